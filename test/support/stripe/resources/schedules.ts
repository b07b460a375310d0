import { scheduleBy, subscriptionBy } from "../find.ts";
import { text } from "../form.ts";
import { scheduleOf } from "../render/by-id.ts";
import type { Answer } from "../route.ts";
import { attachSchedule, releaseSchedule, updateSchedule } from "../schedules.ts";
import type { Sim } from "../state.ts";

export function schedules(answer: Answer, sim: Sim): void {
  answer("post", "/v1/subscription_schedules", (form) => {
    const [customer] = subscriptionBy(sim, text(form, "from_subscription") ?? "");
    return scheduleOf(sim, attachSchedule(sim, customer, form).id);
  });
  answer("get", "/v1/subscription_schedules/:id", (_, { id }) => scheduleOf(sim, id ?? ""));
  answer("post", "/v1/subscription_schedules/:id", (form, { id }) => {
    updateSchedule(sim, ...scheduleBy(sim, id ?? ""), form);
    return scheduleOf(sim, id ?? "");
  });
  answer("post", "/v1/subscription_schedules/:id/release", (_, { id }) => {
    releaseSchedule(...scheduleBy(sim, id ?? ""));
    return scheduleOf(sim, id ?? "");
  });
}
