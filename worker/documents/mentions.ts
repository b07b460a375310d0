import type { DocumentMention } from "../../shared/api/types/index.ts";
import type { SellerProfile } from "../../shared/seller.ts";

/**
 * The mentions between businesses (code de commerce L441-9, L441-10, D441-5), each exactly once, by the
 * subject codes that EN 16931 BT-21 takes.
 */
export function mentions(seller: SellerProfile): DocumentMention[] {
  return [
    { code: "PMD", text: seller.penalties },
    {
      code: "PMT",
      text: "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement\u00a0: 40\u00a0€ (art. L441-10 et D441-5 du code de commerce).",
    },
    { code: "AAB", text: "Pas d’escompte pour paiement anticipé." },
  ];
}
