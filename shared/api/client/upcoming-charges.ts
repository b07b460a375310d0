import type { Page, UpcomingCharge } from "../types/index.ts";
import type { Api } from "./api.ts";

/** The charges of the next twelve months, the nearest first. */
export const listUpcomingCharges = (api: Api): Promise<Page<UpcomingCharge>> =>
  api.request({ path: "/v1/upcoming-charges" });

/** The same as a calendar, `text/calendar`; 404 when no charge is to come. */
export const getUpcomingChargesCalendar = (api: Api): Promise<string> =>
  api.request({ path: "/v1/upcoming-charges.ics" });
