import type { Appearance } from "@stripe/stripe-js";

/** Stripe's frames see none of our tokens: what they come to in `box` is handed over, dark too. */
export function appearanceOf(box: HTMLElement): Appearance {
  const styles = getComputedStyle(box);
  const text = (token: string) => styles.getPropertyValue(token).trim();
  const color = painter(box);
  const [surface, control, accent] = ["--chets-surface", "--chets-control", "--chets-accent"].map(color);
  const edge = { border: `1px solid ${control}`, boxShadow: "none" };
  return {
    theme: isDark(surface ?? "") ? "night" : "stripe",
    disableAnimations: matchMedia("(prefers-reduced-motion: reduce)").matches,
    labels: "above",
    variables: {
      colorPrimary: `${accent}`,
      colorBackground: `${surface}`,
      colorText: color("--chets-text"),
      colorTextSecondary: color("--chets-text-2"),
      colorTextPlaceholder: color("--chets-text-3"),
      colorDanger: color("--chets-danger"),
      colorSuccess: color("--chets-ok"),
      colorWarning: color("--chets-warn"),
      fontFamily: text("--chets-font"),
      fontSizeBase: "14px",
      borderRadius: text("--chets-radius-control"),
      spacingUnit: "4px",
      gridRowSpacing: "12px",
      gridColumnSpacing: "12px",
    },
    rules: {
      ".Input": { ...edge, padding: "8px 12px", lineHeight: "20px" },
      ".Input:focus": { border: `1px solid ${accent}`, boxShadow: `0 0 0 1px ${accent}` },
      ".Label": { fontSize: "13px", fontWeight: "500" },
      ".Tab": edge,
      ".AccordionItem": edge,
    },
  };
}

/** A token as `#rrggbb`: Stripe knows neither `light-dark()` nor `color-mix()`. */
function painter(box: HTMLElement): (token: string) => string {
  const probe = document.createElement("i");
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  return (token) => {
    if (!canvas) return "";
    box.append(probe);
    probe.style.setProperty("color", `var(${token})`);
    canvas.fillStyle = getComputedStyle(probe).color;
    probe.remove();
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  };
}

/** Whether light text stands on it, by the eye's weight of red, green and blue. */
function isDark(hex: string): boolean {
  const [red = 0, green = 0, blue = 0] = (hex.match(/[\da-f]{2}/g) ?? []).map((part) =>
    Number.parseInt(part, 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
