import { glob, readFile, stat } from "node:fs/promises";
import { describe, expect, test } from "vitest";

// Of what `npm run build` made. Addons' own linter wants 280 packages; what it would say of a manifest is here.
const BUILT = "dist/extension";
const version = JSON.parse(await readFile("package.json", "utf8")).version;

const manifestOf = async (browser: string) =>
  JSON.parse(await readFile(`${BUILT}/${browser}-mv3/manifest.json`, "utf8"));

async function filesOf(browser: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const path of glob("**/*.*", { cwd: `${BUILT}/${browser}-mv3` })) paths.push(path);
  return paths.toSorted();
}

describe.each(["chrome", "firefox"])("%s", (browser) => {
  test("asks for no more than it may", async () => {
    const manifest = await manifestOf(browser);
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.version).toBe(version);
    expect(manifest.permissions).toEqual(["storage", "alarms"]);
    expect(manifest.optional_permissions).toEqual(["notifications"]);
    expect(manifest.optional_host_permissions).toEqual([
      "https://*/*",
      "http://localhost/*",
      "http://127.0.0.1/*",
    ]);
    for (const none of [
      "host_permissions",
      "content_scripts",
      "web_accessible_resources",
      "externally_connectable",
    ])
      expect(manifest[none], none).toBeUndefined();
  });

  test("runs its own code alone", async () => {
    const policy: string = (await manifestOf(browser)).content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|\*:|http:\/\/\*/);
    for (const path of (await filesOf(browser)).filter((name) => /\.(js|html|css)$/.test(name))) {
      const text = await readFile(`${BUILT}/${browser}-mv3/${path}`, "utf8");
      expect(text, path).not.toMatch(/https?:\/\/[\w./-]+\.js\b(?!\/)/);
      expect(text, path).not.toMatch(/\beval\(|new Function\(/);
      if (path.endsWith(".html")) expect(text, path).not.toMatch(/<script(?![^>]*src="\/)|style=|\son\w+=/);
    }
  });

  test("names files that are there", async () => {
    const manifest = await manifestOf(browser);
    const named = [
      ...Object.values<string>(manifest.icons),
      manifest.action.default_popup,
      manifest.options_ui.page,
      ...(manifest.background.scripts ?? [manifest.background.service_worker]),
      "pair.html",
      "fonts/NotoSans-Regular.ttf",
      "fonts/NotoSans-SemiBold.ttf",
      "fonts/NotoSansArabic.ttf",
      "fonts/NotoSansJP.json",
      "fonts/OFL.txt",
    ];
    const files = await filesOf(browser);
    expect(named.filter((path) => !files.includes(path))).toEqual([]);
    expect(Object.keys(manifest.icons)).toEqual(["16", "32", "48", "128"]);
  });

  test("speaks both languages in the browser's own lists", async () => {
    const manifest = await manifestOf(browser);
    expect(manifest.default_locale).toBe("fr");
    for (const language of ["fr", "en"]) {
      const path = `${BUILT}/${browser}-mv3/_locales/${language}/messages.json`;
      const messages = JSON.parse(await readFile(path, "utf8"));
      for (const name of ["name", "description"]) {
        expect(manifest[name]).toBe(`__MSG_${name}__`);
        expect(messages[name].message.length).toBeLessThanOrEqual(name === "name" ? 45 : 132);
      }
    }
  });

  test("has a zip for the store", async () => {
    const { size } = await stat(`${BUILT}/chets-billing-${version}-${browser}.zip`);
    expect(size).toBeGreaterThan(100_000);
    // Fonts for Chinese, Japanese and Korean names are most of it: receipts are drawn without a connection.
    expect(size).toBeLessThan(10_000_000);
  });
});

test("Firefox is told who it is, from when on it runs, and that nothing is collected", async () => {
  const { browser_specific_settings, background, minimum_chrome_version } = await manifestOf("firefox");
  const { id, strict_min_version, data_collection_permissions } = browser_specific_settings.gecko;
  expect(id).toMatch(/^[\w.-]+@[\w.-]+$/);
  expect(Number.parseInt(strict_min_version, 10)).toBeGreaterThanOrEqual(128);
  expect(data_collection_permissions).toEqual({ required: ["none"] });
  expect(background).toEqual({ scripts: ["background.js"] });
  expect(minimum_chrome_version).toBeUndefined();
});

test("Chrome is told from when on it runs", async () => {
  const { minimum_chrome_version, browser_specific_settings, background } = await manifestOf("chrome");
  expect(Number(minimum_chrome_version)).toBeGreaterThanOrEqual(126);
  expect(browser_specific_settings).toBeUndefined();
  expect(background).toEqual({ service_worker: "background.js" });
});

test("both are made of the same pages", async () => {
  expect(await filesOf("firefox")).toHaveLength((await filesOf("chrome")).length);
});
