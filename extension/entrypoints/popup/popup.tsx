import type { JSX } from "preact";
import { CancelView } from "./cancel-view.tsx";
import type { Desk } from "./desk.ts";
import { EmptyView } from "./empty-view.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { Notes } from "./notes.tsx";
import { PlanView } from "./plan-view.tsx";
import { Receipts } from "./receipts.tsx";
import { Skeleton } from "./skeleton.tsx";

/** The popup: state first, then two actions, then receipts; or the second step of unsubscribing. */
export function Popup({ desk }: { desk: Desk }): JSX.Element {
  const { kept, pairing, trouble, leaving, told } = desk;
  const waiting = !kept && !trouble && pairing && !pairing.ended;
  return (
    <>
      <Header desk={desk} />
      <main>
        <Notes desk={desk} />
        {kept && leaving && <CancelView desk={desk} />}
        {kept && !leaving && (
          <>
            <PlanView desk={desk} />
            <Receipts desk={desk} />
          </>
        )}
        {waiting && <Skeleton desk={desk} />}
        {!kept && !waiting && <EmptyView desk={desk} />}
      </main>
      {!leaving && pairing && !pairing.ended && <Footer desk={desk} />}
      <p class="sr" role="status">
        {told}
      </p>
    </>
  );
}
