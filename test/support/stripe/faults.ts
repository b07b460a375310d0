/** A fault that the next matching request meets. */
export type Fault = { method: string; path: RegExp } & (
  | { kind: "connection" | "rate_limit" | "lock_timeout" | "server_error" }
  /** Stripe, or the bank, says no at once, and nothing is done. */
  | { kind: "declined" | "refused" }
  /** The work is done, but the caller does not hear of it. */
  | { kind: "after" }
  /** The same, but for half of the answer: what was listed or done breaks off. */
  | { kind: "partial" }
  /** Somebody at the dashboard was a moment faster. */
  | { kind: "meanwhile"; act: () => void }
);

/** The same server with faults on the way to it; each strikes once. */
export function withFaults(faults: Fault[], send: (request: Request) => Promise<Response>) {
  return async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const index = faults.findIndex((one) => one.method === request.method && one.path.test(pathname));
    const [fault] = index === -1 ? [] : faults.splice(index, 1);
    if (!fault) return send(request);
    switch (fault.kind) {
      case "after":
        await send(request);
        throw new TypeError("connection reset");
      case "partial": {
        const reply = await send(request);
        const text = await reply.text();
        return new Response(text.slice(0, text.length / 2), { status: reply.status, headers: reply.headers });
      }
      case "meanwhile":
        fault.act();
        return send(request);
      case "connection":
        throw new TypeError("connection reset");
      case "server_error":
        return failure(500, { type: "api_error", message: "oops" });
      case "declined":
        return failure(402, { type: "card_error", code: "card_declined", message: "declined" });
      case "refused":
        return failure(400, { type: "invalid_request_error", message: "no" });
      default:
        return failure(429, { type: "invalid_request_error", code: fault.kind, message: fault.kind });
    }
  };
}

function failure(status: number, error: { type: string; code?: string; message: string }): Response {
  return Response.json({ error }, { status });
}
