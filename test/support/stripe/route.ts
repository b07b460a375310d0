import type { Form } from "./form.ts";

/** What a resource does with one request; a `Refusal` that it throws is answered as Stripe would. */
export type Handler = (form: Form, params: Record<string, string>) => unknown;

/** Adds a route to the simulated API. */
export type Answer = (method: "get" | "post" | "delete", path: string, handle: Handler) => void;
