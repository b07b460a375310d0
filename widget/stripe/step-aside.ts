/**
 * Does something while Stripe shows a window of its own: that one is a child of the page's body, and a modal
 * dialog would stand above it and make it inert (stripe/stripe-js#599). The dialog stays in sight meanwhile,
 * without being modal; afterwards it is as before, and leaving it still gives the focus back to its opener.
 */
export async function stepAside<T>(root: ShadowRoot, work: () => Promise<T>): Promise<T> {
  const dialog = root.querySelector("dialog");
  if (!dialog) return work();
  dialog.close();
  const opener = root.activeElement ?? document.activeElement;
  dialog.show();
  try {
    return await work();
  } finally {
    if (dialog.isConnected) {
      dialog.close();
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
      dialog.showModal();
      dialog.querySelector("h2")?.focus();
    }
  }
}
