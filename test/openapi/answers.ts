import type {
  AuditEntry,
  Device,
  InvoiceSummary,
  IssuedDocumentName,
  LegalDocument,
  Page,
  Plan,
  ProviderDocument,
  SavedPaymentMethod,
  Subscription,
  UpcomingCharge,
} from "../../shared/api/types/index.ts";

/*
 * Answers that have no name of their own in `shared/api/types`: named here, so that the description of the API can
 * refer to them. The schema of each is made from its type.
 */

export type {
  AcknowledgmentDocument,
  BillingDetails,
  Cancellation,
  ChangeResult,
  CreditLedger,
  DeviceApproval,
  DeviceAuthorization,
  DeviceDecided,
  Entitlements,
  Invoice,
  InvoiceCorrected,
  OAuthError,
  Portal,
  PortalSession,
  Preview,
  Problem,
  RegisteredCustomer,
  RequiredAction,
  Subscription,
  TokenReply,
} from "../../shared/api/types/index.ts";

export interface Health {
  status: "ok";
  product: "chets-billing";
  provider: "sandbox" | "stripe";
}
/** `null` if there never was a subscription. */
export interface CurrentSubscription {
  subscription: Subscription | null;
}
export interface PlanList {
  data: Plan[];
}
export interface InvoicePage extends Page<InvoiceSummary> {}
export interface DocumentPage extends Page<IssuedDocumentName> {}
export interface UpcomingChargePage extends Page<UpcomingCharge> {}
export interface PaymentMethodPage extends Page<SavedPaymentMethod> {}
export interface DevicePage extends Page<Device> {}
export interface AuditPage extends Page<AuditEntry> {}
/** The frozen document; of an invoice from before this product was in use, where the provider has it. */
export type AnyDocument = LegalDocument | ProviderDocument;
