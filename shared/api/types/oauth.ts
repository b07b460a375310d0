import type { DeviceScope } from "./device.ts";

/** The only OAuth client: the browser extension. */
export type ClientId = "chets-extension";

/** RFC 8628 section 3.2. */
export interface DeviceAuthorization {
  device_code: string;
  user_code: string;
  verification_uri: string;
  verification_uri_complete: string;
  /** Seconds. */
  expires_in: number;
  /** Seconds between two polls. */
  interval: number;
}

/** RFC 6749 section 5.1. */
export interface TokenReply {
  access_token: string;
  token_type: "Bearer";
  /** Seconds. */
  expires_in: number;
  refresh_token: string;
  scope: DeviceScope;
  /** The page of the CRM that holds the widget of the paired customer. */
  billing_uri: string;
}

/** RFC 6749 section 5.2 and RFC 8628 section 3.5. */
export type OAuthErrorCode =
  | "invalid_request"
  | "invalid_client"
  | "invalid_grant"
  | "invalid_scope"
  | "unsupported_grant_type"
  | "authorization_pending"
  | "slow_down"
  | "access_denied"
  | "expired_token";

export interface OAuthError {
  error: OAuthErrorCode;
  error_description?: string;
}
