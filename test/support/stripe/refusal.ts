/** An error as Stripe answers it. */
export class Refusal extends Error {
  readonly status: number;
  readonly error: { type: string; code?: string; message: string; decline_code?: string; param?: string };

  constructor(status: number, error: Refusal["error"]) {
    super(error.message);
    this.status = status;
    this.error = error;
  }
}

export function missing(what: string, id: string): Refusal {
  const message = `No such ${what}: '${id}'`;
  return new Refusal(404, { type: "invalid_request_error", code: "resource_missing", message });
}

export function invalid(message: string, code?: string): Refusal {
  return new Refusal(400, { type: "invalid_request_error", message, ...(code && { code }) });
}

export function cardError(code: string, declineCode: string | null): Refusal {
  const message = declineCode ? "Your card was declined." : "This payment needs a confirmation.";
  return new Refusal(402, {
    type: "card_error",
    code,
    message,
    ...(declineCode && { decline_code: declineCode }),
  });
}
