import type { Address, LegalDocument } from "../../api/types/index.ts";
import type { Endpoint, FrenchProfile } from "./profile.ts";
import { element, leaf } from "./xml.ts";

/** BG-4 and BG-7. Where VAT is out of scope its numbers may not be told (BR-O-02). */
export function partiesXml(document: LegalDocument, profile: FrenchProfile | null): string {
  const { seller, customer, vatGroups } = document;
  const outside = vatGroups.some(({ category }) => category === "O");
  const home = { line1: "", line2: null, postalCode: "", city: "", country: seller.address.country };
  return (
    party("Seller", { ...seller, endpoint: profile?.seller, vatId: outside ? null : seller.vatId }) +
    party("Buyer", {
      ...customer,
      address: customer.address ?? home,
      endpoint: profile?.customer,
      vatId: outside ? null : customer.vatId,
    })
  );
}

interface Party {
  name: string;
  siren: string | null;
  vatId: string | null;
  address: Address;
  endpoint: Endpoint | undefined;
}

function party(role: "Seller" | "Buyer", { name, siren, vatId, address, endpoint }: Party): string {
  const legal = siren !== null && /^\d{9}$/.test(siren) ? leaf("ram:ID", siren, 'schemeID="0002"') : "";
  return element(
    `ram:${role}TradeParty`,
    leaf("ram:Name", name),
    legal && element("ram:SpecifiedLegalOrganization", legal),
    element(
      "ram:PostalTradeAddress",
      leaf("ram:PostcodeCode", address.postalCode),
      leaf("ram:LineOne", address.line1),
      leaf("ram:LineTwo", address.line2),
      leaf("ram:CityName", address.city),
      leaf("ram:CountryID", address.country),
    ),
    endpoint
      ? element(
          "ram:URIUniversalCommunication",
          leaf("ram:URIID", endpoint.id, `schemeID="${endpoint.scheme}"`),
        )
      : "",
    vatId ? element("ram:SpecifiedTaxRegistration", leaf("ram:ID", vatId, 'schemeID="VA"')) : "",
  );
}
