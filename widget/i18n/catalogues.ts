import type { subscriptionWords } from "../../shared/i18n/fr/subscription-status.ts";
import type { Words } from "../../shared/i18n/words.ts";
import type { archive } from "./fr/archive.ts";
import type { audit } from "./fr/audit.ts";
import type { billingDetails } from "./fr/billing-details.ts";
import type { cancel } from "./fr/cancel.ts";
import type { changePlan } from "./fr/change-plan.ts";
import type { correction } from "./fr/correction.ts";
import type { credit } from "./fr/credit.ts";
import type { devices } from "./fr/devices.ts";
import type { diagnosis } from "./fr/diagnosis.ts";
import type { dialog } from "./fr/dialog.ts";
import type { documents } from "./fr/documents.ts";
import type { fields } from "./fr/fields.ts";
import type { firstScreen } from "./fr/first-screen.ts";
import type { payment } from "./fr/payment.ts";
import type { paymentMethod } from "./fr/payment-method.ts";
import type { payments } from "./fr/payments.ts";
import type { plan } from "./fr/plan.ts";
import type { plans } from "./fr/plans.ts";
import type { rest } from "./fr/rest.ts";
import type { states } from "./fr/states.ts";
import type { upcoming } from "./fr/upcoming.ts";

/** Every catalogue of the widget, by the name that a view speaks it by. French is the one that decides its keys. */
export interface Catalogues {
  audit: typeof audit;
  correction: typeof correction;
  archive: typeof archive;
  "billing-details": typeof billingDetails;
  cancel: typeof cancel;
  "change-plan": typeof changePlan;
  credit: typeof credit;
  devices: typeof devices;
  diagnosis: typeof diagnosis;
  dialog: typeof dialog;
  documents: typeof documents;
  fields: typeof fields;
  "first-screen": typeof firstScreen;
  payment: typeof payment;
  "payment-method": typeof paymentMethod;
  payments: typeof payments;
  plan: typeof plan;
  plans: typeof plans;
  rest: typeof rest;
  states: typeof states;
  upcoming: typeof upcoming;
  status: typeof subscriptionWords;
}

/** A language other than French: all of them, none with a sentence that is missing or that nobody asks for. */
export type Language = { [View in keyof Catalogues]: Words<Catalogues[View]> };

/** A host's own sentences, for as many keys as it likes. */
export type Messages = { [View in keyof Catalogues]?: Partial<Words<Catalogues[View]>> };
