import fc from "fast-check";
import { expect, test } from "vitest";
import { fingerprint } from "../../../../shared/receipt/drawing/fingerprint.ts";
import { SAMPLE_NAMES, SAMPLES } from "../../../support/sample-documents.ts";

test("32 hexadecimal figures, the same for the same document", () => {
  expect(fingerprint(SAMPLES.card)).toMatch(/^[0-9a-f]{32}$/);
  expect(fingerprint(structuredClone(SAMPLES.card))).toBe(fingerprint(SAMPLES.card));
});

test("the order of members is nothing, that of a list is", () => {
  expect(fingerprint({ a: 1, b: { c: 2, d: 3 } })).toBe(fingerprint({ b: { d: 3, c: 2 }, a: 1 }));
  expect(fingerprint([1, 2])).not.toBe(fingerprint([2, 1]));
});

test("other documents, other figures", () => {
  expect(new Set(SAMPLE_NAMES.map((name) => fingerprint(SAMPLES[name]))).size).toBe(SAMPLE_NAMES.length);
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      fc.pre(a !== b);
      expect(fingerprint({ name: a })).not.toBe(fingerprint({ name: b }));
    }),
  );
});
