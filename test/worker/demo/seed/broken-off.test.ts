import { expect, it } from "vitest";
import { FIRST } from "../../../../worker/demo/seed/story.ts";
import { askDemo as ask } from "../../../support/workerd/demo-worker.ts";

it("refuses to go on with a seed that broke off, and says what to do", async () => {
  const headers = { Authorization: "Bearer sk_dev_chets", "Content-Type": "application/json" };
  const body = JSON.stringify({ name: "Atelier Dupont", email: "compta@dupont.example", locale: "fr" });
  expect((await ask(`/v1/customers/${FIRST}`, { method: "PUT", headers, body })).status).toBe(201);

  const reply = await ask("/demo/seed", { method: "POST" });
  expect(reply.status).toBe(409);
  expect(await reply.json()).toMatchObject({ detail: expect.stringContaining("npm start -- --fresh") });
});
