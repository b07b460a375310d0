import { render } from "preact";
import { readLanguage } from "../../i18n/language.ts";
import { Pair } from "./pair.tsx";

const root = document.getElementById("root") as HTMLElement;
const server = new URLSearchParams(location.search).get("server") ?? "";

render(<Pair language={await readLanguage()} server={server} />, root);
