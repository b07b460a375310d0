import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { speak } from "../../../shared/i18n/words.ts";
import { pair as english } from "../../i18n/en/pair.ts";
import { pair as french } from "../../i18n/fr/pair.ts";
import { chooseLanguage, type Language, localeOf } from "../../i18n/language.ts";
import { Button } from "../../parts/button.tsx";
import { Mark } from "../../parts/icon.tsx";
import { AddressForm } from "./address-form.tsx";
import { CodeStep } from "./code-step.tsx";
import { EndStep } from "./end-step.tsx";
import { type Asked, askForCode, hostOf, type Step, waitForAnswer } from "./steps.ts";

export interface PairProps {
  language: Language;
  /** The server to begin with, when one is known. */
  server: string;
}

/** Pairing, one step after the other, in a tab: a popup would close when the browser asks for permission. */
export function Pair({ language: first, server }: PairProps): JSX.Element {
  const [language, setLanguage] = useState(first);
  const [step, setStep] = useState<Step>({ at: "address" });
  const asked = useRef<Asked>({ server, scope: "manage" });
  const waiting = useRef(new AbortController());
  const say = speak(language === "en" ? english : french, localeOf(language));

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = say("brand");
  }, [language]);

  async function go() {
    waiting.current.abort();
    waiting.current = new AbortController();
    const { signal } = waiting.current;
    const next = await askForCode(asked.current, language);
    if (signal.aborted) return;
    setStep(next);
    if (next.at !== "code") return;
    const end = await waitForAnswer(next, signal);
    if (!signal.aborted) setStep(end);
  }

  function back() {
    waiting.current.abort();
    setStep({ at: "address" });
  }

  async function switchLanguage() {
    const other = language === "en" ? "fr" : "en";
    setLanguage(other);
    await chooseLanguage(other);
  }

  const atAddress = step.at === "address";
  return (
    <>
      <header class="hd">
        <Mark />
        <strong>{say("brand")}</strong>
      </header>
      <main class="sec">
        {atAddress && <AddressForm say={say} asked={asked.current} fault={step.fault} onGo={go} />}
        {step.at === "code" && <CodeStep say={say} step={step} />}
        {(step.at === "ended" || step.at === "done") && <EndStep say={say} step={step} onAgain={go} />}
      </main>
      {step.at !== "done" && (
        <footer class="ft">
          <span>{atAddress ? "" : hostOf(asked.current.server)}</span>
          {atAddress ? (
            <Button kind="link" label={say("language")} onPress={switchLanguage} />
          ) : (
            <Button kind="link" label={say("changeServer")} onPress={back} />
          )}
        </footer>
      )}
    </>
  );
}
