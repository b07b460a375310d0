import type { OAuthErrorCode } from "../../shared/api/types/index.ts";

/** An answer in the words of RFC 6749 section 5.2 and RFC 8628 section 3.5. */
export class OAuthProblem extends Error {
  override name = "OAuthProblem";
  readonly code: OAuthErrorCode;

  constructor(code: OAuthErrorCode, description: string) {
    super(description);
    this.code = code;
  }
}
