export type Tone = "ok" | "warn" | "bad" | "info" | "off";
export type StatusIcon = "check" | "alert" | "clock" | "cross" | "lock" | "refund";

/** An icon, a word, then a colour: none of them alone carries the meaning. */
export interface Status<W> {
  word: W;
  icon: StatusIcon;
  tone: Tone;
}

export const statusOf = <W>(word: W, icon: StatusIcon, tone: Tone): Status<W> => ({ word, icon, tone });
