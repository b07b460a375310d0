/** One call of the product's API with the development key, as the demo CRM's server makes it. */
export async function callApi<T>(
  origin: string,
  method: string,
  path: string,
  body?: unknown,
  token = "sk_dev_chets",
): Promise<T> {
  const reply = await fetch(new URL(path, origin), {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      ...(body !== undefined && { "Content-Type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!reply.ok) throw new Error(`${method} ${path} answered ${reply.status}: ${await reply.text()}`);
  return (reply.status === 204 ? undefined : await reply.json()) as T;
}

/** A portal token of a customer's person. */
export async function portalToken(
  origin: string,
  customer: string,
  role: "owner" | "viewer" = "owner",
): Promise<string> {
  const user = { id: "claire", name: "Claire Dupont", email: "claire@example.com" };
  const session = await callApi<{ token: string }>(origin, "POST", "/v1/portal-sessions", {
    customer,
    user,
    role,
  });
  return session.token;
}
