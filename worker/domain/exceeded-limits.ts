export interface Limit {
  key: string;
  label: string;
  unit: string | null;
  value: number;
}

export interface ExceededLimit {
  key: string;
  label: string;
  unit: string | null;
  used: number;
  limit: number;
}

/**
 * The limits of a plan that are below what is used now, each by name. What the host tells no usage of has
 * no say. Whether such a plan may be chosen is a setting: a smaller plan begins at the period's end, and until
 * then there is time to use less; but nobody is left to find out afterwards.
 */
export function exceededLimits(
  limits: readonly Limit[],
  usage: Readonly<Record<string, number>>,
): ExceededLimit[] {
  return limits.flatMap(({ key, label, unit, value }) => {
    const used = usage[key];
    return used !== undefined && used > value ? [{ key, label, unit, used, limit: value }] : [];
  });
}
