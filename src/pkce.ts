/** A PKCE verifier with its challenge (RFC 7636). */
export interface Pkce {
  /** A secret. Keep it with the user's session, for the exchange of the code. */
  readonly codeVerifier: string;
  /** For `authorizeUrl`. */
  readonly codeChallenge: string;
}

/** Creates a random verifier and its S256 challenge. */
export async function createPkce(): Promise<Pkce> {
  const codeVerifier = toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(codeVerifier));
  return { codeVerifier, codeChallenge: toBase64Url(new Uint8Array(digest)) };
}

function toBase64Url(bytes: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
