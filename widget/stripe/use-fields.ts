import type { Stripe, StripeElements } from "@stripe/stripe-js";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { RequiredAction } from "../../shared/api/types/index.ts";
import type { Billing } from "../billing.ts";
import { appearanceOf } from "./appearance.ts";
import { FieldsBlocked } from "./blocked.ts";
import { type LightSlot, openLightSlot } from "./light-slot.ts";
import { loadStripe } from "./load-stripe.ts";

export type StripeAction = Extract<RequiredAction, { kind: "stripe" }>;

/** Frames that a page refuses say nothing: after this long they count as lost, milliseconds. */
const PATIENCE = 20_000;

export interface Fields {
  /** The name of the slot that shows them; `null` while there are none. */
  slot: string | null;
  ready: boolean;
  blocked: FieldsBlocked | null;
  /** Shows the fields in which a card or an account is entered. */
  open(stripe: Stripe, clientSecret: string): void;
  close(): void;
  block(error: unknown): void;
  elements(): StripeElements | null;
}

/** Stripe's own fields, which stand in the document and are drawn in the dialog. */
export function useFields(billing: Billing): Fields {
  const { host, portal } = billing;
  const [slot, setSlot] = useState<string | null>(null);
  const [ready, setReady] = useState(false);
  const [blocked, setBlocked] = useState<FieldsBlocked | null>(null);
  const shown = useRef<{ elements: StripeElements; end(): void } | null>(null);

  function close() {
    shown.current?.end();
    shown.current = null;
    setSlot(null);
    setReady(false);
  }

  function block(error: unknown) {
    close();
    const known = error instanceof FieldsBlocked ? error : new FieldsBlocked("fields", error);
    setBlocked(known);
    console.error(`chets-billing: ${known.message}`, known.cause ?? "");
    billing.tell(known);
  }

  function open(stripe: Stripe, clientSecret: string) {
    close();
    setBlocked(null);
    let light: LightSlot | null = null;
    try {
      light = openLightSlot(host.root.host);
      const { name, email } = portal.billingDetails;
      const elements = stripe.elements({ clientSecret, appearance: appearanceOf(host.box) });
      const payment = elements.create("payment", {
        // Link opens a window that a modal dialog makes inert.
        wallets: { link: "never" },
        defaultValues: { billingDetails: { name: name || portal.customer.name, ...(email && { email }) } },
      });
      const timer = setTimeout(() => block(new FieldsBlocked("fields")), PATIENCE);
      const violated = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent) => {
        if (/^https:\/\/([\w-]+\.)*stripe\.com\b/.test(blockedURI)) {
          block(new FieldsBlocked("fields", effectiveDirective));
        }
      };
      document.addEventListener("securitypolicyviolation", violated);
      const { remove } = light;
      shown.current = {
        elements,
        end() {
          clearTimeout(timer);
          document.removeEventListener("securitypolicyviolation", violated);
          payment.destroy();
          remove();
        },
      };
      payment.on("ready", () => {
        clearTimeout(timer);
        setReady(true);
      });
      payment.on("loaderror", ({ error }) => block(new FieldsBlocked("fields", error)));
      payment.mount(light.place);
      setSlot(light.name);
    } catch (error) {
      light?.remove();
      block(error);
    }
  }

  // Not after the next picture: what stands in the document goes with the dialog.
  useLayoutEffect(() => () => shown.current?.end(), []);

  return { slot, ready, blocked, open, close, block, elements: () => shown.current?.elements ?? null };
}

/** Stripe.js for an action; in the reader's language. */
export const stripeFor = ({ host }: Billing, { publishableKey }: StripeAction): Promise<Stripe> =>
  loadStripe(publishableKey, host.reader.locale);
