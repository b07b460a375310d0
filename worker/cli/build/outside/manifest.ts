import { allProperties, type Outside, propertyOf, type Tagged } from "./doc-comment.ts";

/**
 * The Custom Elements Manifest of the widget, for editors (https://github.com/webcomponents/custom-elements-manifest,
 * schema 2.1.0); `path` is the module that defines the element.
 */
export function customElementsManifest(outside: Outside, path: string) {
  const { tag, className, description } = outside;
  return {
    schemaVersion: "2.1.0",
    modules: [
      {
        kind: "javascript-module",
        path,
        declarations: [
          {
            kind: "class",
            name: className,
            customElement: true,
            tagName: tag,
            description,
            superclass: { name: "HTMLElement" },
            attributes: outside.attributes.map((one) => ({ ...typed(one), fieldName: propertyOf(one.name) })),
            members: [
              ...allProperties(outside).map(({ attribute, ...one }) => ({
                kind: "field",
                ...typed(one),
                ...(attribute && { attribute, reflects: true }),
              })),
              ...outside.methods.map((one) => ({
                kind: "method",
                name: one.name,
                description: one.description,
                return: { type: { text: one.type ?? "void" } },
              })),
            ],
            events: outside.events.map((one) => ({
              ...typed(one),
              type: { text: one.type ?? "CustomEvent" },
            })),
            cssParts: outside.parts.map(described),
            cssProperties: outside.cssProperties.map(described),
          },
        ],
        exports: [{ kind: "custom-element-definition", name: tag, declaration: { name: className } }],
      },
    ],
  };
}

const described = ({ name, description }: Tagged) => ({ name, ...(description && { description }) });
const typed = (one: Tagged) => ({ ...described(one), ...(one.type && { type: { text: one.type } }) });
