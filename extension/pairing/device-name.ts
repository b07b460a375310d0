/** What a browser says of itself, where it does. */
export interface Agent {
  userAgent: string;
  userAgentData?: { brands: { brand: string }[]; platform: string };
}

/** Brands that say more than the engine they share. */
const BRANDS: [name: string, pattern: RegExp][] = [
  ["Edge", /Edge|Edg\//],
  ["Opera", /Opera|OPR\//],
  ["Brave", /Brave/],
  ["Vivaldi", /Vivaldi/],
  ["Firefox", /Firefox/],
  ["Chrome", /Google Chrome/],
  ["Chromium", /Chromium/],
  ["Chrome", /Chrome/],
];

const SYSTEMS: [name: string, pattern: RegExp][] = [
  ["Windows", /Windows/],
  ["macOS", /mac ?OS/i],
  ["ChromeOS", /CrOS|Chrome ?OS/],
  ["Android", /Android/],
  ["Linux", /Linux|X11/],
];

const nameIn = (list: [string, RegExp][], text: string) =>
  list.find(([, pattern]) => pattern.test(text))?.[0];

/** "Chrome sur Linux": what the CRM shows beside what this browser may do. `on` is the word between. */
export function deviceName({ userAgent, userAgentData }: Agent, on: string): string {
  const brands = userAgentData?.brands.map(({ brand }) => brand).join(", ");
  const name = nameIn(BRANDS, brands || userAgent) ?? "Navigateur";
  const system = nameIn(SYSTEMS, userAgentData?.platform || userAgent);
  return system ? `${name} ${on} ${system}` : name;
}
