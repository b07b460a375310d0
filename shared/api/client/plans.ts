import type { Plan } from "../types/index.ts";
import type { Api } from "./api.ts";

/** Public active prices; with a token, that customer's private ones too. */
export const listPlans = (api: Api): Promise<{ data: Plan[] }> => api.request({ path: "/v1/plans" });
