import type { JSX } from "preact";
import type { Billing } from "../../billing.ts";

const bars = (...heights: number[]) =>
  heights.map((height, at) => <span key={at} class="sk" style={{ height: `${height}px` }} />);

const box = (kind: string, ...heights: number[]) => <div class={`card wait ${kind}`}>{bars(...heights)}</div>;

/** What the card on file and the details stand in for. */
export function AsideBoxes(): JSX.Element {
  return (
    <>
      {box("", 16, 40)}
      {box("details", 16, 20, 40, 20, 20, 20, 20, 32)}
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
          {box("", 16, 36, 20, 6, 16)}
        </>
      )}
      <p class="sr" role="status">
        {say("loading")}
      </p>
      <div class="grid">
        {box("", 32, 32, 32, 32, 32, 32, 32, 32, 32, 32)}
        <div class="aside">
          <AsideBoxes />
        </div>
      </div>
    </div>
  );
}
