// Generated from openapi/ by `npm run generate`. Do not edit.

import type { operations as types } from "./schema.js";
import {
  type RequestCheck,
  type ResponseCheck,
  checkCreateApplicationRequest,
  checkCreateApplicationResponse,
} from "./validators.js";

/** A kind of credential, by the name of its security scheme. */
export type CredentialKind = "sessionToken" | "botToken" | "oauth2Token";

/** What stands before a credential in the Authorization header. */
export const credentialPrefixes: Readonly<Record<CredentialKind, string>> = {
  sessionToken: "",
  botToken: "Bot ",
  oauth2Token: "Bearer ",
};

/** Where the hosted instance listens. */
export const defaultBaseUrl = "https://api.fluxer.app/v1";

/** The limit over all operations: requests per window. */
export const globalRateLimit: { readonly limit: number; readonly windowSeconds: number } = {
  limit: 50,
  windowSeconds: 1,
};

/** Names of members and headers that hold a secret, in lower case. */
export const sensitiveNames: ReadonlySet<string> = new Set([
  "authorization",
  "client_secret",
  "token",
  "x-captcha-token",
]);

/** What the spec says about an operation, beside its types. */
export interface Operation<Result = unknown> {
  /** Never set: it carries the type of the result. */
  readonly result?: Result;
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** The credentials that the server accepts; none where none is sent. */
  readonly credentials: readonly CredentialKind[];
  /** Whether a repetition does no harm. */
  readonly idempotent: boolean;
  /** Whether the server may ask for a CAPTCHA. */
  readonly captcha: boolean;
  /** Whether the server asks for a proof that the person is there. */
  readonly sudo: boolean;
  /** The most that one owner may have of what the operation makes. */
  readonly quota?: number;
  readonly rateLimit: { readonly bucket: string; readonly limit: number; readonly windowSeconds: number };
  readonly successStatus: number;
  /** What the server takes for members of the body that are left out. */
  readonly requestDefaults: Readonly<Record<string, unknown>>;
  readonly checkRequest?: RequestCheck;
  readonly checkResponse?: ResponseCheck;
}

export const createApplication: Operation<types["createApplication"]["responses"][200]["content"]["application/json"]> =
  {
    id: "createApplication",
    method: "POST",
    path: "/oauth2/applications",
    credentials: ["sessionToken"],
    idempotent: false,
    captcha: true,
    sudo: false,
    quota: 25,
    rateLimit: { bucket: "oauth_dev:clients:create", limit: 10, windowSeconds: 3600 },
    successStatus: 200,
    requestDefaults: { redirect_uris: [], bot_public: true, bot_require_code_grant: false },
    checkRequest: checkCreateApplicationRequest,
    checkResponse: checkCreateApplicationResponse,
  };

export const operations = { createApplication };
