import { describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { isSiren, isVatId, vatIdOf } from "../../widget/views/billing-details/checks.ts";
import {
  button,
  buttonFrom,
  dialog,
  focused,
  plain,
  settled,
  show,
  text,
} from "../support/browser/element.ts";
import { cut, later, problem } from "../support/browser/fake-api.ts";
import { ACTIVE, DETAILS } from "../support/browser/states.ts";

const PATCH = "PATCH /v1/billing-details";

async function opened() {
  const shown = await show(ACTIVE);
  shown.api.on(PATCH, () => DETAILS);
  await button("Modifier les coordonnées de facturation").click();
  await expect.element(dialog()).toBeVisible();
  return shown;
}

const field = (name: RegExp) => dialog().getByRole("textbox", { name });
const save = () => button("Enregistrer");
const complaint = (root: ShadowRoot, name: string) => plain(root.getElementById(`w-${name}`));

test("only what was changed is sent; an emptied field is cleared", async () => {
  const { root, api } = await opened();
  await field(/^Raison sociale/).fill("Atelier Dupont SAS");
  await field(/^Référence de commande/).clear();
  await field(/^Copies/).fill("cabinet@comptes.example\n  achats@dupont.example ");
  await save().click();
  await settled(() => root.querySelector("dialog") === null);
  expect(api.to(PATCH).map(({ body }) => body)).toEqual([
    {
      name: "Atelier Dupont SAS",
      orderReference: null,
      invoiceEmails: ["cabinet@comptes.example", "achats@dupont.example"],
    },
  ]);
  expect(focused(root)).toBe("Modifier les coordonnées de facturation");
  await expect.element(text("Coordonnées enregistrées.")).toBeVisible();
});

test("nothing changed: nothing is sent", async () => {
  const { root, api } = await opened();
  await save().click();
  await settled(() => root.querySelector("dialog") === null);
  expect(api.to(PATCH)).toHaveLength(0);
});

test("spaces in a number are how people write it", async () => {
  const { api } = await opened();
  await field(/^SIREN/).fill("732 829 320");
  await field(/^N° de TVA/).fill("fr 44 732 829 320");
  await save().click();
  await settled(() => api.to(PATCH).length === 1);
  expect(api.to(PATCH)[0]?.body).toEqual({ siren: "732829320", vatId: "FR44732829320" });
});

test("what is wrong stands at its field in words, and the first of it has the focus", async () => {
  const { root, api } = await opened();
  await field(/^Raison sociale/).clear();
  await field(/^SIREN/).fill("123456789");
  await field(/^E-mail/).fill("compta");
  await field(/^Code postal/).clear();
  await save().click();
  await settled(() => complaint(root, "siren") !== "");
  expect(complaint(root, "name")).toBe("Ce champ est nécessaire.");
  expect(complaint(root, "siren")).toBe("Ce SIREN n’est pas valide. Vérifiez ses 9 chiffres.");
  expect(complaint(root, "email")).toBe("Cette adresse e-mail n’est pas valide.");
  expect(complaint(root, "postalCode")).toBe("Ce champ est nécessaire.");
  expect(root.activeElement?.id).toBe("f-name");
  expect(root.activeElement?.getAttribute("aria-describedby")).toBe("w-name");
  expect(plain(root.querySelector("dialog [role=alert]"))).toBe("4 champs sont à corriger.");
  expect(api.to(PATCH)).toHaveLength(0);
});

test("what the server refuses is told at the field that its pointer names", async () => {
  const { root, api } = await opened();
  api.on(PATCH, () =>
    problem(422, "validation_failed", {
      errors: [
        { pointer: "/vatId", code: "invalid_vat_id", detail: "" },
        { pointer: "/address/postalCode", code: "too_long", detail: "" },
        { pointer: "/invoiceEmails/0", code: "something_new", detail: "" },
      ],
    }),
  );
  await field(/^Ville/).fill("Rezé");
  await save().click();
  await settled(() => complaint(root, "vatId") !== "");
  expect(complaint(root, "vatId")).toBe(
    "Ce numéro de TVA n’est pas valide. Vérifiez son pays, sa clé et ses chiffres.",
  );
  expect(complaint(root, "postalCode")).toBe("Ce texte est trop long.");
  expect(complaint(root, "invoiceEmails")).toBe("Cette valeur n’est pas acceptée. Vérifiez-la.");
});

test("no answer keeps what was typed", async () => {
  const { root, api } = await opened();
  api.on(PATCH, () => cut());
  await field(/^Ville/).fill("Rezé");
  await save().click();
  await expect.element(text("Vos coordonnées ne sont peut-être pas enregistrées")).toBeVisible();
  await expect.element(field(/^Ville/)).toHaveValue("Rezé");
  expect(root.querySelector("dialog")).not.toBeNull();
});

test("a double click and Enter save once", async () => {
  const { root, api } = await opened();
  const answer = later<unknown>();
  api.on(PATCH, answer.answer);
  await field(/^Ville/).fill("Rezé");
  await userEvent.keyboard("{Enter}");
  for (let times = 0; times < 2; times++) root.querySelector<HTMLElement>(".foot .primary")?.click();
  answer.arrive(DETAILS);
  await settled(() => root.querySelector("dialog") === null);
  expect(api.to(PATCH)).toHaveLength(1);
});

test("a number is judged as soon as all of it stands there, and is right again with the letter that rights it", async () => {
  const { root } = await opened();
  const label = (name: string) => plain(root.querySelector(`label[for=f-${name}]`));
  await field(/^SIREN/).fill("12345678");
  expect(complaint(root, "siren")).toBe("");
  await field(/^SIREN/).fill("123456789");
  await settled(() => complaint(root, "siren") === "Ce SIREN n’est pas valide. Vérifiez ses 9 chiffres.");
  expect(root.activeElement?.id).toBe("f-siren");
  await field(/^SIREN/).fill("732829320");
  await settled(() => complaint(root, "siren") === "");
  expect(label("siren")).toContain("Valide");
  await expect.element(text("Ce numéro de TVA est celui d’un autre SIREN.")).toBeVisible();
});

test("a field that is left half done says so; one that was not touched is left alone", async () => {
  const { root } = await opened();
  await field(/^SIREN/).fill("123");
  await userEvent.tab();
  await settled(() => complaint(root, "siren") !== "");
  await field(/^Code postal/).fill("4400");
  await userEvent.tab();
  await settled(() => complaint(root, "postalCode") === "Ce code postal n’existe pas dans ce pays.");
  await field(/^Complément/).click();
  await userEvent.tab();
  expect(root.querySelectorAll(".wrong")).toHaveLength(2);
});

test("the VAT id of a French SIREN is offered", async () => {
  const { root, api } = await opened();
  await field(/^N° de TVA/).clear();
  await buttonFrom("Reprendre FR11").click();
  await expect.element(field(/^N° de TVA/)).toHaveValue("FR11123456782");
  expect(plain(root.querySelector("label[for=f-vatId]"))).toContain("Valide");
  await save().click();
  await settled(() => root.querySelector("dialog") === null);
  expect(api.to(PATCH)).toHaveLength(0);
});

test("at most ten addresses get a copy", async () => {
  const { root, api } = await opened();
  const eleven = Array.from({ length: 11 }, (_, at) => `a${at}@dupont.example`).join(" ");
  await field(/^Copies/).fill(eleven);
  await save().click();
  await settled(() => complaint(root, "invoiceEmails") === "10 adresses au plus.");
  expect(api.to(PATCH)).toHaveLength(0);
});

describe("checks", () => {
  test.each([
    ["732829320", true],
    ["123456782", true],
    ["123456789", false],
    ["12345678", false],
    ["1234567820", false],
  ])("SIREN %s: %s", (digits, valid) => expect(isSiren(digits)).toBe(valid));

  test.each([
    ["FR44732829320", true],
    ["FR11123456782", true],
    ["FR12732829320", false],
    ["FRAB732829320", true],
    ["FR4473282932", false],
    ["DE136695976", true],
    ["136695976", false],
  ])("VAT id %s: %s", (id, valid) => expect(isVatId(id)).toBe(valid));

  test.each(["732829320", "123456782", "552100554"])("the VAT id of SIREN %s is one", (siren) => {
    expect(isVatId(vatIdOf(siren))).toBe(true);
  });
});
