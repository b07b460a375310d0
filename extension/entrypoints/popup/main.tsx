import { render } from "preact";
import { popup as french } from "../../i18n/fr/popup.ts";
import { readLanguage } from "../../i18n/language.ts";
import { readPairings } from "../../pairing/pairing.ts";
import { resumeWatch } from "./act.ts";
import { Desk } from "./desk.ts";
import { Popup } from "./popup.tsx";

const root = document.getElementById("root") as HTMLElement;

const [language, pairings] = await Promise.all([readLanguage(), readPairings()]);
document.documentElement.lang = language;
// French is there at once; English comes when it is spoken.
const words = language === "en" ? (await import("../../i18n/en/popup.ts")).popup : french;
const desk = new Desk(language, words, pairings, () => render(<Popup desk={desk} />, root));
document.title = desk.say("title");
desk.open().then(() => resumeWatch(desk));
addEventListener("online", () => desk.refresh());
