import { hasEnded } from "../../../../worker/domain/current-subscription.ts";
import { findCustomer } from "../customers.ts";
import { subscriptionBy } from "../find.ts";
import { text } from "../form.ts";
import { pageOf } from "../page-of.ts";
import { subscriptionOf } from "../render/by-id.ts";
import { renderSubscription } from "../render/subscription.ts";
import type { Answer } from "../route.ts";
import type { Sim } from "../state.ts";
import {
  createSubscription,
  endSubscription,
  subscriptionsOf,
  updateSubscription,
} from "../subscriptions.ts";

export function subscriptions(answer: Answer, sim: Sim): void {
  answer("get", "/v1/subscriptions", (form) => {
    const customer = findCustomer(sim, text(form, "customer") ?? "");
    const all = subscriptionsOf(customer).filter(
      (one) => text(form, "status") === "all" || !hasEnded(one.status),
    );
    return pageOf(
      all.map((one) => renderSubscription(customer, one)),
      form,
    );
  });
  answer("get", "/v1/subscriptions/:id", (_, { id }) => subscriptionOf(sim, id ?? ""));
  answer("post", "/v1/subscriptions", (form) => {
    const customer = findCustomer(sim, text(form, "customer") ?? "");
    return renderSubscription(customer, createSubscription(sim, customer, form));
  });
  answer("post", "/v1/subscriptions/:id", (form, { id }) => {
    const [customer] = subscriptionBy(sim, id ?? "");
    return renderSubscription(customer, updateSubscription(sim, customer, id ?? "", form));
  });
  answer("delete", "/v1/subscriptions/:id", (form, { id }) => {
    const [customer] = subscriptionBy(sim, id ?? "");
    return renderSubscription(customer, endSubscription(customer, id ?? "", form));
  });
}
