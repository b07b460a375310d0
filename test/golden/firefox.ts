import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../../worker/cli/local/port.ts";
import { CommandError } from "../../worker/cli/report.ts";
import { findProgram } from "../support/node/program.ts";

export interface Firefox {
  open(address: string): Promise<void>;
  /** Calls a function of the page with texts, and answers the text that it resolves to. */
  call(declaration: string, ...texts: string[]): Promise<string>;
  close(): Promise<void>;
}

const PATIENCE = 30_000;

/** The Firefox of this machine without a window, driven by WebDriver BiDi. `FIREFOX` names another. */
export async function startFirefox(timeZone: string): Promise<Firefox> {
  const program = process.env.FIREFOX || findProgram("firefox-esr", "firefox");
  if (!program) throw new CommandError("There is no Firefox: apt-get install -y firefox-esr");
  const port = await freePort();
  const profile = await mkdtemp(join(tmpdir(), "chets-firefox-"));
  const options = [
    "--headless",
    "--no-remote",
    "--profile",
    profile,
    "--remote-debugging-port",
    String(port),
  ];
  const firefox = spawn(program, options, { stdio: "ignore", env: { ...process.env, TZ: timeZone } });
  const ended = new Promise((done) => firefox.once("exit", done));
  const close = async (): Promise<void> => {
    firefox.kill();
    await ended;
    await rm(profile, { recursive: true, force: true });
  };
  try {
    const send = await connect(`ws://127.0.0.1:${port}/session`);
    await send("session.new", { capabilities: {} });
    const { contexts } = (await send("browsingContext.getTree", {})) as { contexts: { context: string }[] };
    const context = contexts[0]?.context;
    return {
      open: async (url) => void (await send("browsingContext.navigate", { context, url, wait: "complete" })),
      call: async (functionDeclaration, ...texts) => {
        const values = texts.map((value) => ({ type: "string", value }));
        const answer = (await send("script.callFunction", {
          functionDeclaration,
          arguments: values,
          awaitPromise: true,
          target: { context },
        })) as { result?: { value?: string }; exceptionDetails?: { text: string } };
        if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
        return answer.result?.value ?? "";
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

type Send = (method: string, params: object) => Promise<unknown>;

/** Firefox needs some seconds until it listens. */
async function connect(address: string): Promise<Send> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const socket = new WebSocket(address);
    const isOpen = await new Promise<boolean>((done) => {
      socket.onopen = () => done(true);
      socket.onerror = () => done(false);
    });
    if (isOpen) return speak(socket);
    if (Date.now() > end) throw new CommandError("Firefox did not start within 30 s");
    await wait(200);
  }
}

function speak(socket: WebSocket): Send {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  socket.onmessage = ({ data }) => {
    const { id, result, error, message } = JSON.parse(String(data));
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(`${error}: ${message}`));
    else asked?.resolve(result);
  };
  socket.onclose = () => {
    for (const asked of waiting.values()) asked.reject(new Error("Firefox has gone"));
  };
  return (method, params) => {
    const asked = Promise.withResolvers<unknown>();
    waiting.set(++last, asked);
    socket.send(JSON.stringify({ id: last, method, params }));
    return asked.promise;
  };
}
