/** What each company uses, read against its plan's limits; storage is in Go. */
export const USAGE: Readonly<Record<string, Record<string, number>>> = {
  "atelier-dupont": { seats: 4, contacts: 3812, emails: 1940, storage: 6.2 },
  "studio-lumiere": { seats: 7, contacts: 2105, emails: 860, storage: 14.8 },
  "garage-martin": { seats: 4, contacts: 3812, emails: 1940, storage: 6.2 },
  "agence-boreale": { seats: 2, contacts: 148, emails: 65, storage: 0.7 },
  "librairie-voltaire": { seats: 1, contacts: 640, emails: 212, storage: 1.9 },
};
