import * as z from "zod";
import { line } from "./text.ts";

/** `POST /v1/devices/approvals` */
export const deviceDecisionBody = z.strictObject({ userCode: line(20), approve: z.boolean() });
