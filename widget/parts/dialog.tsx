import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { nextTask } from "../../shared/next-task.ts";
import type { Billing } from "../billing.ts";
import { dialog as words } from "../i18n/fr/dialog.ts";
import { Icon } from "./icon.tsx";
import { CLOSE } from "./icons.ts";

export interface DialogProps {
  billing: Billing;
  title: string;
  lead?: string;
  /** Its width and what is drawn in it: `change`, `cancel`, `drawer`, … */
  kind: string;
  /** The toast: what is said while the rest of the page is inert. */
  toast: ComponentChildren;
  children: ComponentChildren;
}

/**
 * A flow, in the top layer: the browser keeps the focus in it, makes the rest inert and gives the
 * focus back to the opener. Escape leaves at every step.
 */
export function Dialog({ billing, title, lead, kind, toast, children }: DialogProps): JSX.Element {
  const { close } = billing;
  const say = billing.speak("dialog", words);
  const box = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  useLayoutEffect(() => {
    const dialog = box.current;
    // The event comes late: a dialog that stepped aside for a moment stands again by then.
    const closed = () => dialog?.open || close();
    dialog?.addEventListener("close", closed);
    // Drawn and laid out in one task, it would hold up a slow device twice as long.
    nextTask().then(() => {
      if (!dialog?.isConnected) return;
      dialog.showModal();
      heading.current?.focus();
    });
    return () => {
      dialog?.removeEventListener("close", closed);
      dialog?.close();
    };
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key.
    <dialog
      class={`dlg ${kind}`}
      part="dialog"
      // biome-ignore lint/a11y/noRedundantRoles: hosts and tests look for the attribute.
      role="dialog"
      aria-labelledby="t-dialog"
      ref={box}
      onClick={(event) => kind === "drawer" && event.target === box.current && close()}
    >
      <div class="sheet">
        <div class="hd">
          <div>
            <h2 id="t-dialog" tabIndex={-1} ref={heading}>
              {title}
            </h2>
            {lead && <p>{lead}</p>}
          </div>
          <button type="button" class="iconbtn" aria-label={say("close")} onClick={close}>
            <Icon name={CLOSE} />
          </button>
        </div>
        {children}
      </div>
      {toast}
    </dialog>
  );
}
