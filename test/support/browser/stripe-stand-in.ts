import type {
  PaymentIntent,
  SetupIntent,
  StripeConstructor,
  StripeElementsOptionsClientSecret,
  StripePaymentElementOptions,
} from "@stripe/stripe-js";

/** What a test sets and reads. */
export interface StandIn {
  /** How each intent stands, by its client secret. */
  intents: Record<string, PaymentIntent.Status | SetupIntent.Status>;
  /** The address of the frame that the fields stand in; an empty frame without it. */
  frame: string;
  /** The call whose answer does not come: the connection is cut. */
  cut: string | null;
  /** Whether the fields' frame never says that it is ready. */
  mute: boolean;
  /** Every call, in order: `confirmPayment`. */
  calls: string[];
  options: {
    key?: string;
    locale?: string | undefined;
    elements?: StripeElementsOptionsClientSecret;
    payment?: StripePaymentElementOptions;
    returnUrl?: string | undefined;
  };
}

declare global {
  interface Window {
    standIn?: Partial<StandIn>;
  }
}

/**
 * A stand-in for Stripe.js: the same calls, with the same refusals that matter to a page (a shadow tree, a
 * detached place, a window of its own at the end of the body). It is put into pages as text: it uses nothing
 * from outside itself.
 */
export function installStripe(): void {
  const state = Object.assign(
    { intents: {}, frame: "", cut: null, mute: false, calls: [], options: {} } as StandIn,
    window.standIn,
  );
  window.standIn = state;

  const call = (name: string) => {
    state.calls.push(name);
    return state.cut === name;
  };
  const CUT = { error: { type: "api_connection_error", message: "We could not reach Stripe." } };
  const refusal = (code: string) => ({ error: { type: "card_error", code, message: code } });
  const kindOf = (secret: string) => (secret.startsWith("seti_") ? "setupIntent" : "paymentIntent");
  const answer = (secret: string) => ({ [kindOf(secret)]: { id: secret, status: state.intents[secret] } });

  /** The bank's window: at the end of the body, above all that is not in the top layer. */
  function challenge(): Promise<boolean> {
    const cover = document.createElement("div");
    cover.id = "stripe-challenge";
    for (const [name, value] of Object.entries({
      position: "fixed",
      inset: "0",
      "z-index": "2147483647",
      display: "grid",
      "place-content": "center",
      gap: "8px",
      background: "rgba(0, 0, 0, 0.5)",
    })) {
      cover.style.setProperty(name, value);
    }
    return new Promise((resolve) => {
      for (const [label, approves] of [
        ["Approuver", true],
        ["Refuser", false],
      ] as const) {
        const button = document.createElement("button");
        button.textContent = label;
        button.onclick = () => {
          cover.remove();
          resolve(approves);
        };
        cover.append(button);
      }
      document.body.append(cover);
      cover.querySelector("button")?.focus();
    });
  }

  async function confirmed(secret: string, number: string) {
    if (["succeeded", "canceled"].includes(state.intents[secret] ?? "")) {
      return { error: { type: "invalid_request_error", code: "payment_intent_unexpected_state" } };
    }
    if (/(0341|9995|0069)$/.test(number)) return refusal("card_declined");
    if (/(3155|3184)$/.test(number) && !(await challenge())) {
      return refusal(`${secret.startsWith("seti_") ? "setup" : "payment"}_intent_authentication_failure`);
    }
    state.intents[secret] =
      /^[A-Z]{2}/.test(number) && !secret.startsWith("seti_") ? "processing" : "succeeded";
    return answer(secret);
  }

  function paymentElement(secret: string, fields: { number: string }) {
    const heard: Record<string, (event: unknown) => void> = {};
    let frame: HTMLIFrameElement | null = null;
    const typed = (event: MessageEvent) => {
      if (event.source !== frame?.contentWindow) return;
      if (event.data.ready) heard.ready?.({ elementType: "payment" });
      else fields.number = String(event.data.number ?? "");
    };
    return {
      on(name: string, listener: (event: unknown) => void) {
        heard[name] = listener;
      },
      mount(place: HTMLElement) {
        const root = place.getRootNode();
        if (root instanceof ShadowRoot) {
          throw new Error("Elements cannot be mounted in a ShadowRoot. Please mount in the Light DOM.");
        }
        if (root !== document) throw new Error("The element you provided is not in the document.");
        frame = document.createElement("iframe");
        frame.title = "Saisie sécurisée";
        for (const [name, value] of Object.entries({ width: "100%", height: "132px", border: "0" })) {
          frame.style.setProperty(name, value, "important");
        }
        if (state.frame) frame.src = state.frame;
        addEventListener("message", typed);
        frame.onload = () => {
          // A frame of Stripe's own says itself that it is there: one that the page refused is loaded too.
          if (state.mute || state.frame) return;
          draw(frame?.contentDocument ?? null, fields);
          heard.ready?.({ elementType: "payment" });
          if (call("ready")) heard.loaderror?.({ elementType: "payment", ...CUT });
        };
        place.append(frame);
        call("mount");
      },
      destroy() {
        call("destroy");
        removeEventListener("message", typed);
        frame?.remove();
      },
      secret,
    };
  }

  /** One field for the number, in the colours that the widget asked for. */
  function draw(page: Document | null, fields: { number: string }): void {
    if (!page) return;
    const {
      colorText = "",
      colorBackground = "",
      fontFamily = "",
    } = state.options.elements?.appearance?.variables ?? {};
    const label = page.createElement("label");
    label.textContent = "Numéro de carte ou IBAN";
    const input = page.createElement("input");
    input.oninput = () => {
      fields.number = input.value.replace(/\s/g, "");
    };
    for (const element of [label, input]) {
      element.style.cssText = `display:block;width:96%;margin:4px 0;padding:6px;font:14px ${fontFamily};color:${colorText};background:${colorBackground}`;
    }
    page.body.style.margin = "0";
    page.body.append(label, input);
  }

  const Stripe = (key: string, options?: { locale?: string }) => {
    if (!key.startsWith("pk_")) throw new Error("Please use a valid publishable key.");
    call("Stripe");
    Object.assign(state.options, { key, locale: options?.locale });
    const retrieve = (name: string) => async (secret: string) =>
      call(name)
        ? CUT
        : state.intents[secret]
          ? answer(secret)
          : { error: { type: "invalid_request_error" } };
    const confirm =
      (name: string) =>
      async (given: {
        elements?: { fields: { number: string }; secret: string };
        clientSecret?: string;
        confirmParams?: { return_url?: string };
      }) => {
        if (call(name)) return CUT;
        state.options.returnUrl = given.confirmParams?.return_url;
        const { secret = given.clientSecret ?? "", fields = { number: "" } } = given.elements ?? {};
        return confirmed(secret, fields.number);
      };
    return {
      retrievePaymentIntent: retrieve("retrievePaymentIntent"),
      retrieveSetupIntent: retrieve("retrieveSetupIntent"),
      confirmPayment: confirm("confirmPayment"),
      confirmSetup: confirm("confirmSetup"),
      async handleNextAction({ clientSecret }: { clientSecret: string }) {
        if (call("handleNextAction")) return CUT;
        if (state.intents[clientSecret] !== "requires_action") {
          throw new Error(
            "handleNextAction: the PaymentIntent supplied is not in the requires_action state.",
          );
        }
        const approved = await challenge();
        state.intents[clientSecret] = approved ? "succeeded" : "requires_payment_method";
        return approved ? answer(clientSecret) : refusal("payment_intent_authentication_failure");
      },
      elements(given: StripeElementsOptionsClientSecret) {
        state.options.elements = given;
        const fields = { number: "" };
        const secret = given.clientSecret ?? "";
        return {
          fields,
          secret,
          create(_: "payment", payment: StripePaymentElementOptions) {
            state.options.payment = payment;
            return paymentElement(secret, fields);
          },
          async submit() {
            return fields.number ? {} : { error: { type: "validation_error", message: "incomplete" } };
          },
        };
      },
    };
  };
  window.Stripe = Stripe as unknown as StripeConstructor;
}
