import * as z from "zod";
import { line } from "./text.ts";

/** `POST /operator/api-keys` */
export const apiKeyBody = z.strictObject({ name: line(100) });
