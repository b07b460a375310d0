/**
 * The page's script, served at `/demo/page.js`: plain JavaScript for the browser, kept as text because the
 * Worker's types know no document. Without it the company is switched by a button, and the menu stays open.
 */
export const SCRIPT = `
const visit = document.getElementById("visit");
const selects = [...visit.elements].filter((field) => field instanceof HTMLSelectElement);
for (const select of selects) {
  select.addEventListener("change", () => {
    sessionStorage.setItem("focus", select.id);
    visit.requestSubmit();
  });
}
// A switch loads another page; the keyboard stays where it was.
const focused = sessionStorage.getItem("focus");
sessionStorage.removeItem("focus");
if (focused) document.getElementById(focused)?.focus({ preventScroll: true });

const menu = document.querySelector(".menu");
const setMenu = (open) => menu.setAttribute("aria-expanded", String(open));
menu.addEventListener("click", () => setMenu(menu.getAttribute("aria-expanded") === "false"));
document.querySelector(".side").addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || menu.getAttribute("aria-expanded") === "false") return;
  setMenu(false);
  menu.focus();
});

const advance = document.getElementById("advance");
const today = document.getElementById("today");
const error = document.getElementById("advance-error");
const format = new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris", dateStyle: "long" });

async function moveClock() {
  const reply = await fetch("/sandbox/clock", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ advance: "P1M" }),
  });
  if (!reply.ok) throw new Error("The clock answered " + reply.status);
  const { now } = await reply.json();
  today.dateTime = now;
  today.textContent = format.format(new Date(now)).replace(/ /g, "\\u00a0");
}

function refresh() {
  const widget = document.querySelector("chets-billing");
  if (!widget) location.reload();
  else if (widget.refresh) widget.refresh();
  else widget.replaceWith(widget.cloneNode());
}

async function advanceOneMonth() {
  if (advance.getAttribute("aria-disabled")) return;
  const label = advance.textContent;
  advance.setAttribute("aria-disabled", "true");
  advance.textContent = "Le mois passe…";
  error.hidden = true;
  try {
    await moveClock();
    refresh();
  } catch (cause) {
    console.error(cause);
    error.textContent = "L’horloge n’a pas répondu. Rechargez la page pour voir la date à jour.";
    error.hidden = false;
  } finally {
    advance.removeAttribute("aria-disabled");
    advance.textContent = label;
  }
}
advance?.addEventListener("click", advanceOneMonth);
`.trimStart();
