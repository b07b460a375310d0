import type { invoiceWords as french } from "../fr/invoice-status.ts";
import type { Words } from "../words.ts";

export const invoiceWords: Words<typeof french> = {
  paid: "Bezahlt",
  declined: "Zahlung abgelehnt",
  open: "Zu zahlen",
  requires_action: "Zu bestätigen",
  pending: "In Bearbeitung",
  refunded: "Erstattet",
  partially_refunded: "Teilweise erstattet",
  void: "Storniert",
  uncollectible: "Uneinbringlich",
  draft: "In Vorbereitung",
  issued: "Ausgestellt",
};
