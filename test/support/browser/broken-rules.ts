import axe from "axe-core";

/** Rules broken by the element, each with the first place. */
export async function broken(element: Element): Promise<string[]> {
  // Colours are judged when nothing is on its way in any more.
  const moving = element.shadowRoot?.getAnimations() ?? [];
  await Promise.allSettled(
    moving.filter(({ effect }) => effect?.getTiming().iterations === 1).map(({ finished }) => finished),
  );
  const { violations } = await axe.run(element, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"],
    // Off by itself: targets of 24 px, or as far apart (WCAG 2.2, 2.5.8).
    rules: { "target-size": { enabled: true } },
  });
  return violations
    .filter(({ id }) => id !== "region" && id !== "page-has-heading-one")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary ?? ""}`);
}
