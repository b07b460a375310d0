/*
 * `/docs`: the description of the API as one page that needs no script. Written when the product is built.
 */

type Json = Record<string, unknown>;

interface Schema extends Json {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  allOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  description?: string;
  format?: string;
}

interface Operation {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  parameters?: { name: string; in: string; required: boolean; description?: string; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>;
}

export interface ApiDocument {
  info: { title: string; version: string; description: string };
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/`([^`]+)`/g, "<code>$1</code>");
const code = (text: string): string => `<code>${escaped(text)}</code>`;
const anchor = (name: string): string => `schema-${name}`;

/** The whole page. */
export function apiDocsPage(document: ApiDocument): string {
  const { info, tags, paths, components } = document;
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const groups = tags.map(({ name }) => ({
    name,
    calls: all.filter(({ operation }) => operation.tags[0] === name),
  }));
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(info.title)} API</title>
<link rel="stylesheet" href="/docs/style.css">
<header>
<h1>${escaped(info.title)} API <small>${escaped(info.version)}</small></h1>
<p>${escaped(info.description)}</p>
<p><a href="/openapi.json">openapi.json</a> (OpenAPI 3.1)</p>
</header>
<nav aria-label="Calls">
${groups.map(({ name, calls }) => `<h2>${escaped(name)}</h2><ul>${calls.map(link).join("")}</ul>`).join("\n")}
</nav>
<main>
${groups.map(({ name, calls }) => `<h2>${escaped(name)}</h2>${calls.map(section).join("\n")}`).join("\n")}
<h2>Shapes</h2>
${Object.entries(components.schemas)
  .map(([name, schema]) => shape(name, schema))
  .join("\n")}
</main>
</html>
`;
}

interface Call {
  path: string;
  method: string;
  operation: Operation;
}

const link = ({ path, method, operation }: Call): string =>
  `<li><a href="#${operation.operationId}"><b>${method.toUpperCase()}</b> ${escaped(path)}</a></li>`;

function section({ path, method, operation }: Call): string {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation;
  const bodies = Object.entries(requestBody?.content ?? {});
  return `<section id="${operationId}">
<h3><b>${method.toUpperCase()}</b> ${code(path)}</h3>
<p>${escaped(summary)}${description ? ` ${escaped(description)}` : ""}</p>
${
  parameters.length > 0
    ? table(
        ["Parameter", "Shape", "", ""],
        parameters.map((one) => [
          code(one.name),
          typeOf(one.schema),
          one.required ? "required" : one.in,
          escaped(one.description ?? ""),
        ]),
      )
    : ""
}
${bodies.map(([type, { schema }]) => `<h4>Body <small>${escaped(type)}</small></h4>${members(schema)}`).join("")}
<h4>Answers</h4>
${table(
  ["Status", "", ""],
  Object.entries(responses).map(([status, answer]) => [
    `<b>${status}</b>`,
    Object.entries(answer.content ?? {})
      .map(([type, { schema }]) => (schema.$ref ? typeOf(schema) : escaped(type)))
      .join(", "),
    escaped(answer.description),
  ]),
)}
</section>`;
}

function shape(name: string, schema: Schema): string {
  return `<section id="${anchor(name)}"><h3>${code(name)}</h3>${
    schema.description ? `<p>${escaped(schema.description)}</p>` : ""
  }${members(schema)}</section>`;
}

function members(schema: Schema): string {
  if (!schema.properties) return `<p>${typeOf(schema)}</p>`;
  const required = new Set(schema.required);
  return table(
    ["Member", "Shape", "", ""],
    Object.entries(schema.properties).map(([name, member]) => [
      code(name),
      typeOf(member),
      required.has(name) ? "" : "optional",
      escaped(member.description ?? ""),
    ]),
  );
}

function typeOf(schema: Schema): string {
  if (schema.$ref) {
    const name = schema.$ref.split("/").at(-1) ?? "";
    return `<a href="#${anchor(name)}">${escaped(name)}</a>`;
  }
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map((one) => code(JSON.stringify(one))).join(" ");
  const parts = schema.anyOf ?? schema.allOf;
  if (parts) return parts.map(typeOf).join(schema.anyOf ? " or " : " and ");
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  if (schema.properties) return members(schema);
  const types = [schema.type ?? "anything"].flat();
  return escaped(types.join(" or ") + (schema.format ? ` (${schema.format})` : ""));
}

function table(heads: string[], rows: string[][]): string {
  const head = heads.map((one) => `<th scope="col">${one}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map((one) => `<td>${one}</td>`).join("")}</tr>`).join("");
  return `<div class="table" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}
