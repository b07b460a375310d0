import { beforeEach } from "vitest";
import { fakeChrome } from "./fake-chrome.ts";

// Before any module of the extension is loaded: it looks for the browser once.
Object.assign(globalThis, { chrome: fakeChrome });

beforeEach(() => fakeChrome.reset());
