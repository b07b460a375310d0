import { describe, expect, it } from "vitest";
import type { AuditEntry, Device, Page, Portal } from "../../../shared/api/types/index.ts";
import { expectStatus, json, openBilling, problem } from "../../support/workerd/billing.ts";
import { TestDevice } from "../../support/workerd/pairing.ts";

const CANCEL = "/v1/subscription/cancellation";

describe("scopes", () => {
  it("read sees and downloads, and changes nothing", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    const device = new TestDevice(billing);
    await device.pair(customer, "read");
    const { user, invoices } = await (await device.call("GET", "/v1/portal")).json<Portal>();
    expect(user.role).toBe("viewer");
    expect((await device.call("GET", `/v1/invoices/${invoices.data[0]?.id}/document`)).status).toBe(200);
    for (const [method, path] of [
      ["POST", CANCEL],
      ["GET", "/v1/audit"],
      ["POST", "/v1/subscription/previews"],
    ] as const) {
      expect(await problem(await device.call(method, path))).toMatchObject({
        status: 403,
        code: "scope_forbidden",
      });
    }
  });

  it("manage ends the subscription and takes it back, for as long as its user is an owner", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    const device = new TestDevice(billing);
    await device.pair(customer, "manage");
    await expectStatus(await device.call("POST", CANCEL), 200);
    await expectStatus(await device.call("DELETE", CANCEL), 200);

    await customer.signIn("viewer");
    device.tokens = await (await device.refresh()).json();
    expect(await problem(await device.call("POST", CANCEL))).toMatchObject({ code: "scope_forbidden" });
  });

  it("a device lets in no other device", async () => {
    const billing = await openBilling();
    const customer = await billing.customer();
    const first = new TestDevice(billing);
    await first.pair(customer, "manage");
    const second = new TestDevice(billing);
    const { user_code: userCode } = await second.authorize();
    const approval = await first.call("POST", "/v1/devices/approvals", { userCode, approve: true });
    expect(await problem(approval)).toMatchObject({ status: 403, code: "scope_forbidden" });
  });
});

describe("approving", () => {
  it("a viewer may give away what they have, no more", async () => {
    const billing = await openBilling();
    const customer = await billing.customer();
    await customer.signIn("viewer", "u2");
    const device = new TestDevice(billing);
    const { user_code: userCode } = await device.authorize("manage");
    const decision = { userCode, approve: true };
    expect(await problem(await customer.call("POST", "/v1/devices/approvals", decision))).toMatchObject({
      code: "role_forbidden",
    });
    await device.pair(customer, "read");
  });

  it("twice is once", async () => {
    const billing = await openBilling();
    const customer = await billing.customer();
    const device = new TestDevice(billing);
    const { user_code: userCode } = await device.authorize();
    const replies = await Promise.all(
      Array.from({ length: 10 }, () =>
        customer.call("POST", "/v1/devices/approvals", { userCode, approve: true }),
      ),
    );
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1);
    expect((await customer.get<Page<Device>>("/v1/devices")).data).toHaveLength(1);
  });
});

