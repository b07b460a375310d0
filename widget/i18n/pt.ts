import { subscriptionWords } from "../../shared/i18n/pt/subscription-status.ts";
import type { Language } from "./catalogues.ts";
import { archive } from "./pt/archive.ts";
import { audit } from "./pt/audit.ts";
import { billingDetails } from "./pt/billing-details.ts";
import { cancel } from "./pt/cancel.ts";
import { changePlan } from "./pt/change-plan.ts";
import { correction } from "./pt/correction.ts";
import { credit } from "./pt/credit.ts";
import { devices } from "./pt/devices.ts";
import { diagnosis } from "./pt/diagnosis.ts";
import { dialog } from "./pt/dialog.ts";
import { documents } from "./pt/documents.ts";
import { fields } from "./pt/fields.ts";
import { firstScreen } from "./pt/first-screen.ts";
import { payment } from "./pt/payment.ts";
import { paymentMethod } from "./pt/payment-method.ts";
import { payments } from "./pt/payments.ts";
import { plan } from "./pt/plan.ts";
import { plans } from "./pt/plans.ts";
import { rest } from "./pt/rest.ts";
import { states } from "./pt/states.ts";
import { upcoming } from "./pt/upcoming.ts";

/** All of the widget in Portuguese. */
export const language: Language = {
  audit,
  correction,
  archive,
  "billing-details": billingDetails,
  cancel,
  "change-plan": changePlan,
  credit,
  devices,
  diagnosis,
  dialog,
  documents,
  fields,
  "first-screen": firstScreen,
  payment,
  "payment-method": paymentMethod,
  payments,
  plan,
  plans,
  rest,
  states,
  upcoming,
  status: subscriptionWords,
};
