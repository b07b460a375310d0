import { beforeEach, describe, expect, test } from "vitest";
import type { RequiredAction } from "../../../../../shared/api/types/index.ts";
import { advanceClock } from "../../../../../worker/providers/sandbox/advance.ts";
import { sandboxRoutes } from "../../../../../worker/providers/sandbox/routes/index.ts";
import { ATELIER, newKey, RETURN_URL, Subscriber, waiting } from "../../../../support/subscriber.ts";
import { emptySandbox } from "../../../../support/workerd/empty-sandbox.ts";
import { openSandbox, pageId } from "../../../../support/workerd/sandbox.ts";

beforeEach(emptySandbox);

function routes() {
  const world = openSandbox();
  const nothing = async () => undefined;
  const app = sandboxRoutes({
    sandbox: world.sandbox,
    moveOn: (to) => advanceClock(world.sandbox, to, async () => undefined),
    clockMoved: nothing,
  });
  const get = (url: string) => app.request(url);
  const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    app.request("http://localhost:8787/sandbox/pay", {
      method: "POST",
      body: new URLSearchParams(fields),
      headers,
    });
  return { ...world, get, post };
}

function urlOf(action: RequiredAction): string {
  return action.kind === "redirect" ? action.url : "";
}

test("a card is chosen, kept, and the customer sent back", async () => {
  const { get, post, ...world } = routes();
  const subscriber = await Subscriber.create(world);
  const setup = await world.sandbox.setupPaymentMethod(subscriber.id, RETURN_URL, newKey());
  const page = await get(urlOf(setup));
  expect(page.status).toBe(200);
  const text = await page.text();
  expect(text).toContain('<html lang="fr">');
  expect(text).toContain("Enregistrer la carte");
  expect(text).toContain("4000\u00a00000\u00a00000\u00a00341");
  const [cards, accounts] = text.split("Compte bancaire de test");
  expect(cards).not.toContain("FR14");
  expect(accounts).toContain("FR14\u00a02004");
  expect(text.match(/ checked/g)).toHaveLength(1);
  expect(page.headers.get("Cache-Control")).toBe("no-store");
  const reply = await post({ setup: pageId(setup), card: "5555 5555 5555 4444" });
  expect([reply.status, reply.headers.get("Location")]).toEqual([303, RETURN_URL]);
  expect(await subscriber.snapshot()).toMatchObject({
    paymentMethod: { brand: "mastercard", last4: "4444" },
  });
});

test("a change that waits says what will be charged, goes through the confirmation, and back", async () => {
  const { get, post, ...world } = routes();
  const subscriber = await Subscriber.create(world);
  const { action, reference } = waiting(await subscriber.change("pro_month"));
  expect(await (await get(urlOf(action))).text()).toContain("<b>58,80\u00a0€</b>");
  const onward = await post({ setup: pageId(action), card: "4000 0025 0000 3155" });
  expect(onward.status).toBe(303);
  const confirmation = onward.headers.get("Location") ?? "";
  expect(confirmation).toBe(`http://localhost:8787/sandbox/pay?action=${pageId(action)}`);
  const page = await (await get(confirmation)).text();
  expect(page).toMatch(/Confirmer<\/button>[\s\S]*Refuser<\/button>/);
  const back = await post({ action: pageId(action), answer: "approve" });
  expect([back.status, back.headers.get("Location")]).toEqual([303, RETURN_URL]);
  expect(await subscriber.settle(reference)).toEqual({ kind: "succeeded" });
});

test("refusing at the bank sends back too, and nothing is charged", async () => {
  const { post, ...world } = routes();
  const subscriber = await Subscriber.create(world);
  await subscriber.keepCard("secure");
  const { action, reference } = waiting(await subscriber.change("pro_month"));
  expect((await post({ action: pageId(action), answer: "refuse" })).status).toBe(303);
  expect(await subscriber.settle(reference)).toMatchObject({ kind: "declined" });
  expect(await subscriber.invoices()).toEqual([]);
});

