import { allProperties, type Outside, type Tagged } from "./doc-comment.ts";

/** What the types need besides the doc comment: declarations, as text. */
export interface Named {
  /** `Subscription` and what it is made of. */
  wire: string;
  /** `Messages`. */
  messages: string;
}

/** Declarations for TypeScript, each file by its name. A host copies them, or points its compiler at them. */
export function elementTypes(outside: Outside, named: Named): Record<string, string> {
  return {
    "chets-billing.d.ts": element(outside, named),
    "react.d.ts": jsx(outside, "react"),
    "preact.d.ts": jsx(outside, "preact"),
    "vue.d.ts": vue(outside),
  };
}

function element(outside: Outside, { wire, messages }: Named): string {
  const { tag, className, description, methods, events } = outside;
  return `${wire}
${messages}
/** What its events carry. */
export interface ${className}EventMap {
${events.map((one) => member(one, JSON.stringify(one.name), one.type ?? "CustomEvent")).join("\n")}
}

/** ${description} */
export interface ${className} extends HTMLElement {
${allProperties(outside)
  .map((one) => member(one, one.name))
  .join("\n")}
${methods.map((one) => member(one, `${one.name}()`, one.type ?? "void")).join("\n")}
  addEventListener<K extends keyof ${className}EventMap>(
    type: K,
    listener: (this: ${className}, event: ${className}EventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: ${className}, event: HTMLElementEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** Its attributes as they stand in markup. */
export interface ${className}Attributes {
${outside.attributes.map((one) => member(one, `${JSON.stringify(one.name)}?`)).join("\n")}
}

/** Its properties, each of which may be left out. */
export type ${className}Properties = Partial<Pick<${className}, ${allProperties(outside)
    .map(({ name }) => JSON.stringify(name))
    .join(" | ")}>>;

declare global {
  interface HTMLElementTagNameMap {
    ${JSON.stringify(tag)}: ${className};
  }
}
`;
}

function jsx(outside: Outside, library: "react" | "preact"): string {
  const { tag, className } = outside;
  const listeners = outside.events.map((one) =>
    member(one, `${JSON.stringify(`on${one.name}`)}?`, `(event: ${one.type ?? "CustomEvent"}) => void`),
  );
  // Alike in every version of both, where names of the common attributes are not.
  const common = `Omit<JSX.IntrinsicElements["div"], "ref">`;
  return `import type { ClassAttributes, JSX } from "${library}";
${imports(outside)}
interface Listeners {
${listeners.join("\n")}
}

declare module "${library}" {
  namespace JSX {
    interface IntrinsicElements {
      ${JSON.stringify(tag)}: ClassAttributes<${className}> &
        ${common} &
        ${className}Attributes &
        ${className}Properties &
        Listeners;
    }
  }
}
`;
}

function vue(outside: Outside): string {
  const { tag, className } = outside;
  const listeners = outside.events.map((one) =>
    member(
      one,
      `${JSON.stringify(`onC${one.name.slice(1)}`)}?`,
      `(event: ${one.type ?? "CustomEvent"}) => void`,
    ),
  );
  return `import type { HTMLAttributes } from "vue";
${imports(outside)}
interface Listeners {
${listeners.join("\n")}
}

declare module "vue" {
  interface GlobalComponents {
    ${JSON.stringify(tag)}: new () => {
      $props: HTMLAttributes & ${className}Attributes & ${className}Properties & Listeners;
    };
  }
}
`;
}

function imports({ className, events }: Outside): string {
  const used = ["Subscription"].filter((name) => events.some(({ type }) => type?.includes(name)));
  const names = [className, `${className}Attributes`, `${className}Properties`, ...used];
  return `import type { ${names.join(", ")} } from "./chets-billing.js";\n`;
}

function member(one: Tagged, name: string, type = one.type ?? "string"): string {
  return `${comment(one)}  ${name}: ${type};`;
}

const comment = ({ description }: Tagged) => (description ? `  /** ${description} */\n` : "");
