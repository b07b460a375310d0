import { render } from "preact";
import { readLanguage } from "../../i18n/language.ts";
import { readPairings } from "../../pairing/pairing.ts";
import { resumeWatch } from "./act.ts";
import { Desk } from "./desk.ts";
import { Popup } from "./popup.tsx";

const root = document.getElementById("root") as HTMLElement;

const [language, pairings] = await Promise.all([readLanguage(), readPairings()]);
document.documentElement.lang = language;
const desk = new Desk(language, pairings, () => render(<Popup desk={desk} />, root));
document.title = desk.say("title");
desk.open().then(() => resumeWatch(desk));
addEventListener("online", () => desk.refresh());
