import { subscriptionWords } from "../../shared/i18n/es/subscription-status.ts";
import type { Language } from "./catalogues.ts";
import { archive } from "./es/archive.ts";
import { audit } from "./es/audit.ts";
import { billingDetails } from "./es/billing-details.ts";
import { cancel } from "./es/cancel.ts";
import { changePlan } from "./es/change-plan.ts";
import { correction } from "./es/correction.ts";
import { credit } from "./es/credit.ts";
import { devices } from "./es/devices.ts";
import { diagnosis } from "./es/diagnosis.ts";
import { dialog } from "./es/dialog.ts";
import { documents } from "./es/documents.ts";
import { fields } from "./es/fields.ts";
import { firstScreen } from "./es/first-screen.ts";
import { payment } from "./es/payment.ts";
import { paymentMethod } from "./es/payment-method.ts";
import { payments } from "./es/payments.ts";
import { plan } from "./es/plan.ts";
import { plans } from "./es/plans.ts";
import { rest } from "./es/rest.ts";
import { states } from "./es/states.ts";
import { upcoming } from "./es/upcoming.ts";

/** All of the widget in Spanish. */
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
