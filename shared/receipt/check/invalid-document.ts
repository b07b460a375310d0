/** Why a document cannot be drawn. */
export type Fault = "missing" | "wrong_type" | "too_long" | "unknown_value" | "does_not_add_up";

/** A document that no file may be made from. `field` is the path of the member at fault: `lines[2].net`. */
export class InvalidDocument extends Error {
  readonly field: string;
  readonly fault: Fault;

  constructor(field: string, fault: Fault, detail: string) {
    super(`${field}: ${detail}`);
    this.name = "InvalidDocument";
    this.field = field;
    this.fault = fault;
  }
}