describe("ending", () => {
  it("an owner sees and ends every device, a viewer their own", async () => {
    const billing = await openBilling();
    const customer = await billing.customer();
    const owners = new TestDevice(billing);
    await owners.pair(customer, "manage");
    await customer.signIn("viewer", "u2");
    const viewers = new TestDevice(billing);
    await viewers.pair(customer, "read");
    const seen = (await customer.get<Page<Device>>("/v1/devices")).data;
    expect(seen).toMatchObject([{ name: "Chrome sur Linux", scope: "read", user: { id: "u2" } }]);

    await customer.signIn("owner");
    const all = (await customer.get<Page<Device>>("/v1/devices")).data;
    expect(all).toHaveLength(2);
    const ownersDevice = all.find(({ scope }) => scope === "manage")?.id;
    await customer.signIn("viewer", "u2");
    expect(await problem(await customer.call("DELETE", `/v1/devices/${ownersDevice}`))).toMatchObject({
      status: 404,
    });
    expect((await customer.call("DELETE", `/v1/devices/${seen[0]?.id}`)).status).toBe(204);
    expect(await problem(await viewers.call("GET", "/v1/portal"))).toMatchObject({ code: "session_revoked" });
    expect((await owners.call("GET", "/v1/portal")).status).toBe(200);
  });

  it("a person who left loses sessions and devices, others keep theirs", async () => {
    const billing = await openBilling();
    const customer = await billing.customer();
    const staying = customer.token;
    await customer.signIn("owner", "leaver");
    const device = new TestDevice(billing);
    await device.pair(customer, "manage");
    const path = `/v1/customers/${customer.id}/users/leaver/access`;
    expect((await billing.asHost("DELETE", path)).status).toBe(204);
    expect(await problem(await customer.call("GET", "/v1/portal"))).toMatchObject({
      code: "session_revoked",
    });
    expect(await problem(await device.call("GET", "/v1/portal"))).toMatchObject({ code: "session_revoked" });
    expect((await device.refresh()).status).toBe(400);
    expect((await billing.fetch("/v1/portal", json("GET", staying))).status).toBe(200);
    expect(
      await problem(await billing.asHost("DELETE", "/v1/customers/nobody/users/x/access")),
    ).toMatchObject({ status: 404 });
  });

  it("the operator ends one session, or all of a customer", async () => {
    const billing = await openBilling();
    const customer = await billing.customer();
    const operator = (method: string, path: string) =>
      billing.fetch(path, json(method, billing.settings.operatorKey));
    const session = JSON.parse(atob(customer.token.split(".")[1] ?? "")).jti;
    expect((await operator("DELETE", `/operator/sessions/${session}`)).status).toBe(204);
    expect(await problem(await customer.call("GET", "/v1/portal"))).toMatchObject({
      code: "session_revoked",
    });
    await customer.signIn("owner");
    expect((await operator("DELETE", `/operator/customers/${customer.id}/access`)).status).toBe(204);
    expect(await problem(await customer.call("GET", "/v1/portal"))).toMatchObject({
      code: "session_revoked",
    });
  });
});

describe("GET /v1/audit", () => {
  it("tells who did what, before and after, newest first", async () => {
    const billing = await openBilling();
    const customer = await (await billing.customer()).subscribe();
    const preview = await customer.preview("entreprise_month");
    await expectStatus(await customer.confirm(preview.id), 200);
    const device = new TestDevice(billing);
    await device.pair(customer, "manage");
    await expectStatus(await device.call("POST", CANCEL), 200);

    const page = await customer.get<Page<AuditEntry>>("/v1/audit?limit=3");
    expect(page.data).toMatchObject([
      {
        action: "cancel",
        actor: { kind: "device", name: "Claire Dupont" },
        before: { cancelAt: null },
        after: { cancelAt: "2026-12-03T09:00:00.000Z" },
      },
      { action: "device_approved", actor: { kind: "user" }, device: { name: "Chrome sur Linux" } },
      {
        action: "change",
        outcome: "succeeded",
        before: { planName: "Pro" },
        after: { planName: "Entreprise" },
        date: "2026-11-03",
      },
    ]);
    const next = await customer.get<Page<AuditEntry>>(`/v1/audit?cursor=${page.nextCursor}`);
    expect(next.data.at(-1)).toMatchObject({
      action: "open_account",
      actor: { kind: "api_key", name: "test" },
    });
    expect(next.nextCursor).toBeNull();
  });
});

describe("/operator/api-keys", () => {
  it("makes keys that are told once, lists them, and ends them", async () => {
    const billing = await openBilling();
    const operator = (method: string, path: string, body?: unknown) =>
      billing.fetch(path, json(method, billing.settings.operatorKey, body));
    const made = await expectStatus<{ id: string; key: string }>(
      await operator("POST", "/operator/api-keys", { name: "CRM" }),
      201,
    );
    const body = { name: "A", email: "a@b.example", locale: "fr" };
    expect((await billing.fetch("/v1/customers/keyed", json("PUT", made.key, body))).status).toBe(201);
    const list = await (await operator("GET", "/operator/api-keys")).text();
    expect(list).toContain(made.id);
    expect(list).not.toContain(made.key);
    expect((await operator("DELETE", `/operator/api-keys/${made.id}`)).status).toBe(204);
    expect((await billing.fetch("/v1/customers/keyed", json("PUT", made.key, body))).status).toBe(401);
    expect(await problem(await billing.fetch("/operator/api-keys", json("GET", "wrong")))).toMatchObject({
      status: 401,
    });
    expect((await billing.asHost("GET", "/operator/api-keys")).status).toBe(401);
  });
});
