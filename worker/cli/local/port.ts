import { createServer } from "node:net";
import { CommandError } from "../report.ts";

const DEFAULT_PORT = 8787;

/** The port to serve on: `PORT`, or 8787. Throws a `CommandError` when it is no port. */
export function readPort(value: string | undefined): number {
  if (value === undefined || value === "") return DEFAULT_PORT;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new CommandError(`PORT is "${value}": use a number from 1 to 65535.`);
}

/**
 * Throws a `CommandError` when a port of this machine can't be had. With `patience`, in milliseconds, it may
 * still be given back by a process that was just ended.
 */
export async function expectFree(port: number, patience = 0): Promise<void> {
  const end = performance.now() + patience;
  for (const host of ["127.0.0.1", "::1"]) {
    let code = await tryPort(port, host);
    while (code === "EADDRINUSE" && performance.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      code = await tryPort(port, host);
    }
    if (code === "EADDRINUSE") {
      throw new CommandError(
        `Port ${port} is taken: stop what runs there, or choose another one with PORT=8788 npm start.`,
      );
    }
    if (code === "EACCES") {
      throw new CommandError(`Port ${port} needs more rights: choose one from 1024 on, such as PORT=8788.`);
    }
  }
}

/** `null` when the port is free, the error's code otherwise. A machine may have no IPv6: other codes mean little. */
function tryPort(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "unknown"));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}

/** A free port of this machine. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
