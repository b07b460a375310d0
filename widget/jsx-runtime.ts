import { type ComponentType, Fragment, h, type VNode } from "preact";

/**
 * What JSX compiles to, in the build: Preact's own runtime also holds what precompiled templates need,
 * which here nobody does.
 */
export function jsx<P extends object>(
  type: ComponentType<P> | string,
  props: P,
  key?: string | number,
): VNode<P> {
  return h(type as ComponentType<P>, key === undefined ? props : { ...props, key });
}

export { Fragment, jsx as jsxs };
