import type { Words } from "../../../shared/i18n/words.ts";
import type { devices as french } from "../fr/devices.ts";

export const devices: Words<typeof french> = {
  title: "Gekoppelde apparaten",
  lead: "Browserextensies met toegang tot uw facturering",
  already: "Reeds gekoppelde apparaten",
  loading: "Apparaten worden geladen",
  listFailed: "De lijst met apparaten is niet geladen.",
  none: "Geen gekoppeld apparaat",
  noneText:
    "De browserextensie toont uw abonnement en uw facturen in de werkbalk, zonder deze pagina te openen. Open de extensie en voer hier de getoonde code in.",
  own: "U ziet uw eigen apparaten. Die van het hele bedrijf worden beheerd door {name}.",
  anOwner: "een beheerder van het account",
  paired: "Gekoppeld op {date} door {name}",
  used: "Laatst gebruikt op {date}",
  unused: "Nog niet gebruikt",
  read: "Alleen lezen",
  manage: "Kan het abonnement wijzigen",

  end: "Ontkoppelen",
  endOf: "{name} ontkoppelen",
  ask: "{name} ontkoppelen? De toegang stopt direct.",
  confirm: "Ontkoppeling bevestigen",
  ending: "Wordt ontkoppeld",
  keep: "Behouden",
  ended: "{name} is ontkoppeld. De toegang is gestopt.",
  endFailed:
    "De server heeft niet geantwoord. Het apparaat is mogelijk nog niet ontkoppeld: probeer het opnieuw.",

  pair: "Een extensie koppelen",
  code: "Code die de extensie toont",
  codeHint: "8 letters, bijvoorbeeld WDJB-MJHT",
  next: "Doorgaan",
  looking: "Code wordt gecontroleerd",
  malformed: "Een code heeft 8 letters, zonder klinkers of cijfers. Controleer deze in de extensie.",
  unknownCode:
    "Deze code is onbekend of niet meer geldig. Er is geen toegang verleend. Controleer deze in de extensie of vraag een nieuwe aan.",
  tooMany: "Te veel pogingen. Er is geen toegang verleend. Wacht een minuut en probeer het opnieuw.",
  noAnswer: "De server heeft niet geantwoord. Er is geen toegang verleend. Probeer het zo meteen opnieuw.",

  asks: "Een extensie vraagt toegang",
  browser: "Browser",
  company: "Bedrijf",
  userCode: "Code",
  rights: "Rechten",
  readText: "Abonnement bekijken, facturen downloaden.",
  manageText: "Abonnement wijzigen, betalen, opzeggen, facturen downloaden.",
  request: "Verzoek",
  requested: "Gedaan om {time}\u00a0uur, geldig tot {until}\u00a0uur",
  compare: "Sta dit alleen toe als u dit verzoek zojuist hebt gedaan en de extensie dezelfde code toont.",
  ownerOnly:
    "U kunt bekijken en downloaden. Deze extensie vraagt het abonnement te mogen wijzigen: vraag {name} om toestemming.",
  approve: "Toestaan",
  approving: "Wordt toegestaan",
  refuse: "Weigeren",
  otherCode: "Een andere code invoeren",
  slow: "De server antwoordt traag. Uw keuze wordt opnieuw verstuurd en telt maar één keer.",
  unsure:
    "De server heeft niet geantwoord. Uw keuze is mogelijk nog niet opgeslagen: probeer het opnieuw, ze telt maar één keer.",
  approved: "{name} is gekoppeld. De extensie is over enkele seconden klaar.",
  refused: "Verzoek geweigerd. {name} heeft geen toegang.",
};
