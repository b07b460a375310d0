import { subscriptionWords } from "../../shared/i18n/it/subscription-status.ts";
import type { Language } from "./catalogues.ts";
import { archive } from "./it/archive.ts";
import { audit } from "./it/audit.ts";
import { billingDetails } from "./it/billing-details.ts";
import { cancel } from "./it/cancel.ts";
import { changePlan } from "./it/change-plan.ts";
import { correction } from "./it/correction.ts";
import { credit } from "./it/credit.ts";
import { devices } from "./it/devices.ts";
import { diagnosis } from "./it/diagnosis.ts";
import { dialog } from "./it/dialog.ts";
import { documents } from "./it/documents.ts";
import { fields } from "./it/fields.ts";
import { firstScreen } from "./it/first-screen.ts";
import { payment } from "./it/payment.ts";
import { paymentMethod } from "./it/payment-method.ts";
import { payments } from "./it/payments.ts";
import { plan } from "./it/plan.ts";
import { plans } from "./it/plans.ts";
import { rest } from "./it/rest.ts";
import { states } from "./it/states.ts";
import { upcoming } from "./it/upcoming.ts";

/** All of the widget in Italian. */
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
