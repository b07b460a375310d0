import type { Words } from "../../../shared/i18n/words.ts";
import type { devices as french } from "../fr/devices.ts";

export const devices: Words<typeof french> = {
  title: "Dispositivi associati",
  lead: "Estensioni del browser che hanno accesso alla fatturazione",
  already: "Dispositivi già associati",
  loading: "Caricamento dei dispositivi",
  listFailed: "L’elenco dei dispositivi non è stato caricato.",
  none: "Nessun dispositivo associato",
  noneText:
    "L’estensione del browser mostra il Suo piano e le Sue fatture nella barra degli strumenti, senza aprire questa pagina. La apra e inserisca qui il codice che indica.",
  own: "Vede i Suoi dispositivi. Quelli di tutta l’azienda sono gestiti da {name}.",
  anOwner: "un responsabile dell’account",
  paired: "Associato il {date} da {name}",
  used: "Ultimo utilizzo il {date}",
  unused: "Non ancora utilizzato",
  read: "Sola lettura",
  manage: "Può modificare l’abbonamento",

  end: "Dissocia",
  endOf: "Dissocia {name}",
  ask: "Dissociare {name}? Il suo accesso termina subito.",
  confirm: "Conferma la dissociazione",
  ending: "Dissociazione in corso",
  keep: "Mantieni",
  ended: "{name} è dissociato. Il suo accesso è terminato.",
  endFailed: "Il server non ha risposto. Il dispositivo potrebbe non essere ancora dissociato: riprovi.",

  pair: "Associa un’estensione",
  code: "Codice indicato dall’estensione",
  codeHint: "8 lettere, per esempio WDJB-MJHT",
  next: "Continua",
  looking: "Verifica del codice",
  malformed: "Un codice ha 8 lettere, senza vocali né cifre. Lo verifichi nell’estensione.",
  unknownCode:
    "Questo codice è sconosciuto o non più valido. Nessun accesso è stato concesso. Lo verifichi nell’estensione o ne richieda uno nuovo.",
  tooMany: "Troppi tentativi. Nessun accesso è stato concesso. Attenda un minuto e riprovi.",
  noAnswer: "Il server non ha risposto. Nessun accesso è stato concesso. Riprovi tra un istante.",

  asks: "Un’estensione chiede l’accesso",
  browser: "Browser",
  company: "Azienda",
  userCode: "Codice",
  rights: "Diritti",
  readText: "Vedere il piano, scaricare le fatture.",
  manageText: "Cambiare piano, pagare, disdire, scaricare le fatture.",
  request: "Richiesta",
  requested: "Fatta alle {time}, valida fino alle {until}",
  compare: "Autorizzi solo se ha appena fatto questa richiesta e se l’estensione mostra lo stesso codice.",
  ownerOnly:
    "Può consultare e scaricare. Questa estensione chiede di modificare l’abbonamento: per autorizzarla, si rivolga a {name}.",
  approve: "Autorizza",
  approving: "Autorizzazione in corso",
  refuse: "Rifiuta",
  otherCode: "Inserisci un altro codice",
  slow: "Il server tarda a rispondere. La Sua scelta viene inviata di nuovo e conta una sola volta.",
  unsure:
    "Il server non ha risposto. La Sua scelta potrebbe non essere ancora registrata: riprovi, conta una sola volta.",
  approved: "{name} è associato. L’estensione sarà pronta tra pochi secondi.",
  refused: "Richiesta rifiutata. {name} non ha alcun accesso.",
};
