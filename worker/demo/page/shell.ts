import { html } from "hono/html";
import { CRM, CRM_GROUP, type Markup } from "./pages.ts";
import { sidebar, type View } from "./sidebar.ts";

/** A whole page of the CRM: menu, top bar, and `main`. Holds no inline script and no inline style. */
export function shell(view: View, label: string, main: Markup): Markup {
  const { person, company } = view.visit;
  const initials = person.name
    .split(" ")
    .map((word) => word.charAt(0))
    .join("")
    .slice(0, 2)
    .toUpperCase();
  return html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${label}, ${company.name} – ChetsPMS</title>
<link rel="icon" href="/demo/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/demo/page.css">
${view.head}<script type="module" src="/demo/page.js"></script>
</head>
<body>
<a class="skip" href="#contenu">Aller au contenu</a>
<div class="crm">
${sidebar(view)}
<div class="body">
<header class="top"><nav aria-label="Fil d’Ariane"><ol>${trail(view.path, label)}</ol></nav>
<p class="me"><span>${person.name}</span><span class="face" aria-hidden="true">${initials}</span></p></header>
<main id="contenu" tabindex="-1">${main}</main>
</div>
</div>
</body>
</html>`;
}

function trail(path: string, label: string): Markup {
  const inGroup = path === "/" || CRM.some((page) => page.path === path);
  return html`${inGroup ? html`<li>${CRM_GROUP}</li>` : ""}<li aria-current="page">${label}</li>`;
}
