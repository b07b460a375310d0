/** Where the widget is built to, and what it is built from. */
export const WIDGET = "dist/widget";
export const WIDGET_SOURCES = [
  "widget/**/*.*",
  "shared/**/*.*",
  "worker/cli/build/*.ts",
  "worker/cli/api-docs/*.*",
  "package-lock.json",
];
