import type { JSX } from "preact";
import type { Billing } from "../billing.ts";
import { rest } from "../i18n/fr/rest.ts";
import { Card } from "../parts/card.tsx";

/** Columns that a label needs beside it. */
const ROOM = 3;

/** Twelve months of charges, tax included: bars to be seen, a list to be read. */
export function SpendingChart({ billing, alone }: { billing: Billing; alone: boolean }): JSX.Element {
  const { portal, format, today } = billing;
  const say = billing.speak("rest", rest);
  const months = portal.spending;
  const top = Math.max(...months.map(({ total }) => total.amount));
  const sum = months.reduce((all, { total }) => all + total.amount, 0);
  const currency = months[0]?.total.currency ?? "EUR";

  const labels = labelled(months.map(({ total }) => total.amount));
  const bars = months.map(({ month, total }, at) => {
    const height = (Math.max(0, total.amount) / top) * 88;
    return { month, total, height, label: labels.has(at), current: month === today.slice(0, 7) };
  });
  /** A label stands above all bars that it reaches over. */
  const above = (at: number) =>
    `${100 - Math.max(...bars.slice(at, at + ROOM).map(({ height }) => height))}%`;

  return (
    <Card
      name="spending"
      class={alone ? "chart alone" : "chart"}
      title={say("spending")}
      aside={<b class="num">{`${format.money({ amount: sum, currency })} ${billing.say("including")}`}</b>}
    >
      <div class="body">
        <figure>
          <div class="plot" aria-hidden="true">
            <svg viewBox={`0 0 ${months.length} 100`} preserveAspectRatio="none" aria-hidden="true">
              {bars.map(({ month, height, current }, at) => (
                <rect
                  key={month}
                  x={at + 0.2}
                  y={100 - height}
                  width={0.6}
                  height={height}
                  class={current ? "cur" : ""}
                />
              ))}
              <path d={`M0 100H${months.length}`} />
            </svg>
            {bars.map(
              ({ month, total, label }, at) =>
                label && (
                  <span
                    key={month}
                    class="tag"
                    style={
                      at > months.length - ROOM
                        ? { insetInlineEnd: 0, top: above(at) }
                        : {
                            insetInlineStart: `${((at + 0.2) / months.length) * 100}%`,
                            top: above(at),
                          }
                    }
                  >
                    {format.money(total)}
                  </span>
                ),
            )}
          </div>
          <ul class="x" aria-hidden="true">
            {bars.map(({ month }) => (
              <li key={month}>{format.shortMonth(month)}</li>
            ))}
          </ul>
          <figcaption class="sr">
            {say("spendingCaption")}
            <ul>
              {bars.map(({ month, total }) => (
                <li key={month}>
                  {say("spendingIn", { month: format.month(month), amount: format.money(total) })}
                </li>
              ))}
            </ul>
          </figcaption>
        </figure>
      </div>
    </Card>
  );
}

/** Which bars say their amount: those that differ from the one before, the newest first, as far as there is room. */
function labelled(amounts: readonly number[]): ReadonlySet<number> {
  const labels = new Set<number>();
  let next = amounts.length - 1 + ROOM;
  for (let at = amounts.length - 1; at >= 0; at--) {
    const amount = amounts[at] ?? 0;
    if (amount <= 0 || amount === amounts[at - 1] || next - at < ROOM) continue;
    labels.add(at);
    next = at;
  }
  return labels;
}
