import { formatMoneyForDocument } from "../../shared/money.ts";
import type { WorldSummary } from "./run-world.ts";

/** What was played, in figures. */
export function printSummary(worlds: readonly WorldSummary[], years: number, seconds: number): void {
  const sum = (of: (world: WorldSummary) => number) => worlds.reduce((total, world) => total + of(world), 0);
  const counts = (of: (world: WorldSummary) => Record<string, number | undefined>) => {
    const names = [...new Set(worlds.flatMap((world) => Object.keys(of(world))))].sort();
    return names
      .map((name) => `${sum((world) => of(world)[name] ?? 0)} ${name.replaceAll("_", " ")}`)
      .join(", ");
  };
  console.log(
    `people    ${sum(({ steps }) => steps)} acts in ${sum(({ requests }) => requests)} requests and jobs`,
  );
  console.log(`events    ${counts(({ events }) => events)}`);
  console.log(`faults    ${counts(({ faults }) => faults) || "none"}`);
  console.log(`invoices  ${sum(({ invoices }) => invoices)}, ${sum(({ documents }) => documents)} documents`);
  console.log(
    `money     ${formatMoneyForDocument(
      sum(({ paid }) => paid),
      "EUR",
    )} paid`,
  );
  console.log(
    `speed     ${(years / seconds).toFixed(1)} subscription-years a second, ${seconds.toFixed(0)} s`,
  );
}
