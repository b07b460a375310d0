import { html, raw } from "hono/html";
import { STYLE } from "./style.ts";

export type Markup = ReturnType<typeof html>;

/** A whole page of the sandbox. What is put into it by `html` is escaped. */
export function page(title: string, main: Markup): Markup {
  return html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}, paiement d’essai</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<p class="eyebrow">Paiement d’essai</p>
<h1>${title}</h1>
${main}
</main>
<p class="foot">Page du prestataire de paiement intégré\u00a0: aucune vraie carte, aucun vrai prélèvement.</p>
</body>
</html>`;
}

export function messagePage(title: string, text: string): Markup {
  return page(title, html`<p class="lead">${text}</p>`);
}

export function errorLine(error: string | null): Markup | "" {
  return error === null ? "" : html`<p class="error" role="alert" id="error">${error}</p>`;
}

/** The way out that changes nothing. */
export function wayBack(returnUrl: string | null, label: string): Markup | "" {
  return returnUrl !== null && isWebAddress(returnUrl)
    ? html`<a class="back" href="${returnUrl}">${label}</a>`
    : "";
}

export function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
