/*
 * A stand-in for Stripe.js that a page may load instead of it: the calls that the widget makes, answered by the
 * simulated account that served this file. It proves nothing of Stripe's own script; it lets one click through.
 */
{
  const { origin } = new URL(document.currentScript.src);

  async function ask(path, body) {
    const reply = await fetch(new URL(path, origin), {
      method: body ? "POST" : "GET",
      ...(body && { body: JSON.stringify(body) }),
    });
    return reply.json();
  }

  const kindOf = (secret) => (secret.startsWith("seti_") ? "setupIntent" : "paymentIntent");
  const look = async (secret) => ({
    [kindOf(secret)]: await ask(`/stand-in/intent?client_secret=${encodeURIComponent(secret)}`),
  });
  const refusal = (code) => ({ error: { type: "card_error", code, message: code } });

  /** The bank's window: at the end of the body, as Stripe's. */
  function challenge() {
    const cover = document.createElement("div");
    cover.style.cssText =
      "position:fixed;inset:0;z-index:2147483647;display:grid;place-content:center;gap:8px;background:rgb(0 0 0/.5)";
    return new Promise((resolve) => {
      for (const [label, approves] of [
        ["Approuver", true],
        ["Refuser", false],
      ]) {
        const button = document.createElement("button");
        button.textContent = label;
        button.style.cssText = "padding:8px 24px;font:16px system-ui";
        button.onclick = () => {
          cover.remove();
          resolve(approves);
        };
        cover.append(button);
      }
      document.body.append(cover);
      cover.querySelector("button").focus();
    });
  }

  async function answerBank(secret) {
    const approve = await challenge();
    await ask("/stand-in/confirm", { clientSecret: secret, approve });
    return approve ? look(secret) : refusal("payment_intent_authentication_failure");
  }

  async function enter(secret, number) {
    await ask("/stand-in/card", { clientSecret: secret, number });
    const answer = await look(secret);
    const { status } = answer[kindOf(secret)];
    if (status === "requires_action") return answerBank(secret);
    return status === "requires_payment_method" ? refusal("card_declined") : answer;
  }

  /** One field for the number, inside a frame as Stripe's is. */
  function paymentElement(fields) {
    const heard = {};
    const frame = document.createElement("iframe");
    frame.title = "Saisie sécurisée";
    frame.style.setProperty("width", "100%");
    frame.style.setProperty("height", "72px");
    frame.style.setProperty("border", "0");
    frame.onload = () => {
      const page = frame.contentDocument;
      const label = page.createElement("label");
      label.textContent = "Numéro de carte de test";
      const input = page.createElement("input");
      input.autocomplete = "off";
      input.value = fields.number;
      input.oninput = () => {
        fields.number = input.value.replace(/\s/g, "");
      };
      label.append(input);
      label.style.cssText = "display:grid;gap:4px;font:14px system-ui";
      input.style.cssText = "padding:8px;font:16px system-ui";
      page.body.style.margin = "0";
      page.body.append(label);
      heard.ready?.({ elementType: "payment" });
    };
    return {
      on(name, listener) {
        heard[name] = listener;
      },
      mount: (place) => place.append(frame),
      destroy: () => frame.remove(),
    };
  }

  window.Stripe = () => ({
    retrievePaymentIntent: look,
    retrieveSetupIntent: look,
    confirmPayment: ({ elements, clientSecret }) =>
      elements ? enter(elements.secret, elements.fields.number) : answerBank(clientSecret),
    confirmSetup: ({ elements }) => enter(elements.secret, elements.fields.number),
    handleNextAction: ({ clientSecret }) => answerBank(clientSecret),
    elements({ clientSecret }) {
      const fields = { number: "4242424242424242" };
      return {
        fields,
        secret: clientSecret,
        create: () => paymentElement(fields),
        submit: async () => ({}),
      };
    },
  });
}
