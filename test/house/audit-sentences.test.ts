import { globSync } from "node:fs";
import { basename, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { AuditAction, AuditEntry } from "../../shared/api/types/index.ts";
import { createFormat } from "../../shared/i18n/format.ts";
import { speak } from "../../shared/i18n/words.ts";
import type { Language } from "../../widget/i18n/catalogues.ts";
import { audit } from "../../widget/i18n/fr/audit.ts";
import { plan } from "../../widget/i18n/fr/plan.ts";
import { entrySentence, outcomeMark, type Telling } from "../../widget/views/audit/entry-sentence.ts";
import { sources } from "./sources.ts";

const worker = await sources("worker");
const read = async (path: string) => [...(await sources(path))].map(([, text]) => text).join("\n");

/** The words that a union type of a file has. */
function union(text: string, name: string): string[] {
  const [, body = ""] = new RegExp(`type ${name} =([^;]*);`).exec(text) ?? [];
  return [...body.matchAll(/"(\w+)"/g)].map(([, word = ""]) => word);
}

/** Every action that the Worker writes: an operation's kind, or one that stands where the line is inserted. */
const written = new Set(union(worker.get("worker/db/schema/operations.ts") ?? "", "OperationKind"));
for (const text of worker.values()) {
  if (!text.includes("insertAudit(")) continue;
  for (const [, line = ""] of text.matchAll(/\baction:([^,}]*)/g))
    for (const [, word = ""] of line.matchAll(/"(\w+)"(?!\])/g)) written.add(word);
}
/** How an operation ends, as the provider's port and the operations say. */
const outcomes = [
  ...new Set(
    [...worker]
      .filter(([path]) => /^worker\/(providers\/provider|operations\/(perform|reply))\.ts$/.test(path))
      .flatMap(([, text]) => [...text.matchAll(/\| \{ kind: "(\w+)"/g)].map(([, word = ""]) => word)),
  ),
  "refresh_token_reused",
  null,
];
const ACTORS = ["user", "device", "api_key", "provider", "cron", "operator"] as const;

test("the wire names every action that the Worker writes, and no other", async () => {
  const named = union(await read("shared/api/types"), "AuditAction");
  expect(named.toSorted()).toEqual([...written].toSorted());
  expect(written.size).toBeGreaterThan(10);
  expect(outcomes).toEqual(expect.arrayContaining(["succeeded", "declined", "stale", "setup", "refused"]));
});

const languages: [string, Pick<Language, "audit" | "plan">][] = [["fr", { audit, plan }]];
for (const path of globSync("widget/i18n/??.ts").toSorted()) {
  const { language } = (await import(/* @vite-ignore */ resolve(path))) as { language: Language };
  languages.push([basename(path, ".ts"), language]);
}

const state = {
  planName: "Pro",
  interval: "month" as const,
  quantity: 1,
  status: "active",
  cancelAt: null,
  scheduledPlanName: null,
};
const eur = (amount: number) => ({ amount, currency: "EUR" });

describe.each(languages)("%s", (locale, words) => {
  const telling: Telling = {
    say: speak(words.audit, locale),
    sayPlan: speak(words.plan, locale),
    format: createFormat(locale, "Europe/Paris"),
    today: "2026-11-24",
  };
  const told = (action: AuditAction, more: Partial<AuditEntry>) =>
    entrySentence(
      {
        id: 1,
        at: "2026-11-12T09:00:00.000Z",
        date: "2026-11-12",
        actor: { kind: "user", id: "u1", name: "Claire" },
        action,
        outcome: "succeeded",
        before: null,
        after: null,
        device: null,
        paymentMethod: null,
        requestId: "req_1",
        ...more,
      },
      telling,
    );
  const whole = (sentence: string) => {
    expect(sentence).toContain("Claire");
    expect(sentence).not.toMatch(/undefined|null|[{}_]|, ,|: ?,|\(\s*\)/);
    // More than the date and who it was.
    expect(sentence.replace(/\*\*[^*]*\*\*/, "").replace("Claire", "").length).toBeGreaterThan(10);
  };
  const of: Partial<AuditEntry> = {
    device: { id: "dev_1", name: "Chrome" },
    paymentMethod: {
      kind: "card",
      brand: "visa",
      last4: "4242",
      expMonth: 4,
      expYear: 2029,
    },
  };

  test.each([...written])("%s", (action) => {
    for (const outcome of outcomes)
      for (const [before, after] of [
        [null, null],
        [null, state],
        [state, state],
      ])
        whole(told(action as AuditAction, { ...of, outcome, before, after }));
    const difference = { previewed: eur(200), charged: eur(300), credited: eur(100) };
    expect(told(action as AuditAction, { ...of, difference })).toMatch(/\(.*3.*2.*1.*\)/);
  });

  test("each tells another thing", () => {
    const sentences = [...written].map((action) =>
      told(action as AuditAction, { ...of, after: state, before: state }),
    );
    expect(new Set(sentences).size).toBe(written.size);
  });

  test("whoever did it is named, and an outcome that was not meant", () => {
    const by = ACTORS.map((kind) => told("pay", { actor: { kind, id: "x", name: "Claire" } }));
    expect(new Set(by).size).toBe(ACTORS.length);
    for (const outcome of outcomes) {
      const mark = outcomeMark({ outcome } as AuditEntry, telling.say);
      const meant = outcome === null || outcome === "succeeded" || outcome === "setup";
      expect(mark === null).toBe(meant);
      expect(mark?.[2]).not.toBe(outcome);
    }
  });
});
