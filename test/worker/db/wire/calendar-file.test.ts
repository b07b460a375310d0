import { describe, expect, it } from "vitest";
import { contentLine, dateValue, text, utcValue } from "../../../../worker/db/wire/calendar-file.ts";

const octets = (line: string) => new TextEncoder().encode(line).length;

describe("a content line (RFC 5545 section 3.1)", () => {
  it.each([
    ["short", "Pro"],
    ["of exactly 75 octets", "x".repeat(75 - "SUMMARY:".length)],
    ["of 76", "x".repeat(76 - "SUMMARY:".length)],
    ["of several lines", "x".repeat(500)],
    ["of two octets a letter", "é".repeat(100)],
    ["of four, which are never cut in two", "😀".repeat(60)],
    ["from right to left", "اقتطاع ".repeat(30).trim()],
  ])("%s", (_, value) => {
    const line = contentLine("SUMMARY", value);
    const lines = line.split("\r\n");
    expect(lines.pop()).toBe("");
    for (const each of lines) expect(octets(each)).toBeLessThanOrEqual(75);
    expect(line).not.toContain("\ufffd");
    expect(lines.join("\r\n").replaceAll("\r\n ", "")).toBe(`SUMMARY:${value}`);
  });

  it("is folded no earlier than it has to be", () => {
    expect(contentLine("SUMMARY", "x".repeat(75 - "SUMMARY:".length)).split("\r\n")).toHaveLength(2);
    expect(contentLine("SUMMARY", "x".repeat(76 - "SUMMARY:".length)).split("\r\n")).toHaveLength(3);
  });
});

it.each([
  ["Dupont, Fils; Cie", "Dupont\\, Fils\\; Cie"],
  ["a\\b", "a\\\\b"],
  ["one\ntwo\r\nthree\rfour", "one\\ntwo\\nthree\\nfour"],
  ["x\r\nEND:VEVENT", "x\\nEND:VEVENT"],
  ["a\u0000b\u0007c\td", "a b c d"],
  ["https://crm.example/?a=1", "https://crm.example/?a=1"],
])("text %j (section 3.3.11)", (value, written) => {
  expect(text(value)).toBe(written);
});

it("dates and instants", () => {
  expect(dateValue("2026-12-03")).toBe("20261203");
  expect(utcValue(Date.UTC(2026, 11, 3, 9, 4, 5))).toBe("20261203T090405Z");
});
