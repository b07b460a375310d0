import { afterEach, describe, expect, test } from "vitest";
import { type LightSlot, openLightSlot } from "../../widget/stripe/light-slot.ts";

const made: Element[] = [];
afterEach(() => {
  for (const element of made.splice(0)) element.remove();
});

/** A host in a parent, with a shadow root; what stands in the last one is returned. */
function host(parent: Node, options: Partial<ShadowRootInit> = {}, html = ""): [HTMLElement, ShadowRoot] {
  const element = document.createElement("div");
  const root = element.attachShadow({ mode: "open", ...options });
  root.innerHTML = html;
  parent.appendChild(element);
  if (parent === document.body) made.push(element);
  return [element, root];
}

/** The widget: its shadow root shows the slot in a dialog. */
function widget(parent: Node): { element: HTMLElement; open(): LightSlot } {
  const [element, root] = host(parent, {}, "<dialog></dialog>");
  return {
    element,
    open() {
      const slot = openLightSlot(element);
      const dialog = root.querySelector("dialog") as HTMLDialogElement;
      dialog.innerHTML = `<slot name="${slot.name}"></slot>`;
      dialog.showModal();
      return slot;
    },
  };
}

/** Where it is drawn: what a pointer meets in the middle of it, through all shadow roots. */
function isDrawn({ place }: LightSlot): boolean {
  place.textContent = "Numéro de carte";
  const { left, top, width, height } = place.getBoundingClientRect();
  return height > 0 && document.elementFromPoint(left + width / 2, top + height / 2) === place;
}

const count = () => document.querySelectorAll("[slot^=chets-stripe]").length;

describe.each([0, 1, 2, 3])("in %i shadow roots of others", (levels) => {
  test("the place stands in the document and is drawn in the modal dialog", () => {
    let parent: Node = document.body;
    for (let level = 0; level < levels; level++)
      parent = host(parent, { mode: level % 2 ? "closed" : "open" })[1];
    const { element, open } = widget(parent);
    if (levels === 0) made.push(element);
    const slot = open();
    expect(slot.place.getRootNode()).toBe(document);
    expect(isDrawn(slot)).toBe(true);
    slot.remove();
    expect(count()).toBe(0);
    expect(element.childElementCount).toBe(0);
  });
});

test("a host that fills its slots by hand gets this one filled too", () => {
  const [, root] = host(document.body, { slotAssignment: "manual" });
  expect(isDrawn(widget(root).open())).toBe(true);
});

test("a slot of the host's own, for all that has no name, does not take it", () => {
  const [outer, root] = host(document.body, {}, "<slot></slot>");
  outer.append("texte");
  expect(isDrawn(widget(root).open())).toBe(true);
});

test("two at once do not take each other's place", () => {
  const [, root] = host(document.body);
  const [one, other] = [widget(root), widget(root)];
  const first = one.open();
  expect(isDrawn(other.open())).toBe(true);
  first.remove();
  expect(count()).toBe(1);
});

test("styles of the page neither hide it nor move it", () => {
  const style = document.createElement("style");
  style.textContent =
    "div { display: none !important; position: absolute !important; color: red !important }";
  const { element, open } = widget(document.body);
  made.push(element, style);
  element.style.setProperty("display", "block", "important");
  const slot = open();
  document.head.append(style);
  expect(isDrawn(slot)).toBe(true);
  expect(getComputedStyle(slot.place).position).toBe("static");
});

test("out of the document there is no place, and nothing is left", () => {
  const [element] = host(document.createDocumentFragment());
  expect(() => openLightSlot(element)).toThrow("place in the document");
  expect(element.childElementCount).toBe(0);
});
