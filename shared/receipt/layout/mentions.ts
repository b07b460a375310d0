import type { DocumentSeller, LegalDocument } from "../../api/types/index.ts";
import type { Language } from "../words/language.ts";
import { sellerIdentity } from "../words/seller.ts";
import { paragraph } from "./block.ts";
import type { Piece } from "./flow.ts";
import { LEFT, WIDTH } from "./sheet.ts";
import { STYLES } from "./style.ts";
import { lawful, tagged } from "./tag.ts";
import type { Typesetter } from "./typesetter.ts";

/**
 * The sentences at the bottom of the last page: those on payment as one paragraph, then who sells. A sentence
 * that stands under the VAT already is not said twice.
 */
export function mentions(type: Typesetter, document: LegalDocument, language: Language): Piece[] {
  const said = new Set(document.vatGroups.map((group) => group.exemption?.text));
  const toSay = document.mentions.filter((mention) => !said.has(mention.text));
  const registered = toSay.filter((mention) => mention.code === "REG").map((mention) => mention.text);
  const others = toSay.filter((mention) => mention.code !== "REG").map((mention) => mention.text);
  return closingWords(type, language, [
    others.join(" "),
    ...(registered.length > 0 ? registered : [sellerIdentity(document.seller)]),
  ]);
}

/** Who sells, alone. */
export function sellerMention(type: Typesetter, seller: DocumentSeller, language: Language): Piece[] {
  return closingWords(type, language, [sellerIdentity(seller)]);
}

function closingWords(type: Typesetter, language: Language, paragraphs: string[]): Piece[] {
  const place = { x: LEFT, width: WIDTH };
  return paragraphs
    .filter((text) => text !== "")
    .map((text) => ({
      block: tagged(paragraph(type, text, STYLES.legal, place), lawful(language)),
      gap: 4.5,
    }));
}
