import { render } from "preact";
import { Office } from "./office.ts";
import { Options } from "./options.tsx";

const root = document.getElementById("root") as HTMLElement;
const office = new Office(() => render(<Options office={office} />, root));
await office.open();