test("a payment without a way back says that it is done", async () => {
  const { post, ...world } = routes();
  const subscriber = await Subscriber.subscribed(world, "pro_month");
  await subscriber.keepCard("refused");
  await subscriber.passPeriod();
  await subscriber.keepCard("secure");
  const { id } = await subscriber.lastInvoice();
  const { action } = waiting(await world.sandbox.payInvoice(subscriber.id, id, newKey()));
  const done = await post({ action: pageId(action), answer: "approve" });
  expect([done.status, await done.text()]).toEqual([200, expect.stringContaining("C’est fait")]);
});

describe("what does not lead on", () => {
  test("an address that was never given out", async () => {
    const { get, post } = routes();
    for (const url of ["?setup=act_nobody", "?action=act_nobody", ""]) {
      const page = await get(`http://localhost:8787/sandbox/pay${url}`);
      expect([page.status, await page.text()]).toEqual([404, expect.stringContaining("Page introuvable")]);
    }
    expect((await post({ setup: "act_nobody", card: "4242424242424242" })).status).toBe(404);
  });

  test("one that was used", async () => {
    const { get, post, ...world } = routes();
    const subscriber = await Subscriber.create(world);
    const setup = await world.sandbox.setupPaymentMethod(subscriber.id, RETURN_URL, newKey());
    const fields = { setup: pageId(setup), card: "4242424242424242" };
    await post(fields);
    expect((await post(fields)).status).toBe(410);
    const page = await get(urlOf(setup));
    expect([page.status, await page.text()]).toEqual([410, expect.stringContaining("Page expirée")]);
  });

  test("two clicks at once, of which one counts", async () => {
    const { post, ...world } = routes();
    const subscriber = await Subscriber.create(world);
    const { action } = waiting(await subscriber.change("pro_month"));
    const fields = { setup: pageId(action), card: "4242424242424242" };
    const replies = await Promise.all([post(fields), post(fields)]);
    expect(replies.map((reply) => reply.status).sort()).toEqual([303, 410]);
    expect(await subscriber.invoices()).toHaveLength(1);
  });

  test("a number that is no test card", async () => {
    const { post, ...world } = routes();
    const subscriber = await Subscriber.create(world);
    const setup = await world.sandbox.setupPaymentMethod(subscriber.id, RETURN_URL, newKey());
    const reply = await post({ setup: pageId(setup), card: "4111 1111 1111 1111" });
    expect([reply.status, await reply.text()]).toEqual([422, expect.stringContaining('role="alert"')]);
    expect(await subscriber.snapshot()).toMatchObject({ paymentMethod: null });
  });

  test("an answer that is none", async () => {
    const { post, ...world } = routes();
    const subscriber = await Subscriber.create(world);
    await subscriber.keepCard("secure");
    const { action, reference } = waiting(await subscriber.change("pro_month"));
    expect((await post({ action: pageId(action), answer: "maybe" })).status).toBe(422);
    expect((await subscriber.settle(reference)).kind).toBe("requires_action");
  });

  test("a card where a confirmation is asked for, and the other way round", async () => {
    const { post, ...world } = routes();
    const subscriber = await Subscriber.create(world);
    const setup = await world.sandbox.setupPaymentMethod(subscriber.id, RETURN_URL, newKey());
    expect((await post({ action: pageId(setup), answer: "approve" })).status).toBe(410);
    await subscriber.keepCard("secure");
    const { action } = waiting(await subscriber.change("pro_month"));
    expect((await post({ setup: pageId(action), card: "4242424242424242" })).status).toBe(410);
  });

  test("a form of another site", async () => {
    const { post, ...world } = routes();
    const subscriber = await Subscriber.create(world);
    const setup = await world.sandbox.setupPaymentMethod(subscriber.id, RETURN_URL, newKey());
    const reply = await post(
      { setup: pageId(setup), card: "4242424242424242" },
      { "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" },
    );
    expect(reply.status).toBe(403);
    expect(await subscriber.snapshot()).toMatchObject({ paymentMethod: null });
  });
});

test("a name is text, and a way back that is no web address is not shown", async () => {
  const { get, ...world } = routes();
  const name = `<script>alert("x")</script> & Fils`;
  const subscriber = await Subscriber.create(world, { ...ATELIER, name });
  const setup = await world.sandbox.setupPaymentMethod(subscriber.id, "javascript:alert(1)", newKey());
  const text = await (await get(urlOf(setup))).text();
  expect(text).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; Fils");
  expect(text).not.toContain("<script");
  expect(text).not.toContain("javascript:");
});
