import { advance } from "../advance.ts";
import { text } from "../form.ts";
import { invalid, missing } from "../refusal.ts";
import type { Answer } from "../route.ts";
import { type Sim, seconds } from "../state.ts";

export function testClocks(answer: Answer, sim: Sim): void {
  const shown = (id = "") => {
    const at = sim.clocks.get(id);
    if (at === undefined) throw missing("test clock", id);
    return { id, object: "test_helpers.test_clock", frozen_time: seconds(at), status: "ready" };
  };

  answer("post", "/v1/test_helpers/test_clocks", (form) => {
    const id = sim.newId("clock");
    sim.clocks.set(id, Number(text(form, "frozen_time")) * 1000);
    return shown(id);
  });
  answer("get", "/v1/test_helpers/test_clocks/:id", (_, { id }) => shown(id));
  answer("post", "/v1/test_helpers/test_clocks/:id/advance", (form, { id }) => {
    const { frozen_time: now } = shown(id);
    const to = Number(text(form, "frozen_time"));
    if (!(to > now)) throw invalid("The new frozen time must be after the one of now.");
    advance(sim, id ?? "", to * 1000);
    return shown(id);
  });
  answer("delete", "/v1/test_helpers/test_clocks/:id", (_, { id }) => {
    shown(id);
    for (const customer of sim.customers.values()) if (customer.testClock === id) customer.deleted = true;
    sim.clocks.delete(id ?? "");
    return { id, object: "test_helpers.test_clock", deleted: true };
  });
}
