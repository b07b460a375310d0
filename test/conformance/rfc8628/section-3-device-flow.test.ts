import { describe, expect, it } from "vitest";
import type { DeviceApproval, TokenReply } from "../../../shared/api/types/index.ts";
import { expectStatus, openBilling, problem } from "../../support/workerd/billing.ts";
import { CLIENT, DEVICE_CODE, oauthError, TestDevice } from "../../support/workerd/pairing.ts";

describe("RFC 8628 section 3.1, device authorization request", () => {
  it("wants a form", async () => {
    const billing = await openBilling();
    const reply = await billing.fetch("/oauth/device_authorization", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(CLIENT),
    });
    expect(reply.status).toBe(400);
    expect(await oauthError(reply)).toBe("invalid_request");
  });

  it.each([
    ["no client", {}, "invalid_client", 401],
    ["an unknown client", { client_id: "other" }, "invalid_client", 401],
    ["an unknown scope", { ...CLIENT, scope: "admin" }, "invalid_scope", 400],
    [
      "a name that turns what stands beside it",
      { ...CLIENT, device_name: "a\u202eb" },
      "invalid_request",
      400,
    ],
    ["a name with control characters", { ...CLIENT, device_name: "a\u0000b" }, "invalid_request", 400],
  ])("refuses %s", async (_name, form, error, status) => {
    const device = new TestDevice(await openBilling());
    const reply = await device.post("device_authorization", form as Record<string, string>);
    expect(reply.status).toBe(status);
    expect(await oauthError(reply)).toBe(error);
  });

  it("ignores what it does not know, and refuses what is there twice (RFC 6749 section 3.2)", async () => {
    const device = new TestDevice(await openBilling());
    expect((await device.post("device_authorization", { ...CLIENT, colour: "blue" })).status).toBe(200);
    const twice = await device.post(
      "device_authorization",
      "client_id=chets-extension&client_id=chets-extension",
    );
    expect(await oauthError(twice)).toBe("invalid_request");
  });
});

describe("RFC 8628 section 3.2, device authorization response", () => {
  it("has every member, and may not be stored", async () => {
    const device = new TestDevice(await openBilling());
    const reply = await device.post("device_authorization", { ...CLIENT, scope: "read" });
    expect(reply.headers.get("Cache-Control")).toBe("no-store");
    const body = await reply.json<Record<string, unknown>>();
    expect(body).toMatchObject({
      user_code: expect.stringMatching(/^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$/),
      verification_uri: "http://localhost:8787/?chets-view=devices",
      verification_uri_complete: `http://localhost:8787/?chets-view=devices&chets-code=${body.user_code}`,
      expires_in: 600,
      interval: 5,
    });
  });
});

describe("RFC 8628 section 3.3, user interaction", () => {
  it("shows which browser asks and what it may do, whatever way the code is typed", async () => {
    const billing = await openBilling();
    const customer = await billing.customer();
    const device = new TestDevice(billing);
    const { user_code: code } = await device.authorize("manage");
    for (const typed of [code, code.toLowerCase(), code.replace("-", ""), ` ${code.replace("-", " ")}`]) {
      const approval = await customer.get<DeviceApproval>(
        `/v1/devices/approvals/${encodeURIComponent(typed)}`,
      );
      expect(approval).toMatchObject({ userCode: code, name: "Chrome sur Linux", scope: "manage" });
    }
  });

  it("lets a person refuse", async () => {
    const billing = await openBilling();
    const customer = await billing.customer();
    const device = new TestDevice(billing);
    const { user_code: userCode } = await device.authorize();
    await expectStatus(
      await customer.call("POST", "/v1/devices/approvals", { userCode, approve: false }),
      200,
    );
    expect(await oauthError(await device.poll())).toBe("access_denied");
  });
});

