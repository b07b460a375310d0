import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { InvoiceCorrected, LegalDocument } from "../../../shared/api/types/index.ts";
import type { Translate } from "../../../shared/i18n/words.ts";
import type { Billing } from "../../billing.ts";
import type { correction } from "../../i18n/fr/correction.ts";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import { DocumentLine } from "../payments/document-line.tsx";

export interface CorrectedProps {
  billing: Billing;
  /** Of the invoice. */
  id: string;
  made: InvoiceCorrected;
  say: Translate<typeof correction>;
}

/** Both numbers, and both documents to keep. */
export function Corrected({ billing, id, made, say }: CorrectedProps): JSX.Element {
  const { creditNote, invoice } = made;
  const news = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => news.current?.focus(), []);
  const named = ({ number, kind, issueDate }: LegalDocument) => ({ number, kind, issueDate, invoiceId: id });
  return (
    <>
      <div class="sec">
        <p class="told ok" tabIndex={-1} ref={news}>
          <Icon name="check" />
          {say("done", { creditNote: creditNote.number, invoice: invoice.number })}
        </p>
        <ul class="docs">
          {[creditNote, invoice].map((each) => (
            <DocumentLine key={each.number} billing={billing} document={named(each)} />
          ))}
        </ul>
        <p class="small">{say("next")}</p>
      </div>
      <div class="foot">
        <Button billing={billing} label={say("close")} onPress={billing.close} />
      </div>
    </>
  );
}
