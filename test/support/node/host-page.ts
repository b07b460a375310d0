import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";

/** A CRM of somebody else, on an origin of its own, with its own server side. */
export interface HostPage {
  origin: string;
  stop(): Promise<void>;
}

export interface HostPageOptions {
  customer?: string;
  role?: "owner" | "viewer";
  /** The host's own styles: hostile ones must not reach into the widget. */
  css?: string;
  /** How the element is embedded; `{billing}` is where the product answers. */
  markup?: string;
  /** The host's Content-Security-Policy. `{billing}` as above. */
  policy?: string;
  /** Files of the host by path, `{billing}` as above; `/` takes the place of the page with the widget. */
  files?: Record<string, string>;
  port?: number;
}

const TYPES: Record<string, string> = { ".js": "text/javascript", ".css": "text/css" };
const MARKUP = '<chets-billing session-url="/facturation/session" locale="fr"></chets-billing>';

/** Serves `/` with the widget, `/empty` without it, `/facturation/session` with the API key, and `/ready.pdf`. */
export async function serveHostPage(billing: string, options: HostPageOptions = {}): Promise<HostPage> {
  const server = createServer((request, response) => {
    answer(billing, options, request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  billing: string,
  options: HostPageOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? "/", "http://host");
  if (pathname === "/facturation/session" && request.method === "POST") {
    const session = await openSession(billing, options);
    response.writeHead(session.status, { "Content-Type": "application/json" }).end(await session.text());
  } else if (pathname === "/ready.pdf") {
    response.writeHead(200, { "Content-Type": "application/pdf", "Content-Disposition": "attachment" });
    response.end(Buffer.alloc(60_000, "%PDF-1.7\n"));
  } else if (options.files?.[pathname] || pathname === "/" || pathname === "/empty") {
    const policy = options.policy?.replaceAll("{billing}", billing);
    response.writeHead(200, {
      "Content-Type": TYPES[extname(pathname)] ?? "text/html; charset=utf-8",
      ...(policy && { "Content-Security-Policy": policy }),
    });
    const empty = pathname === "/empty" ? "<!doctype html><title>CRM</title><p>Rien</p>" : null;
    const file = options.files?.[pathname]?.replaceAll("{billing}", billing);
    response.end(file ?? empty ?? page(billing, options));
  } else if (pathname === "/favicon.ico") {
    response.writeHead(204).end();
  } else {
    response.writeHead(404).end();
  }
}

function openSession(
  billing: string,
  { customer = "atelier-dupont", role = "owner" }: HostPageOptions,
): Promise<Response> {
  return fetch(`${billing}/v1/portal-sessions`, {
    method: "POST",
    headers: { Authorization: "Bearer sk_dev_chets", "Content-Type": "application/json" },
    body: JSON.stringify({
      customer,
      user: { id: "host-1", name: "Hélène Hôte", email: "helene@host.example" },
      role,
    }),
  });
}

function page(billing: string, { css = "", markup = MARKUP }: HostPageOptions): string {
  return `<!doctype html>
<html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Un autre CRM</title>${css && `<style>${css}</style>`}
<script type="module" src="${billing}/widget/v1/chets-billing.js"></script>
<a href="/ready.pdf" download>ready.pdf</a>
<main>${markup.replaceAll("{billing}", billing)}</main></html>`;
}
