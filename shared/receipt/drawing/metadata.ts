import { escaped } from "../facturx/xml.ts";
import type { Layout } from "../layout/sheet.ts";

export const PRODUCER = "Chets Billing";

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const FACTURX = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#";

function described(prefix: string, uri: string, content: string, namespaces = ""): string {
  return `<rdf:Description rdf:about="" xmlns:${prefix}="${uri}"${namespaces}>${content}</rdf:Description>`;
}

/** The XMP packet: PDF/A-3a, PDF/UA-1, and Factur-X with its extension schema where there is an attachment. */
export function metadata({ title, author, language, date }: Layout, attached: boolean): string {
  const time = `${date}T00:00:00+00:00`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="${RDF}">${[
    described(
      "pdfaid",
      "http://www.aiim.org/pdfa/ns/id/",
      "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
    ),
    described("pdfuaid", "http://www.aiim.org/pdfua/ns/id/", "<pdfuaid:part>1</pdfuaid:part>"),
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
    ...(attached ? facturx() : []),
  ].join("")}</rdf:RDF></x:xmpmeta><?xpacket end="r"?>`;
}

/** Factur-X 1.07, 6.2.2: four properties, and the schema that PDF/A asks for of properties not its own. */
function facturx(): string[] {
  const values: [name: string, value: string, description: string][] = [
    ["DocumentType", "INVOICE", "INVOICE"],
    ["DocumentFileName", "factur-x.xml", "Name of the embedded XML invoice file"],
    ["Version", "1.0", "Version of the Factur-X XML schema"],
    ["ConformanceLevel", "EN 16931", "Profile of the embedded data"],
  ];
  const properties = values.map(
    ([name, , description]) =>
      `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>${description}</pdfaProperty:description></rdf:li>`,
  );
  const namespaces = ["Schema", "Property"]
    .map((name) => ` xmlns:pdfa${name}="http://www.aiim.org/pdfa/ns/${name.toLowerCase()}#"`)
    .join("");
  return [
    described("fx", FACTURX, values.map(([name, value]) => `<fx:${name}>${value}</fx:${name}>`).join("")),
    described(
      "pdfaExtension",
      "http://www.aiim.org/pdfa/ns/extension/",
      `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>${FACTURX}</pdfaSchema:namespaceURI><pdfaSchema:prefix>fx</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>${properties.join("")}</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>`,
      namespaces,
    ),
  ];
}
