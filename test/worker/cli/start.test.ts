import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "../../../worker/cli/local/port.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "start-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  code: number | null;
  lines: string[];
}

/** Runs `start.ts` until it ends; once it serves, `visit` is called, and then it gets a signal. */
function start(
  variables: Record<string, string>,
  options: string[] = [],
  visit?: (signal: (name: NodeJS.Signals) => void) => Promise<void>,
): Promise<Ended> {
  const child = spawn(process.execPath, ["worker/cli/start.ts", ...options], {
    env: {
      ...process.env,
      DATA_DIR: join(folder, "data"),
      DEV_VARS: join(folder, ".dev.vars"),
      ...variables,
    },
  });
  let text = "";
  const failures: unknown[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (part: Buffer) => {
      const before = text;
      text += part;
      if (before.includes("Chets Billing is at") || !text.includes("Chets Billing is at")) return;
      const visited = visit ? visit((name) => child.kill(name)) : Promise.resolve();
      visited.catch((error: unknown) => failures.push(error)).finally(() => child.kill("SIGTERM"));
    });
  }
  return new Promise((resolve, reject) => {
    child.on("exit", (code) => {
      if (failures.length > 0) reject(failures[0]);
      else resolve({ code, lines: text.trim().split("\n") });
    });
  });
}

describe("one clear line, and exit code 1", () => {
  test("a taken port", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as { port: number };
    const { code, lines } = await start({ PORT: String(port) });
    server.close();
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatch(new RegExp(`^Port ${port} is taken: `));
  });

  test.each(["abc", "0", "65536", "80.5"])("PORT=%s", async (port) => {
    const { code, lines } = await start({ PORT: port });
    expect(code).toBe(1);
    expect(lines).toEqual([`PORT is "${port}": use a number from 1 to 65535.`]);
  });

  test("a broken .dev.vars", async () => {
    const path = join(folder, "broken");
    await writeFile(path, "ENVIRONMENT=development\nthis is no setting\n");
    const { code, lines } = await start({ DEV_VARS: path });
    expect(code).toBe(1);
    expect(lines).toEqual([
      `${path} line 2 is not NAME=value: mend it, or delete the file and a new one is written.`,
    ]);
  });

  test("a .dev.vars that is a folder", async () => {
    const { code, lines } = await start({ DEV_VARS: folder });
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("can't be read (EISDIR)");
  });

  test("a setting that is wrong", async () => {
    const { code, lines } = await start({ PROVIDER: "paypal" });
    expect(code).toBe(1);
    expect(lines.at(-1)).toContain('PROVIDER is "paypal": set it to sandbox or stripe');
  });

  test("an unknown option", async () => {
    const { code, lines } = await start({}, ["--frsh"]);
    expect(code).toBe(1);
    expect(lines).toEqual(["Unknown option '--frsh'. Known option: --fresh."]);
  });
});

describe("data", () => {
  const register = async (port: number) => {
    const reply = await fetch(`http://localhost:${port}/v1/customers/durable`, {
      method: "PUT",
      headers: { Authorization: "Bearer sk_dev_chets", "Content-Type": "application/json" },
      body: JSON.stringify({ name: "Durable", email: "a@durable.example", locale: "fr" }),
    });
    return reply.status;
  };

  test("is used by one start at a time", async () => {
    const port = await freePort();
    let second: Ended | null = null;
    await start({ PORT: String(port) }, [], async () => {
      second = await start({ PORT: String(await freePort()) });
    });
    expect(second).toMatchObject({
      code: 1,
      lines: [expect.stringMatching(/^Another npm start \(process \d+\) uses these data: /)],
    });
  }, 60_000);

  test("survives a restart and a kill, and --fresh starts over", async () => {
    const port = await freePort();
    const variables = { PORT: String(port) };
    const statuses: number[] = [];
    const visit = async () => {
      statuses.push(await register(port));
    };
    const first = await start(variables, [], visit);
    expect(first.code).toBe(0);
    await start(variables, [], async (signal) => {
      await visit();
      signal("SIGKILL");
    });
    const third = await start(variables, [], visit);
    expect(third.code, third.lines.join("\n")).toBe(0);
    await start(variables, ["--fresh"], visit);
    expect(statuses).toEqual([201, 200, 200, 201]);
  }, 60_000);
});
