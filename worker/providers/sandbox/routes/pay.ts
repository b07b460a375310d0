import type { Context } from "hono";
import type { PageAnswer } from "../pages.ts";
import type { Sandbox } from "../sandbox.ts";
import { findTestCard } from "../test-cards.ts";
import { cardPage } from "./card-page.ts";
import { confirmationPage } from "./confirmation-page.ts";
import { isWebAddress, type Markup, messagePage } from "./page.ts";

const HEADERS = {
  "Cache-Control": "no-store",
  "Content-Security-Policy":
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
};

/** `GET /sandbox/pay?setup=…` or `?action=…`: the page that the customer was sent to. */
export async function showPage(c: Context, sandbox: Sandbox): Promise<Response> {
  return draw(c, sandbox, c.req.query("setup") ?? c.req.query("action") ?? "", null);
}

/** The page's form. Sends the customer back, or on to the confirmation that their bank wants. */
export async function answerPage(c: Context, sandbox: Sandbox): Promise<Response> {
  const form = await c.req.parseBody();
  const field = (name: string) => (typeof form[name] === "string" ? form[name] : "");
  const [setup, action] = [field("setup"), field("action")];
  if (action) {
    const answer = field("answer");
    if (answer !== "approve" && answer !== "refuse")
      return draw(c, sandbox, action, "Choisissez une réponse.");
    return leave(c, await sandbox.submitAnswer(action, answer === "approve"));
  }
  const card = findTestCard(field("card"));
  if (!card)
    return draw(c, sandbox, setup, "Ce numéro n’est pas celui d’une carte de test. Choisissez-en une.");
  return leave(c, await sandbox.submitCard(setup, card));
}

async function draw(c: Context, sandbox: Sandbox, id: string, error: string | null): Promise<Response> {
  const state = await sandbox.page(id);
  if (state.kind === "unknown") return unknown(c);
  if (state.kind === "gone") return gone(c);
  const page = state.wants === "card" ? cardPage(state, error) : confirmationPage(state, error);
  return reply(c, page, error === null ? 200 : 422);
}

function leave(c: Context, answer: PageAnswer): Response | Promise<Response> {
  if (answer.kind === "unknown") return unknown(c);
  if (answer.kind === "gone") return gone(c);
  if (answer.url !== null && isWebAddress(answer.url)) return c.redirect(answer.url, 303);
  return reply(
    c,
    messagePage("C’est fait", "Vous pouvez fermer cette page et revenir à votre logiciel."),
    200,
  );
}

function unknown(c: Context) {
  return reply(c, messagePage("Page introuvable", "Cette adresse ne correspond à aucune demande."), 404);
}

function gone(c: Context) {
  const text = "Cette demande a déjà servi, a été abandonnée ou a expiré. Reprenez depuis votre logiciel.";
  return reply(c, messagePage("Page expirée", text), 410);
}

function reply(c: Context, page: Markup, status: 200 | 404 | 410 | 422): Response | Promise<Response> {
  return c.html(page, status, HEADERS);
}
