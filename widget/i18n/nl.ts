import { subscriptionWords } from "../../shared/i18n/nl/subscription-status.ts";
import type { Language } from "./catalogues.ts";
import { archive } from "./nl/archive.ts";
import { audit } from "./nl/audit.ts";
import { billingDetails } from "./nl/billing-details.ts";
import { cancel } from "./nl/cancel.ts";
import { changePlan } from "./nl/change-plan.ts";
import { correction } from "./nl/correction.ts";
import { credit } from "./nl/credit.ts";
import { devices } from "./nl/devices.ts";
import { diagnosis } from "./nl/diagnosis.ts";
import { dialog } from "./nl/dialog.ts";
import { documents } from "./nl/documents.ts";
import { fields } from "./nl/fields.ts";
import { firstScreen } from "./nl/first-screen.ts";
import { payment } from "./nl/payment.ts";
import { paymentMethod } from "./nl/payment-method.ts";
import { payments } from "./nl/payments.ts";
import { plan } from "./nl/plan.ts";
import { plans } from "./nl/plans.ts";
import { rest } from "./nl/rest.ts";
import { states } from "./nl/states.ts";
import { upcoming } from "./nl/upcoming.ts";

/** All of the widget in Dutch. */
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
