import { subscriptionWords } from "../../shared/i18n/en/subscription-status.ts";
import type { Language } from "./catalogues.ts";
import { archive } from "./en/archive.ts";
import { audit } from "./en/audit.ts";
import { billingDetails } from "./en/billing-details.ts";
import { cancel } from "./en/cancel.ts";
import { changePlan } from "./en/change-plan.ts";
import { correction } from "./en/correction.ts";
import { credit } from "./en/credit.ts";
import { devices } from "./en/devices.ts";
import { diagnosis } from "./en/diagnosis.ts";
import { dialog } from "./en/dialog.ts";
import { documents } from "./en/documents.ts";
import { fields } from "./en/fields.ts";
import { firstScreen } from "./en/first-screen.ts";
import { payment } from "./en/payment.ts";
import { paymentMethod } from "./en/payment-method.ts";
import { payments } from "./en/payments.ts";
import { plan } from "./en/plan.ts";
import { plans } from "./en/plans.ts";
import { rest } from "./en/rest.ts";
import { states } from "./en/states.ts";
import { upcoming } from "./en/upcoming.ts";

/** All of the widget in English. */
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
