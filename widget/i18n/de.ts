import { subscriptionWords } from "../../shared/i18n/de/subscription-status.ts";
import type { Language } from "./catalogues.ts";
import { archive } from "./de/archive.ts";
import { audit } from "./de/audit.ts";
import { billingDetails } from "./de/billing-details.ts";
import { cancel } from "./de/cancel.ts";
import { changePlan } from "./de/change-plan.ts";
import { correction } from "./de/correction.ts";
import { credit } from "./de/credit.ts";
import { devices } from "./de/devices.ts";
import { diagnosis } from "./de/diagnosis.ts";
import { dialog } from "./de/dialog.ts";
import { documents } from "./de/documents.ts";
import { fields } from "./de/fields.ts";
import { firstScreen } from "./de/first-screen.ts";
import { payment } from "./de/payment.ts";
import { paymentMethod } from "./de/payment-method.ts";
import { payments } from "./de/payments.ts";
import { plan } from "./de/plan.ts";
import { plans } from "./de/plans.ts";
import { rest } from "./de/rest.ts";
import { states } from "./de/states.ts";
import { upcoming } from "./de/upcoming.ts";

/** All of the widget in German. */
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
