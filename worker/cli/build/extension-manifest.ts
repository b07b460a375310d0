import type { UserManifest } from "wxt";

/** Pages run nothing but their own files, and speak to no plain-HTTP host but this machine. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What the extension is and may do, for one browser. `name` and `description` stand in `public/_locales`. */
export function extensionManifest(browser: string, version: string): UserManifest {
  return {
    name: "__MSG_name__",
    short_name: "Chets",
    description: "__MSG_description__",
    default_locale: "fr",
    version,
    permissions: ["storage", "alarms"],
    optional_permissions: ["notifications"],
    // One origin of these is asked for when a person pairs the extension with it.
    optional_host_permissions: ["https://*/*", "http://localhost/*", "http://127.0.0.1/*"],
    content_security_policy: { extension_pages: POLICY },
    ...(browser === "firefox" ? { browser_specific_settings: { gecko: GECKO } } : CHROME),
  };
}

/** The first with `URL.parse()`; `light-dark()` came before. */
const CHROME = { minimum_chrome_version: "126" };

const GECKO = {
  id: "facturation@chets.example",
  /** The first with `optional_host_permissions`. */
  strict_min_version: "128.0",
  /** Nothing goes anywhere but to the server that the person named, for what they ask of it. */
  data_collection_permissions: { required: ["none" as const] },
};
