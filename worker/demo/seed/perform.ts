import type {
  ChangeResult,
  PortalSession,
  Preview,
  RequiredAction,
} from "../../../shared/api/types/index.ts";
import { companyOf } from "../companies.ts";
import { type Api, callAsHost } from "../host.ts";
import { DETAILS } from "./details.ts";
import type { Step } from "./story.ts";
import { USAGE } from "./usage.ts";

/** Where a step is played: `origin` is the product's own address. */
export interface Stage {
  api: Api;
  origin: string;
  /** A simulated Stripe; `null` with the embedded provider. */
  standIn: string | null;
}

/** Plays one step through HTTP, as the CRM's server or as its owner in the widget. Fails with the refusal. */
export async function perform(stage: Stage, { customer, act }: Step): Promise<void> {
  if (act.kind === "register") return register(stage, customer);
  const call = await logIn(stage, customer);
  switch (act.kind) {
    case "card":
      return enterCard(stage, await call<RequiredAction>("/v1/payment-methods/setup", {}), act.number);
    case "subscribe": {
      const preview = await call<Preview>("/v1/subscription/previews", { priceId: act.priceId });
      const { status } = await call<ChangeResult>("/v1/subscription/changes", { previewId: preview.id });
      if (status !== "succeeded")
        throw new Error(`Seed: ${customer} could not subscribe to ${act.priceId}: ${status}`);
      return;
    }
    case "cancel":
      await call("/v1/subscription/cancellation", { feedback: act.feedback });
  }
}

async function register({ api, origin }: Stage, customer: string): Promise<void> {
  const { name, owner } = companyOf(customer);
  const details = DETAILS[customer];
  const usage = USAGE[customer];
  const body = {
    name,
    email: details?.email ?? owner.email,
    locale: "fr",
    ...(details && { billingDetails: details }),
    ...(usage && { usage }),
  };
  await read(await callAsHost(api, origin, "PUT", `/v1/customers/${customer}`, body));
}

/** The owner opens the widget: from then on the calls are theirs. */
async function logIn(
  { api, origin }: Stage,
  customer: string,
): Promise<<T>(path: string, body: unknown) => Promise<T>> {
  const { owner } = companyOf(customer);
  const session = { customer, user: owner, role: "owner" };
  const { token } = await read<PortalSession>(
    await callAsHost(api, origin, "POST", "/v1/portal-sessions", session),
  );
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  return async (path, body) =>
    read(
      await api(new Request(new URL(path, origin), { method: "POST", headers, body: JSON.stringify(body) })),
    );
}

/** Fills in the sandbox's card page as a browser would, or a simulated Stripe's fields. */
async function enterCard(stage: Stage, action: RequiredAction, number: string): Promise<void> {
  const { api, origin, standIn } = stage;
  if (action.kind === "stripe" && standIn !== null) {
    const body = JSON.stringify({ clientSecret: action.clientSecret, number });
    await read(await fetch(new URL("/stand-in/card", standIn), { method: "POST", body }));
    return;
  }
  if (action.kind !== "redirect")
    throw new Error("Seed: no card can be entered into a real account's fields");
  const page = new URL(action.url, origin);
  const form = new URLSearchParams({ setup: page.searchParams.get("setup") ?? "", card: number });
  const reply = await api(
    new Request(new URL("/sandbox/pay", origin), { method: "POST", body: form, redirect: "manual" }),
  );
  if (reply.status >= 400) await read(reply);
}

async function read<T>(reply: Response): Promise<T> {
  if (!reply.ok) throw new Error(`Seed: ${reply.url} answered ${reply.status}: ${await reply.text()}`);
  return reply.json();
}
