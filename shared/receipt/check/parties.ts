import { orNull, pattern, shape, text } from "./members.ts";

/** A name or an address line; the API takes 200 characters, a provider may hold more. */
export const NAME = text(500);

const address = shape({
  line1: NAME,
  line2: orNull(NAME),
  postalCode: text(40),
  city: NAME,
  country: pattern(/^[A-Z]{2}$/, "an ISO 3166-1 alpha-2 code"),
});

export const seller = shape({
  name: NAME,
  legalForm: NAME,
  capital: text(40),
  siren: pattern(/^\d{9}$/, "a SIREN of 9 digits"),
  rcsCity: NAME,
  vatId: text(40),
  email: NAME,
  address,
});

export const customer = shape({
  name: NAME,
  email: orNull(text(320)),
  siren: orNull(text(40)),
  vatId: orNull(text(40)),
  address: orNull(address),
});
