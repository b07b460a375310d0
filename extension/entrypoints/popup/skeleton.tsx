import type { JSX } from "preact";
import type { Desk } from "./desk.ts";

/** The boxes of the popup, as high as what will stand in them. */
export function Skeleton({ desk }: { desk: Desk }): JSX.Element {
  return (
    <div aria-busy="true">
      <p class="sr" role="status">
        {desk.say("loading")}
      </p>
      <div class="sec">
        {[28, 44, 30, 36].map((height, at) => (
          <span key={at} class="sk" style={{ height: `${height}px` }} />
        ))}
      </div>
      <div class="sec receipts">
        {[20, 36, 36, 36].map((height, at) => (
          <span key={at} class="sk" style={{ height: `${height}px` }} />
        ))}
      </div>
    </div>
  );
}
