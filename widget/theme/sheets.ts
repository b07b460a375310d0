const made = new Map<string, CSSStyleSheet>();

/**
 * Gives a shadow root the styles it has not got yet. Constructed sheets need no `<style>`, so a host's
 * `style-src 'self'` does not refuse them, and all widgets of a page share each sheet.
 */
export function adopt(root: ShadowRoot, ...styles: string[]): void {
  for (const css of styles) {
    let sheet = made.get(css);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      made.set(css, sheet);
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }
}
