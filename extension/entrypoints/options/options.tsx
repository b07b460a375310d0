import type { JSX } from "preact";
import { Button } from "../../parts/button.tsx";
import { Mark } from "../../parts/icon.tsx";
import { Companies } from "./companies.tsx";
import type { Office } from "./office.ts";

const LANGUAGES = { fr: "Français", en: "English" } as const;

/** What is paired, and how the extension speaks. */
export function Options({ office }: { office: Office }): JSX.Element {
  const { say, language, notices, told } = office;
  document.documentElement.lang = language;
  document.title = say("title");
  return (
    <>
      <header class="hd">
        <Mark />
        <h1>{say("title")}</h1>
      </header>
      <main>
        <div class="sec">
          <h2>{say("companies")}</h2>
          <Companies office={office} />
          <p class={told ? "small" : "sr"} role="status">
            {told}
          </p>
          <Button
            kind="btn wide"
            label={say("add")}
            onPress={() => {
              location.href = "/pair.html";
            }}
          />
        </div>
        <div class="sec">
          <h2>{say("notices")}</h2>
          <label class="pick">
            <input
              type="checkbox"
              checked={notices}
              onChange={({ currentTarget }) => office.setNotices(currentTarget.checked)}
            />
            {say("noticesText")}
          </label>
        </div>
        <fieldset class="sec">
          <legend>{say("languages")}</legend>
          {(["fr", "en"] as const).map((each) => (
            <label key={each} class="pick" lang={each}>
              <input
                type="radio"
                name="language"
                checked={language === each}
                onChange={() => office.setLanguage(each)}
              />
              {LANGUAGES[each]}
            </label>
          ))}
        </fieldset>
        <div class="sec">
          <h2>{say("privacy")}</h2>
          <p class="small">{say("privacyText")}</p>
        </div>
      </main>
    </>
  );
}
