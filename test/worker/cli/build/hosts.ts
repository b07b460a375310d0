/** What hosts write against the shipped types, a file for each way. What must not compile is marked so. */
export const HOSTS = {
  "plain/host.ts": `
import type { ChetsBilling } from "../types/chets-billing.js";
const billing = document.querySelector("chets-billing");
if (billing) {
  billing.getSession = async () => ({ token: "t", expiresAt: "2026-11-03T00:00:00Z" });
  billing.messages = { plan: {}, "first-screen": { cancel: "Mettre fin à mon contrat" } };
  billing.addEventListener("chets-billing:change", ({ detail }) => detail.subscription.plan.name.trim());
  billing.addEventListener("chets-billing:error", ({ detail }) => detail.status.toFixed());
  billing.refresh().then(() => {});
  billing.diagnose().then((findings) => findings.map(({ code, problem, fix }) => code + problem + fix));
  // @ts-expect-error no such view
  billing.view = "invoices";
  // @ts-expect-error no such sentence
  billing.messages = { "first-screen": { unsubscribed: "" } };
  // @ts-expect-error a session has a token
  billing.getSession = async () => ({ expiresAt: "" });
}
export const made: ChetsBilling = document.createElement("chets-billing");
`,
  "react/host.tsx": `
import "../types/react.js";
import { useRef } from "react";
import type { ChetsBilling } from "../types/chets-billing.js";
export function Facturation({ onChange }: { onChange: (plan: string) => void }) {
  const billing = useRef<ChetsBilling>(null);
  return (
    <chets-billing
      ref={billing}
      className="facturation"
      session-url="/facturation/session"
      locale="fr"
      view="payments"
      {...{ "onchets-billing:change": ({ detail }) => onChange(detail.subscription.plan.id) }}
    />
  );
}
// @ts-expect-error no such theme
export const wrong = <chets-billing theme="blue" />;
`,
  "preact/host.tsx": `
import "../types/preact.js";
export function Facturation({ onChange }: { onChange: (plan: string) => void }) {
  return (
    <chets-billing
      class="facturation"
      getSession={async () => ({ token: "t", expiresAt: "2026-11-03T00:00:00Z" })}
      locale="fr"
      onchets-billing:change={({ detail }) => onChange(detail.subscription.plan.id)}
    />
  );
}
// @ts-expect-error no such theme
export const wrong = <chets-billing theme="blue" />;
`,
  "vue/host.ts": `
import "../types/vue.js";
import type { GlobalComponents } from "vue";
type Props = InstanceType<GlobalComponents["chets-billing"]>["$props"];
export const props: Props = {
  class: "facturation",
  "session-url": "/facturation/session",
  "onChets-billing:change": ({ detail }) => detail.subscription.plan.id.trim(),
};
// @ts-expect-error no such theme
export const wrong: Props = { theme: "blue" };
`,
};
