import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { plain, settled, show } from "../../support/browser/element.ts";
import { listen, press, type Scene } from "../../support/browser/failing.ts";
import { type Answer, cut, json, later, problem } from "../../support/browser/fake-api.ts";
import { ACTIVE, PREVIEW, STATES, SUBSCRIPTION } from "../../support/browser/states.ts";

const CHANGES = "POST /v1/subscription/changes";
const CONFIRM = /^Confirmer et payer/;
const IN_DOUBT = /Nous vérifions si le paiement est passé ; ne payez pas une seconde fois\./;

/** A change whose price is shown. */
async function previewed(): Promise<Scene> {
  const shown = await show(ACTIVE);
  shown.api.on("POST /v1/subscription/previews", () => json(PREVIEW, 201));
  await press(shown, /^Modifier le forfait$/);
  await press(shown, /^Choisir Entreprise$/);
  await settled(() => plain(shown.root.querySelector("dialog")).includes("Confirmer et payer"));
  return { ...shown, heard: listen(shown.root) };
}

/** It was confirmed, and left before an answer came. */
async function left(answer: Answer): Promise<Scene> {
  const scene = await previewed();
  const { root, api } = scene;
  const gate = later<unknown>();
  api.on(CHANGES, gate.answer);
  await press(scene, CONFIRM);
  await settled(() => api.to(CHANGES).length === 1);
  await userEvent.keyboard("{Escape}");
  await settled(() => root.querySelector("dialog") === null);
  api.on(CHANGES, answer);
  gate.arrive(await answer({} as Parameters<Answer>[0]));
  return scene;
}

const said = ({ heard }: Scene, words: RegExp) => settled(() => heard.some((text) => words.test(text)));

test("a dialog that was left while it paid: the yes is news in the page", async () => {
  const scene = await left(() => ({ id: "chg_1", status: "succeeded", subscription: SUBSCRIPTION }));
  await said(scene, /accepté|Votre forfait est maintenant/);
});

test("a dialog that was left while it paid: the no is said, and nothing was charged", async () => {
  const scene = await left(() => problem(402, "payment_declined"));
  await said(scene, /Votre banque a refusé le paiement de 570,36 €\. Rien n’a été prélevé\./);
});

test("a dialog that was left while it paid: silence is said, and the page reads how it stands", async () => {
  const scene = await left(() => problem(500, "internal_error"));
  const reads = scene.api.to("GET /v1/portal").length;
  await said(scene, IN_DOUBT);
  await settled(() => scene.api.to("GET /v1/portal").length > reads);
  expect(new Set(scene.api.to(CHANGES).map(({ headers }) => headers.get("Idempotency-Key"))).size).toBe(1);
});

test.each([401, 429])(
  "a payment that was not answered stays in doubt, though then came %i",
  async (status) => {
    const scene = await previewed();
    let tries = 0;
    scene.api.on(CHANGES, () => {
      if (++tries === 1) return cut();
      return problem(status, status === 401 ? "session_revoked" : "rate_limited");
    });
    await press(scene, CONFIRM);
    await settled(() => tries > 1);
    await said(scene, IN_DOUBT);
    // The button is free again, and what stands beside it still tells of the doubt.
    await settled(() => scene.root.querySelector("dialog [aria-disabled=true]") === null);
    expect(plain(scene.root.querySelector(".recap [role=alert]"))).toMatch(IN_DOUBT);
  },
);

test("what is owed and was not answered is the same wish when it is paid again", async () => {
  const shown = await show(STATES.pastDue);
  const pay = `POST /v1/invoices/${STATES.pastDue.subscription?.pastDue?.invoiceId}/payments`;
  shown.api.on(pay, cut);
  await press(shown, /^Payer maintenant$/);
  await settled(() => IN_DOUBT.test(plain(shown.root.querySelector(".banner"))));
  shown.api.on(pay, () => problem(401, "session_revoked"));
  await press(shown, /^Payer maintenant$/);
  await settled(() => plain(shown.root.querySelector(".toast")) !== "" || shown.api.to(pay).length > 5);
  shown.api.on(pay, () => ({ id: "chg_1", status: "succeeded", subscription: SUBSCRIPTION }));
  await press(shown, /^Payer maintenant$/);
  await settled(() => plain(shown.root.querySelector(".notice")) !== "");
  expect(new Set(shown.api.to(pay).map(({ headers }) => headers.get("Idempotency-Key"))).size).toBe(1);
});
