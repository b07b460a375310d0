import type { JSX } from "preact";
import { encode } from "uqr";

/** A text as a QR code, black on white in every theme: a camera reads no other. */
export function QrCode({ text, label }: { text: string; label: string }): JSX.Element {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <div class="qr">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
        <path fill="#1d1c1a" d={path} />
      </svg>
    </div>
  );
}
