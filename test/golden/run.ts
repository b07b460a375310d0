/**
 * `npm run golden -- firefox`: draws every sample in Firefox and compares the SHA-256 of each with the golden one.
 * Node and Chromium do so in every `npm test`. Exit code 1 when one differs.
 */
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { CommandError, runCommand } from "../../worker/cli/report.ts";
import golden from "../shared/receipt/golden-hashes.json" with { type: "json" };
import { receiptFiles } from "../support/node/receipt-files.ts";
import { startFirefox } from "./firefox.ts";

const TIME_ZONE = "Pacific/Chatham";

await runCommand(async () => {
  const [browser] = process.argv.slice(2);
  if (browser !== "firefox") throw new CommandError("Which browser? npm run golden -- firefox");
  const fileAt = await receiptFiles();
  const server = createServer(async ({ url = "/" }, reply) => {
    const file = await fileAt(url).catch(() => null);
    if (file) reply.setHeader("Content-Type", file.contentType).end(file.body);
    else reply.writeHead(404).end();
  }).listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  const firefox = await startFirefox(TIME_ZONE);
  const different: string[] = [];
  try {
    await firefox.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    for (const [name, hash] of Object.entries(golden)) {
      const pdf = await firefox.call("(name) => receipts.binary(name)", name);
      if (createHash("sha256").update(pdf, "latin1").digest("hex") !== hash) different.push(name);
    }
  } finally {
    await firefox.close();
    server.close();
    server.closeAllConnections();
  }
  if (different.length > 0) throw new CommandError(`Firefox draws other bytes of: ${different.join(", ")}`);
  console.log(`Firefox in ${TIME_ZONE}: ${Object.keys(golden).length} documents, the golden bytes of each`);
});
