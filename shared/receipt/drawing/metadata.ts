import { escaped } from "../facturx/xml.ts";
import type { Layout } from "../layout/sheet.ts";

export const PRODUCER = "Chets Billing";

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const UA = "http://www.aiim.org/pdfua/ns/id/";
const FACTURX = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#";

function described(prefix: string, uri: string, content: string, namespaces = ""): string {
  return `<rdf:Description rdf:about="" xmlns:${prefix}="${uri}"${namespaces}>${content}</rdf:Description>`;
}

/** Factur-X 1.07, 6.2.2: property, value, what it is. */
const FACTURX_VALUES: readonly (readonly [name: string, value: string, description: string])[] = [
  ["DocumentType", "INVOICE", "INVOICE"],
  ["DocumentFileName", "factur-x.xml", "Name of the embedded XML invoice file"],
  ["Version", "1.0", "Version of the Factur-X XML schema"],
  ["ConformanceLevel", "EN 16931", "Profile of the embedded data"],
];

/** The XMP packet: PDF/A-3a, PDF/UA-1, and Factur-X with its extension schema where there is an attachment. */
export function metadata({ title, author, language, date }: Layout, attached: boolean): string {
  const time = `${date}T00:00:00+00:00`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="${RDF}">${[
    described(
      "pdfaid",
      "http://www.aiim.org/pdfa/ns/id/",
      "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
    ),
    described("pdfuaid", UA, "<pdfuaid:part>1</pdfuaid:part>"),
    described(
      "dc",
      "http://purl.org/dc/elements/1.1/",
      `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator><dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>`,
    ),
    described(
      "xmp",
      "http://ns.adobe.com/xap/1.0/",
      `<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool><xmp:CreateDate>${time}</xmp:CreateDate><xmp:ModifyDate>${time}</xmp:ModifyDate>`,
    ),
    described("pdf", "http://ns.adobe.com/pdf/1.3/", `<pdf:Producer>${PRODUCER}</pdf:Producer>`),
    ...(attached
      ? [
          described(
            "fx",
            FACTURX,
            FACTURX_VALUES.map(([name, value]) => `<fx:${name}>${value}</fx:${name}>`).join(""),
          ),
        ]
      : []),
    extensions(attached),
  ].join("")}</rdf:RDF></x:xmpmeta><?xpacket end="r"?>`;
}

/** What PDF/A asks for of properties that are not its own (ISO 19005-3, 6.6.2.3). */
function extensions(attached: boolean): string {
  const schemas = [
    schema("PDF/UA identification", UA, "pdfuaid", [property("part", "Integer", "Part of PDF/UA")]),
  ];
  if (attached) {
    const properties = FACTURX_VALUES.map(([name, , description]) => property(name, "Text", description));
    schemas.push(schema("Factur-X PDFA Extension Schema", FACTURX, "fx", properties));
  }
  const namespaces = ["Schema", "Property"]
    .map((name) => ` xmlns:pdfa${name}="http://www.aiim.org/pdfa/ns/${name.toLowerCase()}#"`)
    .join("");
  return described(
    "pdfaExtension",
    "http://www.aiim.org/pdfa/ns/extension/",
    `<pdfaExtension:schemas><rdf:Bag>${schemas.join("")}</rdf:Bag></pdfaExtension:schemas>`,
    namespaces,
  );
}

function schema(name: string, uri: string, prefix: string, properties: string[]): string {
  return `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>${name}</pdfaSchema:schema><pdfaSchema:namespaceURI>${uri}</pdfaSchema:namespaceURI><pdfaSchema:prefix>${prefix}</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>${properties.join("")}</rdf:Seq></pdfaSchema:property></rdf:li>`;
}

function property(name: string, type: "Text" | "Integer", description: string): string {
  const category = type === "Text" ? "external" : "internal";
  return `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>${type}</pdfaProperty:valueType><pdfaProperty:category>${category}</pdfaProperty:category><pdfaProperty:description>${description}</pdfaProperty:description></rdf:li>`;
}