describe("RFC 8628 section 3.4 and 3.5, access token request and response", () => {
  it("says authorization_pending, then slow_down to who polls too fast, ever more slowly", async () => {
    const billing = await openBilling();
    const device = new TestDevice(billing);
    await device.authorize();
    expect(await oauthError(await device.poll())).toBe("authorization_pending");
    billing.wall.now += 4_000;
    expect(await oauthError(await device.poll())).toBe("slow_down");
    billing.wall.now += 6_000;
    expect(await oauthError(await device.poll())).toBe("slow_down");
    billing.wall.now += 15_000;
    expect(await oauthError(await device.poll())).toBe("authorization_pending");
  });

  it("says expired_token after ten minutes, and nobody can approve any more", async () => {
    const billing = await openBilling();
    const device = new TestDevice(billing);
    const { user_code: userCode } = await device.authorize();
    billing.wall.now += 600_000;
    const customer = await billing.customer();
    expect(await oauthError(await device.poll())).toBe("expired_token");
    const late = await customer.call("POST", "/v1/devices/approvals", { userCode, approve: true });
    expect(await problem(late)).toMatchObject({ status: 404, code: "not_found" });
  });

  it("gives tokens once", async () => {
    const billing = await openBilling();
    const customer = await billing.customer();
    const device = new TestDevice(billing);
    const tokens = await device.pair(customer);
    expect(tokens).toMatchObject({ token_type: "Bearer", expires_in: 900, scope: "read" });
    expect(await oauthError(await device.poll())).toBe("invalid_grant");
  });

  it("gives them to one of twenty that poll at once", async () => {
    const billing = await openBilling();
    const customer = await billing.customer();
    const device = new TestDevice(billing);
    const { user_code: userCode } = await device.authorize();
    await expectStatus(
      await customer.call("POST", "/v1/devices/approvals", { userCode, approve: true }),
      200,
    );
    const replies = await Promise.all(Array.from({ length: 20 }, () => device.poll()));
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1);
  });

  it.each([
    ["a code that is not known", { grant_type: DEVICE_CODE, device_code: "dc_guess" }, "invalid_grant"],
    ["no code", { grant_type: DEVICE_CODE }, "invalid_request"],
    ["no grant", {}, "invalid_request"],
    ["another grant", { grant_type: "password" }, "unsupported_grant_type"],
  ])("refuses %s", async (_name, form, error) => {
    const device = new TestDevice(await openBilling());
    expect(
      await oauthError(await device.post("token", { ...CLIENT, ...form } as Record<string, string>)),
    ).toBe(error);
  });
});

describe("RFC 8628 section 5.1, user code brute forcing", () => {
  it("counts every try against the person and their address, before the code is looked up", async () => {
    const keys: string[] = [];
    const spy = { limit: async ({ key }: { key: string }) => ({ success: keys.push(key) < 3 }) };
    const billing = await openBilling({ bindings: { LIMIT_FAILED: spy as unknown as RateLimit } });
    const customer = await billing.customer();
    const guess = () =>
      customer.call("POST", "/v1/devices/approvals", { userCode: "BBBB-BBBB", approve: true });
    expect((await guess()).status).toBe(404);
    expect((await guess()).status).toBe(429);
    expect(keys).toEqual(["unknown", `codes ${customer.id} u1`, "unknown"]);
  });
});

describe("RFC 9700 section 4.14, refresh tokens", () => {
  it("a token is not spent while its successor can't be kept: the device tries again", async () => {
    const billing = await openBilling();
    const device = new TestDevice(billing);
    await device.pair(await billing.customer());
    const { $client } = billing.db;
    await $client
      .prepare("CREATE TRIGGER full BEFORE INSERT ON refresh_tokens BEGIN SELECT RAISE(ABORT, 'full'); END")
      .run();
    expect((await device.refresh()).status).toBe(503);
    await $client.prepare("DROP TRIGGER full").run();
    await expectStatus(await device.refresh(), 200);
  });

  it("rotate, and the use of an old one ends the device", async () => {
    const billing = await openBilling();
    const customer = await billing.customer();
    const device = new TestDevice(billing);
    const first = await device.pair(customer);
    const second = await expectStatus<TokenReply>(await device.refresh(), 200);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    device.tokens = second;
    expect((await device.call("GET", "/v1/portal")).status).toBe(200);

    expect(await oauthError(await device.refresh(first.refresh_token))).toBe("invalid_grant");
    expect(await oauthError(await device.refresh(second.refresh_token))).toBe("invalid_grant");
    expect(await problem(await device.call("GET", "/v1/portal"))).toMatchObject({ code: "session_revoked" });
  });

  it("are spent by one of twenty", async () => {
    const billing = await openBilling();
    const device = new TestDevice(billing);
    await device.pair(await billing.customer());
    const replies = await Promise.all(Array.from({ length: 20 }, () => device.refresh()));
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1);
  });

  it("end when they are not used for ninety days", async () => {
    const billing = await openBilling();
    const device = new TestDevice(billing);
    await device.pair(await billing.customer());
    billing.wall.now += 90 * 86_400_000;
    expect(await oauthError(await device.refresh())).toBe("invalid_grant");
  });
});

describe("RFC 7009, revocation", () => {
  it.each(["access_token", "refresh_token"] as const)(
    "ends the device by its %s, and is silent on an unknown one",
    async (which) => {
      const billing = await openBilling();
      const device = new TestDevice(billing);
      const tokens = await device.pair(await billing.customer());
      expect((await device.post("revoke", { ...CLIENT, token: "unknown" })).status).toBe(200);
      expect((await device.call("GET", "/v1/portal")).status).toBe(200);
      expect((await device.post("revoke", { ...CLIENT, token: tokens[which] })).status).toBe(200);
      expect(await problem(await device.call("GET", "/v1/portal"))).toMatchObject({
        status: 401,
        code: "session_revoked",
      });
    },
  );
});
