import { subscriptionWords } from "../../shared/i18n/ar/subscription-status.ts";
import { archive } from "./ar/archive.ts";
import { audit } from "./ar/audit.ts";
import { billingDetails } from "./ar/billing-details.ts";
import { cancel } from "./ar/cancel.ts";
import { changePlan } from "./ar/change-plan.ts";
import { correction } from "./ar/correction.ts";
import { credit } from "./ar/credit.ts";
import { devices } from "./ar/devices.ts";
import { diagnosis } from "./ar/diagnosis.ts";
import { dialog } from "./ar/dialog.ts";
import { documents } from "./ar/documents.ts";
import { fields } from "./ar/fields.ts";
import { firstScreen } from "./ar/first-screen.ts";
import { payment } from "./ar/payment.ts";
import { paymentMethod } from "./ar/payment-method.ts";
import { payments } from "./ar/payments.ts";
import { plan } from "./ar/plan.ts";
import { plans } from "./ar/plans.ts";
import { rest } from "./ar/rest.ts";
import { states } from "./ar/states.ts";
import { upcoming } from "./ar/upcoming.ts";
import type { Language } from "./catalogues.ts";
import { isolated } from "./isolate.ts";

/** How it is written. */
export const dir = "rtl";

/** All of the widget in Arabic. */
export const language: Language = isolated({
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
});
