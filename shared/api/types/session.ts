/** What the host's own server answers to the widget, and `POST /v1/portal-sessions` to the host. */
export interface PortalSession {
  token: string;
  /** RFC 3339. */
  expiresAt: string;
}
