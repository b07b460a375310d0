/** What sticks out of the sheet or banner that it stands in, sideways. */
export function stickingOut(root: ShadowRoot): string[] {
  return [...root.querySelectorAll<HTMLElement>(".card *, .banner *, dialog *")]
    .filter((element) => !element.closest(".sr, svg") && !element.matches(".obj"))
    .filter((element) => {
      const sheet = element.closest(".card, .banner, dialog")?.getBoundingClientRect();
      const { left, right, width } = element.getBoundingClientRect();
      return sheet && width > 0 && (right > sheet.right + 1 || left < sheet.left - 1);
    })
    .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 30)}`);
}
