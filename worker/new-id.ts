/** `op_` and 128 unguessable bits. */
export function newId(prefix: string): string {
  return `${prefix}_${crypto.randomUUID().replaceAll("-", "")}`;
}

const READABLE = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** `req_7Q4M2XH9K3`: short enough to be read aloud to support. */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return `req_${Array.from(bytes, (byte) => READABLE[byte % READABLE.length]).join("")}`;
}
