import type { Call } from "../../shared/api/client/api.ts";
import type { BillingDetailsPatch, Invoice, InvoiceSummary } from "../../shared/api/types/index.ts";
import type { Account } from "./account.ts";
import { INVOICE, INVOICES } from "./invoices.ts";
import { ACKNOWLEDGMENT, documentOf } from "./legal-documents.ts";
import { PORTALS } from "./portals.ts";
import { previewOf } from "./preview.ts";
import { AUDIT, CREDIT, calendar, DEVICES, upcoming } from "./records.ts";

const page = <T>(data: T[]) => ({ data, nextCursor: null });

/** What the API would answer about the account; `undefined` where it has nothing. */
export function answer(account: Account, { method, path, query = {}, body }: Call): unknown {
  const route = `${method ?? "GET"} ${starred(path)}`;
  const id = decodeURIComponent(path.split("/")[3] ?? "");
  const { portal } = account;
  const invoices = known(account);
  const invoice = invoices.find((one) => one.id === id) ?? INVOICE;
  const answers: Record<string, () => unknown> = {
    "GET /v1/portal": () => portal,
    "GET /v1/plans": () => ({ data: portal.plans }),
    "GET /v1/subscription": () => ({ subscription: account.subscription }),
    "POST /v1/subscription/previews": () => previewed(account, body as { priceId: string }),
    "POST /v1/subscription/changes": () => confirmed(account),
    "GET /v1/subscription/changes/*": () => account.done(),
    "DELETE /v1/subscription/changes": () => account.become("active"),
    "GET /v1/subscription/cancellation": () => portal.cancellation ?? PORTALS.canceling.cancellation,
    "POST /v1/subscription/cancellation": () => account.cancel(),
    "DELETE /v1/subscription/cancellation": () => account.resume(),
    "GET /v1/subscription/cancellation/document": () => ACKNOWLEDGMENT,
    "GET /v1/invoices": () => page(found(invoices, query)),
    "GET /v1/invoices/*": () => detailed(invoice),
    "GET /v1/invoices/*/document": () => documentOf(invoice),
    "POST /v1/invoices/*/payments": () => account.pay(),
    "GET /v1/invoices/export": () => "date;numéro;total\r\n2026-11-03;FA-2026-000123;58,80\r\n",
    "GET /v1/documents": () =>
      page(
        invoices.map(({ id: invoiceId, number, issueDate }) => ({
          number,
          kind: "invoice",
          issueDate,
          invoiceId,
        })),
      ),
    "GET /v1/billing-details": () => portal.billingDetails,
    "PATCH /v1/billing-details": () => patched(account, body as BillingDetailsPatch),
    "GET /v1/payment-methods": () => page(account.methods),
    "PUT /v1/payment-methods/*": () => changed(account, () => account.makeDefault(id)),
    "DELETE /v1/payment-methods/*": () => changed(account, () => account.remove(id)),
    "GET /v1/audit": () => page(AUDIT),
    "GET /v1/credit-ledger": () => ({ balance: CREDIT[0]?.balanceAfter ?? null, ...page(CREDIT) }),
    "GET /v1/upcoming-charges": () => page(upcoming(portal)),
    "GET /v1/upcoming-charges.ics": () => calendar(portal),
    "GET /v1/devices": () => page(DEVICES),
  };
  return answers[route]?.();
}

/** Those of the portal, and the older ones that it would bring by and by. */
function known({ portal }: Account): InvoiceSummary[] {
  const first = portal.invoices.data;
  if (portal.invoices.nextCursor === null) return first;
  return [...first, ...INVOICES.slice(first.length)];
}

function found(invoices: InvoiceSummary[], query: NonNullable<Call["query"]>): InvoiceSummary[] {
  const words = String(query.q ?? "").toLowerCase();
  return invoices
    .filter(
      ({ number, description, status, issueDate }) =>
        `${number} ${description}`.toLowerCase().includes(words) &&
        (!query.status || query.status === status) &&
        (!query.from || issueDate >= String(query.from)) &&
        (!query.to || issueDate <= String(query.to)),
    )
    .slice(query.cursor ? Number(query.cursor) : 0);
}

function detailed(invoice: InvoiceSummary): Invoice {
  const { payment } = invoice;
  const { payments, documents } = INVOICE;
  const [last] = payments;
  return {
    ...INVOICE,
    ...invoice,
    payments: payment && last ? [{ ...last, ...payment }] : [],
    documents: documents.map((one) => ({
      ...one,
      number: invoice.number ?? one.number,
      issueDate: invoice.issueDate,
      invoiceId: invoice.id,
    })),
  };
}

/** A path whose id is left open. */
function starred(path: string): string {
  return path
    .replace(/(invoices|changes|payment-methods)\/(?!export|setup)[^/]+/, "$1/*")
    .replace(/\*\/default$/, "*");
}

function changed(account: Account, change: () => void) {
  change();
  return page(account.methods);
}

const chosen = new WeakMap<Account, { priceId: string; scheduled: boolean }>();

function previewed(account: Account, { priceId }: { priceId: string }) {
  const preview = previewOf(account.portal, priceId);
  chosen.set(account, { priceId, scheduled: preview.effective === "period_end" });
  return preview;
}

function confirmed(account: Account) {
  const choice = chosen.get(account);
  return choice && account.change(choice.priceId, choice.scheduled);
}

function patched(account: Account, body: BillingDetailsPatch) {
  const billingDetails = { ...account.portal.billingDetails, ...body };
  account.portal = { ...account.portal, billingDetails };
  return billingDetails;
}
