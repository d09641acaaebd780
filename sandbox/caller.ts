import { type CredentialKind, credentialPrefixes as prefixes } from "../generated/operations.js";
import { parseUrl } from "../src/request/rules.js";
import type { Account } from "./account.js";
import type { Grant } from "./oauth/grants.js";
import type { Application, Store } from "./store.js";

/** The sender of a request. An anonymous caller has no account and no application. */
export interface Caller {
  readonly kind: CredentialKind | "anonymous";
  /** Identifies the caller to the rate limiter: the user and the kind of credential, or the network if anonymous. */
  readonly key: string;
  /** The user of a session or an OAuth2 access token. */
  readonly account?: Account;
  /** The application of a bot token. */
  readonly application?: Application;
  readonly session?: string;
  /** The grant behind an OAuth2 access token. */
  readonly grant?: Grant;
}

/**
 * Identifies the caller from the Authorization header. Prefixes are case-sensitive. An invalid credential is anonymous.
 */
export function identifyCaller(headers: Headers, store: Store): Caller {
  return identify(authorizationOf(headers), headers, store);
}

/**
 * Identifies the caller of an operation that accepts only bots. Such an operation reads the header itself: the prefix
 * in any case, followed by any whitespace. The rate limiter, which reads the header strictly, can count the same caller
 * as anonymous.
 */
export function identifyBot(headers: Headers, store: Store): Caller {
  const prefix = prefixes.botToken;
  const sent = authorizationOf(headers);
  const isBot = sent.toLowerCase().startsWith(prefix.toLowerCase());
  return identify(isBot ? prefix + sent.slice(prefix.length).trim() : "", headers, store);
}

function authorizationOf(headers: Headers): string {
  return headers.get("authorization") ?? "";
}

function identify(authorization: string, headers: Headers, store: Store): Caller {
  const prefixed = (["botToken", "oauth2Token"] as const).find((kind) => authorization.startsWith(prefixes[kind]));
  const kind = prefixed ?? "sessionToken";
  const token = authorization.slice(prefixes[kind].length);
  if (kind === "botToken") {
    const application = token === token.trim() ? store.applicationOfBotToken(token) : undefined;
    if (application) return { kind, key: `${kind} ${application.id}`, application };
  } else if (kind === "sessionToken" || /^flx_[A-Za-z0-9]{36}$/.test(token)) {
    // The server also accepts a session token after the prefix of an access token: `Bearer flx_...`.
    const account = store.sessions.get(token);
    if (account) return { kind: "sessionToken", key: `sessionToken ${account.id}`, account, session: token };
  } else {
    const grant = store.grants.accessToken(token);
    if (grant) {
      const { account, applicationId } = grant;
      return { kind, key: `${kind} ${account.id} ${applicationId}`, account, grant };
    }
  }
  // The server trusts the IP address that its proxy sends. Without a proxy, every client is local.
  const ipAddress = headers.get("x-forwarded-for")?.split(",", 1)[0]?.trim() || "127.0.0.1";
  return { kind: "anonymous", key: `network ${toNetwork(ipAddress)}` };
}

/**
 * Returns the network that the rate limiter counts an anonymous request toward: an IPv4 address, or the first 64 bits
 * of an IPv6 address. An IPv4-mapped IPv6 address counts as IPv4.
 */
export function toNetwork(ipAddress: string): string {
  const bare = ipAddress.replace(/^\[|\]$|%.*$/g, "");
  const url = bare.includes(":") ? parseUrl(`http://[${bare}]`) : undefined;
  if (!url) return bare;
  const groups = toGroups(url.hostname.slice(1, -1));
  if (groups.slice(0, 6).join(":") === "0:0:0:0:0:ffff") {
    const [high, low] = groups.slice(6).map((group) => parseInt(group, 16)) as [number, number];
    return [high >> 8, high & 255, low >> 8, low & 255].join(".");
  }
  return `${groups.slice(0, 4).join(":")}::/64`;
}

/** Returns the eight groups of an IPv6 address in the form that a URL parser returns. */
function toGroups(ipAddress: string): readonly string[] {
  const [left = [], right] = ipAddress.split("::").map((half) => half.split(":").filter((group) => group !== ""));
  if (right === undefined) return left;
  return [...left, ...Array<string>(8 - left.length - right.length).fill("0"), ...right];
}
