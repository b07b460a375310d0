import { utf8 } from "../facturx/xml.ts";
import type { Layout } from "../layout/sheet.ts";
import type { Deflate } from "./compress.ts";
import { metadata, PRODUCER } from "./metadata.ts";
import type { Objects } from "./objects.ts";
import { addObject, stream, textString } from "./objects.ts";
import { srgbProfile } from "./srgb-profile.ts";
import type { Trailer } from "./write-file.ts";

/** The name that Factur-X asks for. */
const FILE_NAME = "factur-x.xml";

/**
 * Adds what makes a PDF/A-3a of a drawing: catalog, information, XMP, what its colours mean, and the XML that
 * says the same as the page (ISO 19005-3; Factur-X 1.07). `structure` refers to the tree of the tags.
 */
export function addArchive(
  objects: Objects,
  layout: Layout,
  xml: string | null,
  structure: string,
  deflate: Deflate,
): Pick<Trailer, "root" | "info"> {
  const { title, author, language, date } = layout;
  const compressed = (entries: string, data: string): string =>
    addObject(objects, stream(`${entries}/Filter/FlateDecode`, deflate(data)));
  const day = `(D:${date.replaceAll("-", "")}000000+00'00')`;
  const packet = addObject(
    objects,
    stream("/Type/Metadata/Subtype/XML", utf8(metadata(layout, xml !== null))),
  );
  const profile = compressed("/N 3", srgbProfile());
  let attachment = "";
  if (xml !== null) {
    const data = utf8(xml);
    const type = `/Type/EmbeddedFile/Subtype/text#2Fxml/Params<</Size ${data.length}/ModDate ${day}>>`;
    const file = compressed(type, data);
    const name = `(${FILE_NAME})`;
    const specification = addObject(
      objects,
      `<</Type/Filespec/F${name}/UF${name}/Desc(Factur-X)/AFRelationship/Alternative/EF<</F ${file}/UF ${file}>>>>`,
    );
    attachment = `/AF[${specification}]/Names<</EmbeddedFiles<</Names[${name} ${specification}]>>>>`;
  }
  const root = addObject(
    objects,
    `<</Type/Catalog/Pages 1 0 R/Lang (${language})/MarkInfo<</Marked true>>/StructTreeRoot ${structure}/Metadata ${packet}/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile ${profile}>>]/ViewerPreferences<</DisplayDocTitle true>>/PageLayout/OneColumn${attachment}>>`,
  );
  const info = addObject(
    objects,
    `<</Title ${textString(title)}/Author ${textString(author)}/Creator(${PRODUCER})/Producer(${PRODUCER})/CreationDate ${day}/ModDate ${day}>>`,
  );
  return { root, info };
}
