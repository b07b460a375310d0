/** The extension's pairing: forms, words and errors of the RFCs, so described by hand. */
export const oauthPaths = {
  "/oauth/device_authorization": call("Ask to be paired (RFC 8628 section 3.1).", "DeviceAuthorization", {
    client_id: { const: "chets-extension" },
    scope: { enum: ["read", "manage"] },
    device_name: { type: "string", maxLength: 100 },
  }),
  "/oauth/token": call("Trade a device code or a refresh token for an access token.", "TokenReply", {
    client_id: { const: "chets-extension" },
    grant_type: { enum: ["urn:ietf:params:oauth:grant-type:device_code", "refresh_token"] },
    device_code: { type: "string" },
    refresh_token: { type: "string" },
  }),
  "/oauth/revoke": call("Give a token up (RFC 7009).", null, {
    client_id: { const: "chets-extension" },
    token: { type: "string" },
  }),
};

function call(summary: string, answer: string | null, properties: Record<string, object>) {
  const name = summary.split(" ")[0]?.toLowerCase();
  const schema = answer ? { $ref: `#/components/schemas/${answer}` } : { type: "object" };
  const refused = {
    description: "An error of the RFC.",
    content: { "application/json": { schema: { $ref: "#/components/schemas/OAuthError" } } },
  };
  return {
    post: {
      operationId: `oauth-${name}`,
      summary,
      tags: ["Devices"],
      requestBody: {
        required: true,
        content: {
          "application/x-www-form-urlencoded": {
            schema: { type: "object", properties, required: ["client_id"] },
          },
        },
      },
      responses: {
        200: { description: "The answer.", content: { "application/json": { schema } } },
        400: refused,
        401: refused,
        429: {
          description: "A problem document with the code `rate_limited`.",
          content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
        },
      },
    },
  };
}
