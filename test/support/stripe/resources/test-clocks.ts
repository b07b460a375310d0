import { missing } from "../refusal.ts";
import type { Answer } from "../route.ts";
import { type Sim, seconds } from "../state.ts";

export function testClocks(answer: Answer, sim: Sim): void {
  answer("get", "/v1/test_helpers/test_clocks/:id", (_, { id }) => {
    const at = sim.clocks.get(id ?? "");
    if (at === undefined) throw missing("test clock", id ?? "");
    return { id, object: "test_helpers.test_clock", frozen_time: seconds(at), status: "ready" };
  });
}
