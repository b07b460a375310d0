import type { JSX } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { Button } from "../../parts/button.tsx";
import type { Desk } from "./desk.ts";
import { downloadAcknowledgment, downloadReceipt, downloadYear, STOPPED } from "./downloads.ts";

/** What browsers let a popup be, px: it does not scroll when it opens. */
const HIGHEST = 600;

/** The last receipts, each with its PDF. Offline, those that were opened once. */
export function Receipts({ desk }: { desk: Desk }): JSX.Element {
  const { say, format, receipts, trouble, keptDocuments, portal } = desk;
  const [progress, setProgress] = useState("");
  const [making, setMaking] = useState<AbortController | null>(null);
  useLayoutEffect(() => {
    if (document.body.scrollHeight > HIGHEST && desk.shown > 1) desk.draw({ shown: desk.shown - 1 });
  });
  async function takeYear() {
    const controller = new AbortController();
    setMaking(controller);
    await downloadYear(desk, year, controller.signal, setProgress);
    setMaking(null);
    setProgress("");
  }

  const year = Number(receipts[0]?.issueDate.slice(0, 4));
  const proof = portal.subscription?.cancelAt && !trouble ? portal.cancellation?.acknowledgment : null;
  return (
    <div class="sec receipts">
      <div class="two">
        <h2>{say("receipts")}</h2>
        {receipts.length > 0 && !trouble && (
          <span class="pair">
            <Button kind="link" label={say("downloadYear", { year })} busy={progress} onPress={takeYear} />
            {making && <Button kind="link" label={say("stop")} onPress={() => making.abort(STOPPED)} />}
          </span>
        )}
      </div>
      {receipts.length + (proof ? 1 : 0) === 0 && <p class="small">{say("noReceipts")}</p>}
      <ul class="list">
        {receipts.map(({ id, number, issueDate, total }) => {
          const out = trouble !== null && !keptDocuments.has(id);
          return (
            <li key={id}>
              <span>{format.date(issueDate)}</span>
              <span class="num">{format.money(total)}</span>
              <Button
                kind="iconbtn"
                icon={out ? "off" : "down"}
                label={say("download", { number: number ?? "" })}
                disabled={out}
                onPress={() => downloadReceipt(desk, id)}
              />
            </li>
          );
        })}
        {proof && (
          <li>
            <span>{say("acknowledgment", { number: proof.number })}</span>
            <span />
            <Button
              kind="iconbtn"
              icon="down"
              label={say("saveAcknowledgment", { number: proof.number })}
              onPress={() => downloadAcknowledgment(desk)}
            />
          </li>
        )}
      </ul>
      {trouble && receipts.length > 1 && <p class="small">{say("keptOnly")}</p>}
    </div>
  );
}
