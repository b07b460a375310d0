import { vi } from "vitest";

/** What a page's code holds on to: it is counted from now on. */
export interface Holding {
  listeners(): string[];
  timers(): number[];
  observers(): number;
}

/** Counts listeners of the window and the document, timers and observers that are not let go of. */
export function countHolding(): Holding {
  const listeners: { name: string; listener: unknown; signal?: AbortSignal | undefined }[] = [];
  for (const target of [window, document]) {
    const add = target.addEventListener.bind(target);
    const remove = target.removeEventListener.bind(target);
    vi.spyOn(target, "addEventListener").mockImplementation(((
      name: string,
      listener: EventListener,
      options?: AddEventListenerOptions,
    ) => {
      listeners.push({ name, listener, signal: typeof options === "object" ? options.signal : undefined });
      add(name, listener, options);
    }) as typeof target.addEventListener);
    vi.spyOn(target, "removeEventListener").mockImplementation(((name: string, listener: EventListener) => {
      const at = listeners.findIndex((one) => one.name === name && one.listener === listener);
      if (at >= 0) listeners.splice(at, 1);
      remove(name, listener);
    }) as typeof target.removeEventListener);
  }

  const timers = new Map<number, number>();
  const start = window.setTimeout.bind(window);
  const stop = window.clearTimeout.bind(window);
  vi.spyOn(window, "setTimeout").mockImplementation(((act: () => void, wait = 0) => {
    const id: number = start(() => {
      timers.delete(id);
      act();
    }, wait);
    timers.set(id, wait);
    return id;
  }) as unknown as typeof window.setTimeout);
  vi.spyOn(window, "clearTimeout").mockImplementation(((id: number) => {
    timers.delete(id);
    stop(id);
  }) as typeof window.clearTimeout);

  const observing = new Set<object>();
  for (const kind of [ResizeObserver, MutationObserver, IntersectionObserver]) {
    const { observe, disconnect } = kind.prototype;
    vi.spyOn(kind.prototype, "observe").mockImplementation(function (this: object, ...given: unknown[]) {
      observing.add(this);
      Reflect.apply(observe, this, given);
    });
    vi.spyOn(kind.prototype, "disconnect").mockImplementation(function (this: object) {
      observing.delete(this);
      Reflect.apply(disconnect, this, []);
    });
  }

  return {
    listeners: () => listeners.filter(({ signal }) => !signal?.aborted).map(({ name }) => name),
    timers: () => [...timers.values()],
    observers: () => observing.size,
  };
}
