import { describe, expect, test } from "vitest";
import { button, focused, place, plain, settled } from "../../support/browser/element.ts";
import { FAILURES, type Failure } from "../../support/browser/failing.ts";
import { type Answer, fakeApi, later } from "../../support/browser/fake-api.ts";
import { ACTIVE } from "../../support/browser/states.ts";

const PORTAL = "GET /v1/portal";
const TRUE_STILL = /Votre abonnement n’est pas modifié et rien n’a été prélevé\./;
const SAYS: Record<Failure, RegExp> = {
  cut: TRUE_STILL,
  "401": /Votre session a expiré/,
  "402": TRUE_STILL,
  "409": TRUE_STILL,
  "429": /Trop de demandes à la fois\. Rien n’a été prélevé\. Réessayez dans une minute\./,
  "500": TRUE_STILL,
};

/** The element before its first screen, with what it is answered. */
async function first(routes: Record<string, Answer>, attributes: Record<string, string> = {}) {
  const api = fakeApi(routes);
  const element = await place(attributes);
  if (attributes["session-url"]) element.getSession = null;
  return { api, element, root: element.shadowRoot as ShadowRoot };
}
const error = (root: ShadowRoot) => plain(root.querySelector("[role=alert]"));
const stands = (root: ShadowRoot) => root.querySelector(".plan") !== null;

describe("the first screen", () => {
  test.each(Object.entries(SAYS))("%s is said, with what is true still", async (failure, words) => {
    const { api, root } = await first({ [PORTAL]: FAILURES[failure as Failure] });
    await settled(() => words.test(error(root)));
    api.on(PORTAL, () => ACTIVE);
    if (failure === "401") return expect(root.querySelector("button")).toBeNull();
    await button("Réessayer").click();
    await settled(() => stands(root));
  });

  test("a slow answer: boxes of the same heights wait, and it comes", async () => {
    const answer = later<unknown>();
    const { root } = await first({ [PORTAL]: answer.answer });
    await settled(() => root.querySelector("[aria-busy=true]") !== null);
    answer.arrive(ACTIVE);
    await settled(() => stands(root));
  });
});

describe("the host's session", () => {
  const url = "/host/session";
  const route = `POST ${url}`;
  const given = () => ({ token: "t", expiresAt: new Date(Date.now() + 900_000).toISOString() });

  test.each([
    ["cut", TRUE_STILL],
    ["401", /Votre session a expiré/],
    ["500", TRUE_STILL],
  ] as const)("%s is said, and nothing is asked of the service", async (failure, words) => {
    const { api, root } = await first(
      { [PORTAL]: () => ACTIVE, [route]: FAILURES[failure] },
      { "session-url": url },
    );
    await settled(() => words.test(error(root)));
    expect(api.to(PORTAL)).toHaveLength(0);
    api.on(route, given);
    if (failure === "401") return;
    await button("Réessayer").click();
    await settled(() => stands(root));
  });

  test("that is slow makes nobody wait in the dark", async () => {
    const answer = later<unknown>();
    const { root } = await first({ [PORTAL]: () => ACTIVE, [route]: answer.answer }, { "session-url": url });
    await settled(() => root.querySelector("[aria-busy=true]") !== null);
    answer.arrive(given());
    await settled(() => stands(root));
    expect(focused(root)).toBe("");
  });
});
