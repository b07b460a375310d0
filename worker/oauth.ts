import { Hono, type Context as HonoContext } from "hono";
import type { DeviceScope } from "../shared/api/types/index.ts";
import type { AppEnv } from "./middleware/environment.ts";
import { invalid, type OAuthParameters, readOAuthForm, required } from "./middleware/oauth-form.ts";
import { clientAddress, countAgainst } from "./middleware/rate-limit.ts";
import type { Context } from "./operations/context.ts";
import { OAuthProblem } from "./tokens/oauth-problem.ts";
import { authorizeDevice } from "./usecases/authorize-device.ts";
import { redeemDeviceCode } from "./usecases/redeem-device-code.ts";
import { refreshDeviceToken } from "./usecases/refresh-device-token.ts";
import { revokeToken } from "./usecases/revoke-token.ts";

const DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code";

type Call = HonoContext<AppEnv>;

/** How a browser extension is paired (RFC 8628): its words and its errors are the RFC's. */
export function oauth(contextOf: (c: Call) => Context): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.post("/device_authorization", (c) =>
    answer(c, (form) => authorizeDevice(contextOf(c), { scope: scopeOf(form), name: nameOf(form) })),
  );
  app.post("/token", (c) => answer(c, (form) => grant(c, form)));
  app.post("/revoke", (c) =>
    answer(c, async (form) => {
      await revokeToken(contextOf(c), c.var.settings.sessionKeys, required(form, "token"));
      return {};
    }),
  );
  return app;

  function grant(c: Call, form: OAuthParameters) {
    const keys = c.var.settings.sessionKeys;
    switch (required(form, "grant_type")) {
      case DEVICE_CODE:
        return redeemDeviceCode(contextOf(c), keys, required(form, "device_code"));
      case "refresh_token":
        return refreshDeviceToken(contextOf(c), keys, required(form, "refresh_token"));
      default:
        throw invalid("grant_type is the device code's or refresh_token.", "unsupported_grant_type");
    }
  }
}

async function answer(c: Call, work: (form: OAuthParameters) => Promise<object>): Promise<Response> {
  c.header("Cache-Control", "no-store");
  await countAgainst(c, "LIMIT_TOKEN", `oauth ${clientAddress(c)}`);
  try {
    return c.json(await work(await readOAuthForm(c.req.raw)));
  } catch (error) {
    if (!(error instanceof OAuthProblem)) throw error;
    // Who guesses codes is slowed down; who waits for an answer has done nothing wrong.
    if (error.code === "invalid_grant") await countAgainst(c, "LIMIT_FAILED", clientAddress(c));
    const status = error.code === "invalid_client" ? 401 : 400;
    return c.json({ error: error.code, error_description: error.message }, status);
  }
}

function scopeOf(form: OAuthParameters): DeviceScope {
  const scope = form.get("scope") ?? "read";
  if (scope === "read" || scope === "manage") return scope;
  throw invalid("scope is read or manage.", "invalid_scope");
}

function nameOf(form: OAuthParameters): string {
  const name = form.get("device_name")?.trim() || "Navigateur";
  if (name.length <= 100 && !/[\p{Cc}\p{Cf}]/u.test(name)) return name;
  throw invalid("device_name has at most 100 characters, none of them control or format characters.");
}
