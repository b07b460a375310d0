import { FieldsBlocked } from "./blocked.ts";

/** A place in the document's own tree that is drawn inside a shadow root. */
export interface LightSlot {
  /** Of the `<slot>` that shows it. */
  name: string;
  /** Where Stripe mounts. */
  place: HTMLElement;
  remove(): void;
}

let count = 0;

/**
 * Stripe's fields refuse to stand in a shadow tree. So they get a child of the host, which a slot of its
 * shadow root shows; where the host itself stands in another's shadow tree, that child is a slot, filled by
 * a child of the next host, and so on up to the document.
 *
 * The name is new each time: a slot of the same name in a host's own template would take the child.
 */
export function openLightSlot(host: Element): LightSlot {
  const name = `chets-stripe-${++count}`;
  const added: HTMLElement[] = [];
  const remove = () => {
    for (const element of added) element.remove();
  };
  let filled: HTMLSlotElement | null = null;
  for (let at = host; ; ) {
    const root = at.getRootNode();
    const slot: HTMLSlotElement | null = root instanceof ShadowRoot ? document.createElement("slot") : null;
    const child = slot ?? document.createElement("div");
    dress(child, slot ? "contents" : "block");
    child.slot = name;
    at.append(child);
    added.push(child);
    if (filled && isManual(filled)) filled.assign(child);
    if (root === document) return { name, place: child, remove };
    if (!slot || !(root instanceof ShadowRoot)) {
      remove();
      throw new FieldsBlocked("place");
    }
    slot.name = name;
    filled = slot;
    at = root.host;
  }
}

/** What the styles of its tree say must not hide or move it. A script may set this, whatever `style-src` says. */
function dress(child: HTMLElement, display: string): void {
  child.style.setProperty("all", "initial", "important");
  child.style.setProperty("display", display, "important");
}

/** A shadow root may want to be told which child goes into which slot. */
function isManual(slot: HTMLSlotElement): boolean {
  return (slot.getRootNode() as ShadowRoot).slotAssignment === "manual";
}
