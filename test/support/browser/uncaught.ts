import { afterEach, beforeEach, expect, vi } from "vitest";

/** After each test of a file: no error of the element has reached the host's window. */
export function expectNothingUncaught(): void {
  const uncaught = vi.fn();
  beforeEach(() => {
    uncaught.mockClear();
    window.addEventListener("error", uncaught);
    window.addEventListener("unhandledrejection", uncaught);
  });
  afterEach(() => {
    window.removeEventListener("error", uncaught);
    window.removeEventListener("unhandledrejection", uncaught);
    expect(uncaught).not.toHaveBeenCalled();
  });
}
