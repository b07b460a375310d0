/** Bytes as a text, one character a byte: the form in which jsPDF takes and gives them. */
export function textOf(bytes: Uint8Array): string {
  // In slices: spreading a whole font into one call overflows the stack.
  const SLICE = 8192;
  let text = "";
  for (let at = 0; at < bytes.length; at += SLICE) {
    text += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  }
  return text;
}

/** The way back. Not Uint8Array.from(), which asks a text for its characters one by one. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
