/** The members of replies that the tests on Stripe look at. */
export interface PaymentSetup {
  kind: "stripe";
  clientSecret: string;
}

export interface ChangeReply {
  id: string;
  status: string;
  requiresAction?: { clientSecret: string };
}

export interface InvoicePage {
  data: { id: string; status: string }[];
}

export interface Portal {
  invoices: InvoicePage;
}
