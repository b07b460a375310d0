import type { SnapshotInvoice, SnapshotLine, SnapshotVatGroup } from "../../shared/snapshot.ts";
import { multiplyDivide } from "../domain/amount.ts";

/** What a provider rounded otherwise than EN 16931 does, in the minor unit, and a document can take up. */
const RESIDUE = 1;

/**
 * The invoice with sums that a legal document may show: lines make the bases, each base × its rate is its VAT
 * (EN 16931 BR-CO-17), and all of it is what was charged. A residue of one cent goes to the net of the largest
 * line of its group. `null` where more is missing: no document can be made of it.
 */
export function lawfulSums(invoice: SnapshotInvoice): SnapshotInvoice | null {
  let { lines } = invoice;
  const vatGroups: SnapshotVatGroup[] = [];
  for (const group of groupsOf(invoice)) {
    const fitted = fitGroup(group);
    const fittedLines = fitted && fitLines(lines, fitted);
    if (!fitted || !fittedLines) return null;
    lines = fittedLines;
    vatGroups.push(fitted);
  }
  if (lines.some((line) => line.amount !== 0 && !vatGroups.some((group) => belongs(line, group))))
    return null;
  const subtotal = sum(vatGroups.map(({ base }) => base));
  const tax = sum(vatGroups.map((group) => group.tax));
  if (subtotal + tax !== invoice.total) return null;
  return { ...invoice, lines, vatGroups, subtotal, tax };
}

/** Where a provider names no taxes at all, what the lines say of their VAT. */
function groupsOf({ lines, vatGroups }: SnapshotInvoice): readonly SnapshotVatGroup[] {
  if (vatGroups.length > 0) return vatGroups;
  const found: SnapshotVatGroup[] = [];
  for (const line of lines) {
    const group = found.find((one) => belongs(line, one));
    if (group) group.base += line.amount;
    else found.push({ category: line.vatCategory, rate: line.vatRate, base: line.amount, tax: 0 });
  }
  return found;
}

/** The net nearest to the provider's that, with its VAT, makes what was charged. */
function fitGroup({ base, tax, ...kind }: SnapshotVatGroup): SnapshotVatGroup | null {
  for (const residue of [0, RESIDUE, -RESIDUE]) {
    const net = base + residue;
    const due = multiplyDivide(net, kind.rate, 10_000);
    if (net + due === base + tax) return { ...kind, base: net, tax: due };
  }
  return isNearest(base, tax, kind.rate) ? { ...kind, base, tax } : null;
}

/**
 * What is paid with VAT in it may be the sum of no net and its own VAT: nobody can owe 9.99 at 20 %. Then the VAT is
 * what is taken out of it, a cent from base × rate at the most (which the rules of EN 16931 let pass).
 */
function isNearest(base: number, tax: number, rate: number): boolean {
  return Math.abs(tax - multiplyDivide(base, rate, 10_000)) <= RESIDUE;
}

function fitLines(lines: readonly SnapshotLine[], group: SnapshotVatGroup): SnapshotLine[] | null {
  const own = lines.filter((line) => belongs(line, group));
  const residue = group.base - sum(own.map(({ amount }) => amount));
  if (residue === 0) return [...lines];
  const [largest] = own
    .filter(({ reduction }) => !reduction)
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  if (!largest || Math.abs(residue) > RESIDUE) return null;
  return lines.map((line) => (line === largest ? withAmount(line, line.amount + residue) : line));
}

/** No multiple of a unit price any more: it is one of its amount. */
function withAmount(line: SnapshotLine, amount: number): SnapshotLine {
  return { ...line, amount, quantity: amount < 0 ? -1 : 1, unitAmount: Math.abs(amount) };
}

function belongs(line: SnapshotLine, { category, rate }: SnapshotVatGroup): boolean {
  return line.vatCategory === category && line.vatRate === rate;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
