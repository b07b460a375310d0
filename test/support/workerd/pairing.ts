import type { DeviceAuthorization, DeviceScope, TokenReply } from "../../../shared/api/types/index.ts";
import { type Billing, expectStatus, type TestCustomer } from "./billing.ts";

export const DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code";
export const CLIENT = { client_id: "chets-extension" };

/** A browser extension that asks to be paired. */
export class TestDevice {
  readonly billing: Billing;
  authorization: DeviceAuthorization | null = null;
  tokens: TokenReply | null = null;

  constructor(billing: Billing) {
    this.billing = billing;
  }

  post(path: string, form: Record<string, string> | string): Promise<Response> {
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    const body = typeof form === "string" ? form : new URLSearchParams(form).toString();
    return this.billing.fetch(`/oauth/${path}`, { method: "POST", headers, body });
  }

  async authorize(scope: DeviceScope = "read"): Promise<DeviceAuthorization> {
    const reply = await this.post("device_authorization", {
      ...CLIENT,
      scope,
      device_name: "Chrome sur Linux",
    });
    this.authorization = await expectStatus<DeviceAuthorization>(reply, 200);
    return this.authorization;
  }

  poll(code = this.authorization?.device_code ?? ""): Promise<Response> {
    return this.post("token", { ...CLIENT, grant_type: DEVICE_CODE, device_code: code });
  }

  refresh(token = this.tokens?.refresh_token ?? ""): Promise<Response> {
    return this.post("token", { ...CLIENT, grant_type: "refresh_token", refresh_token: token });
  }

  /** Asks, is approved by the signed-in user of this customer, and takes its tokens. */
  async pair(customer: TestCustomer, scope: DeviceScope = "read"): Promise<TokenReply> {
    const { user_code: userCode } = await this.authorize(scope);
    await expectStatus(
      await customer.call("POST", "/v1/devices/approvals", { userCode, approve: true }),
      200,
    );
    this.tokens = await expectStatus<TokenReply>(await this.poll(), 200);
    return this.tokens;
  }

  call(method: string, path: string, body?: unknown): Promise<Response> {
    const headers: Record<string, string> = { Authorization: `Bearer ${this.tokens?.access_token}` };
    if (body === undefined) return this.billing.fetch(path, { method, headers });
    return this.billing.fetch(path, {
      method,
      headers: { ...headers, "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  }
}

/** The error word of an OAuth reply. */
export async function oauthError(reply: Response): Promise<string> {
  return (await reply.json<{ error: string }>()).error;
}
