import { describe, expect, test } from "vitest";
import { plain, show } from "../support/browser/element.ts";
import { STATES } from "../support/browser/states.ts";

const buttonsOf = (root: ShadowRoot) => [
  ...root.querySelectorAll<HTMLElement>(".plan .btn, .banner .btn, .empty .btn"),
];

interface Expected {
  word: string;
  says: string[];
  primary: string | null;
  others: string[];
}

const EXPECTED: Record<keyof typeof STATES, Expected> = {
  active: {
    word: "Actif",
    says: [
      "49,00 € HT par mois",
      "Prochain prélèvement 58,80 € TTC le 3 décembre 2026, Visa •••• 4242",
      "Renouvellement le 3 décembre, dans 9 jours",
    ],
    primary: "Modifier le forfait",
    others: ["Se désabonner"],
  },
  trialing: {
    word: "Essai, encore 4 jours",
    says: [
      "Votre essai se termine le 28 novembre 2026, dans 4 jours.",
      "Sans moyen de paiement, il s’arrête ce jour-là et rien n’est dû.",
      "Ensuite 58,80 € TTC à partir du 28 novembre 2026",
      "Fin de l’essai le 28 novembre",
    ],
    primary: "Ajouter une carte",
    others: ["Modifier le forfait", "Se désabonner"],
  },
  pastDue: {
    word: "Paiement en retard",
    says: [
      "Votre paiement de 58,80 € a été refusé par votre banque.",
      "Carte refusée par la banque, Visa •••• 0341. Nouvel essai le 25 novembre 2026.",
      "À payer 58,80 € TTC facture FA-2026-000128 du 18 novembre 2026",
      "Accès maintenu jusqu’au 2 décembre, encore 8 jours",
    ],
    primary: "Payer maintenant",
    others: ["Changer de carte", "Modifier le forfait", "Se désabonner"],
  },
  canceling: {
    word: "Résiliation prévue",
    says: [
      "Votre abonnement prend fin le 3 décembre 2026.",
      "Enregistré le 24 novembre 2026 à 10 h 04, référence RES-2026-000018.",
      "La confirmation est envoyée à compta@dupont.example.",
      "Fin de l’accès 3 décembre 2026 inclus, sans autre prélèvement",
    ],
    primary: "Reprendre l’abonnement",
    others: ["Télécharger l’attestation", "Modifier le forfait"],
  },
  scheduled: {
    word: "Actif",
    says: [
      "Vous passerez à Essentiel le 3 décembre 2026.",
      "Rien n’est à payer aujourd’hui.",
      "Passage à Essentiel le 3 décembre",
    ],
    primary: "Modifier le forfait",
    others: ["Garder Pro", "Se désabonner"],
  },
  ended: {
    word: "Terminé",
    says: ["Dernier forfait Pro", "Fin de l’accès 20 novembre 2026", "Vos factures restent téléchargeables"],
    primary: "Choisir un forfait",
    others: [],
  },
  incomplete: {
    word: "Paiement à terminer",
    says: [
      "Votre paiement de 58,80 € n’est pas terminé.",
      "Tant que ce n’est pas fait, rien n’est prélevé et votre forfait ne démarre pas.",
    ],
    primary: "Confirmer le paiement",
    others: ["Changer de carte", "Modifier le forfait", "Se désabonner"],
  },
  processing: {
    word: "Actif",
    says: ["Votre paiement de 58,80 € est en cours.", "Ne payez pas une seconde fois."],
    primary: "Modifier le forfait",
    others: ["Se désabonner"],
  },
  requires_action: {
    word: "Actif",
    says: [
      "Votre paiement de 58,80 € n’est pas terminé.",
      "Tant que ce n’est pas fait, rien n’est prélevé et votre forfait ne change pas.",
    ],
    primary: "Confirmer le paiement",
    others: ["Changer de carte", "Modifier le forfait", "Se désabonner"],
  },
  unpaid: {
    word: "Paiement à terminer",
    says: ["Votre paiement de 58,80 € n’est pas terminé."],
    primary: "Payer maintenant",
    others: ["Changer de carte", "Modifier le forfait", "Se désabonner"],
  },
  paused: { word: "En pause", says: ["Aucun"], primary: "Modifier le forfait", others: ["Se désabonner"] },
  none: {
    word: "",
    says: ["Vous n’avez pas encore de forfait", "Vous verrez le montant exact avant de payer."],
    primary: "Choisir un forfait",
    others: [],
  },
  viewer: {
    word: "Actif",
    says: ["Vous pouvez consulter et télécharger. Pour modifier, demandez à Claire Dupont."],
    primary: null,
    others: ["Voir les factures"],
  },
};

describe.each(Object.entries(EXPECTED))("%s", (name, { word, says, primary, others }) => {
  test("has its word, its sentences and its buttons", async () => {
    const { root } = await show(STATES[name as keyof typeof STATES]);
    const text = plain(root.querySelector(".stack"));
    for (const sentence of says) expect(text).toContain(sentence);
    expect(plain(root.querySelector(".plan .pill"))).toBe(word);
    const [main, rest] = [
      buttonsOf(root).filter(isPrimary),
      buttonsOf(root).filter((one) => !isPrimary(one)),
    ];
    expect(main.map(plain)).toEqual(primary ? [primary] : []);
    expect(rest.map(plain).toSorted()).toEqual(others.toSorted());
  });
});

const isPrimary = (element: Element) => element.classList.contains("primary");

test("one primary button in the whole view, whatever the state", async () => {
  for (const portal of Object.values(STATES)) {
    const { root, element } = await show(portal);
    expect(root.querySelectorAll(".primary").length).toBeLessThanOrEqual(1);
    element.remove();
  }
});

test("a word of a state is never its colour alone: an icon stands beside it", async () => {
  const { root } = await show(STATES.pastDue);
  for (const status of root.querySelectorAll(".status")) {
    expect(status.querySelector("svg[aria-hidden=true]")).not.toBeNull();
    expect(plain(status)).not.toBe("");
  }
});
