import type { Portal } from "../types/index.ts";
import type { Api } from "./api.ts";

/** All of the first screen. */
export const getPortal = (api: Api): Promise<Portal> => api.request({ path: "/v1/portal" });
