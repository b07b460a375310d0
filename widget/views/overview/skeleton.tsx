import type { JSX } from "preact";
import type { Billing } from "../../billing.ts";

const box = (kind: string, bars: number) => (
  <div class={`card wait ${kind}`}>
    {Array.from({ length: bars }, (_, at) => (
      <span key={at} class="sk" />
    ))}
  </div>
);

/** What the card on file and the details stand in for. */
export function AsideBoxes(): JSX.Element {
  return (
    <>
      {box("", 2)}
      {box("details", 7)}
    </>
  );
}

/** The boxes of the first screen, as high as what will stand in them. */
export function Skeleton({ billing }: { billing: Billing }): JSX.Element {
  const { say, host } = billing;
  return (
    <div class="stack" aria-busy="true">
      {host.view === "overview" && (
        <>
          <h2 class="title">{say("title")}</h2>
          {box("one", 4)}
        </>
      )}
      <p class="sr" role="status">
        {say("loading")}
      </p>
      <div class="grid">
        {box("history", 10)}
        <div class="aside">
          <AsideBoxes />
        </div>
      </div>
    </div>
  );
}
