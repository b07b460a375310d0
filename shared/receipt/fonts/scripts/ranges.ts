/**
 * Code points as a text that is short: runs of consecutive ones, each as its distance from the end of the one
 * before and, where it is longer than one, its length, in base 36: `fb4.3,2,9.2`.
 */
export function packRanges(codePoints: readonly number[]): string {
  const packed: string[] = [];
  let end = 0;
  const sorted = codePoints.toSorted((a, b) => a - b);
  for (let i = 0; i < sorted.length; ) {
    const first = sorted[i] as number;
    let length = 1;
    while (sorted[i + length] === first + length) length++;
    packed.push((first - end).toString(36) + (length > 1 ? `.${length.toString(36)}` : ""));
    end = first + length;
    i += length;
  }
  return packed.join(",");
}

/** Whether a code point is among them. */
export function inRanges(packed: string, codePoint: number): boolean {
  let end = 0;
  for (const run of packed.split(",")) {
    const [gap = "", length = "1"] = run.split(".");
    const first = end + Number.parseInt(gap, 36);
    if (codePoint < first) return false;
    end = first + Number.parseInt(length, 36);
    if (codePoint < end) return true;
  }
  return false;
}
