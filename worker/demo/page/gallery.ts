import { html } from "hono/html";
import { LANGUAGES, languageOf } from "../languages.ts";
import { options } from "./choice.ts";
import type { Markup } from "./pages.ts";

/** Every state that the widget can draw without a server, with what it is. */
export const STATES: Readonly<Record<string, string>> = {
  active: "En cours",
  trialing: "À l’essai",
  past_due: "Paiement en retard",
  unpaid: "Impayé",
  incomplete: "Premier paiement à terminer",
  requires_action: "La banque demande une confirmation",
  processing: "Paiement en cours",
  scheduled: "Changement prévu",
  canceling: "Résiliation prévue",
  canceled: "Terminé",
  paused: "En pause",
  none: "Pas encore de forfait",
  viewer: "Vu par un lecteur",
  loading: "Chargement",
  error: "Le serveur ne répond pas",
  offline: "Hors ligne",
};

const ALL = { "": "Tous" };
const THEMES = { light: "Clair", dark: "Sombre", auto: "Celui du système" };
const WIDTHS = {
  full: "Toute la page",
  "1200": "1 200 px",
  "720": "720 px",
  "360": "360 px",
  "320": "320 px",
};

/** What is shown, as the page's address says it; anything unknown is all states, light, the whole page, French. */
export interface Choice {
  state: string;
  locale: string;
  theme: string;
  width: string;
}

export function choiceOf(query: Record<string, string | undefined>): Choice {
  const known = (words: Readonly<Record<string, string>>, value = "", otherwise = "") =>
    Object.hasOwn(words, value) ? value : otherwise;
  return {
    state: known(STATES, query.state),
    locale: languageOf(query.locale),
    theme: known(THEMES, query.theme, "light"),
    width: known(WIDTHS, query.width, "full"),
  };
}

/** A page of its own: the widget in every state, each as a host would embed it to look at it. */
export function gallery(choice: Choice): Markup {
  const { state, locale, theme, width } = choice;
  const shown = state ? [state] : Object.keys(STATES);
  const field = (name: keyof Choice, label: string, words: Readonly<Record<string, string>>) =>
    html`<p><label for="${name}">${label}</label><select class="select" id="${name}" name="${name}" autocomplete="off">${options(words, choice[name])}</select></p>`;
  return html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Galerie des états – ChetsPMS</title>
<link rel="icon" href="/demo/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/demo/page.css">
<link rel="stylesheet" href="/demo/gallery.css">
<script type="module" src="/widget/v1/chets-billing.js"></script>
</head>
<body>
<main class="gallery">
<header><h1>Galerie des états</h1>
<p>Chaque état est dessiné à partir de données enregistrées, sans serveur. Les boutons fonctionnent\u00a0: rien n’est enregistré, rien n’est prélevé. <a href="/">Retour à la démonstration</a></p>
<form method="get" action="/galerie">
${field("state", "État", { ...ALL, ...STATES })}${field("theme", "Thème", THEMES)}${field("width", "Largeur", WIDTHS)}${field("locale", "Langue", LANGUAGES)}
<button class="button">Afficher</button>
</form></header>
${shown.map(
  (name) => html`<section aria-labelledby="state-${name}" class="${theme}">
<h2 id="state-${name}">${STATES[name]} <code>state="${name}"</code></h2>
<div class="frame w-${width}"><chets-billing state="${name}" locale="${locale}" theme="${theme}"></chets-billing></div>
</section>`,
)}
</main>
</body>
</html>`;
}
