// Generated from openapi/ by `npm run generate`. Do not edit.

import type { operations as types } from "./schema.js";
import type { Schema } from "./schemas.js";

/** Kind of credential, by the name of its security scheme. */
export type CredentialKind = "sessionToken" | "botToken" | "oauth2Token" | "clientSecret";

/** Prefixes of credentials in the Authorization header. */
export const credentialPrefixes: Readonly<Record<CredentialKind, string>> = {
  sessionToken: "",
  botToken: "Bot ",
  oauth2Token: "Bearer ",
  clientSecret: "Basic ",
};

/** Version of this package. */
export const version = "0.0.0";

/** Base URL of the hosted instance. */
export const defaultBaseUrl = "https://api.fluxer.app/v1";

/** Names of properties and headers that contain a secret, in lower case. */
export const sensitiveNames: ReadonlySet<string> = new Set([
  "access_token",
  "authorization",
  "client_secret",
  "code_verifier",
  "mfa_code",
  "password",
  "redirect_to",
  "refresh_token",
  "set-cookie",
  "token",
  "x-captcha-token",
  "x-fluxer-sudo-mode-jwt",
]);

export const discoveryPath = "/.well-known/fluxer";
export const authorizePath = "/oauth2/authorize";
export const snowflakeEpochMs = 1420070400000;
export const maxImageBytes = 10485760;
export const codeChallengeMethods = "S256 plain";
export const grantTypes = "authorization_code refresh_token";
export const clientAuthenticationMethods = "client_secret_post client_secret_basic";
export const oauthScopes = "identify email guilds connections bot";
export const sudoLifetimeSeconds = 300;

/** Body with its media type. */
export interface Body {
  readonly contentType: string;
  /** Undefined if the spec does not describe the content. */
  readonly schema?: Schema;
}

/** Facts about an operation that its types don't contain. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** Path template, with the names of its parameters in braces. */
  readonly path: string;
  /** Credentials that the server accepts. Empty if the client must not send one. */
  readonly credentials: readonly CredentialKind[];
  /** Whether the operation is safe to retry. */
  readonly idempotent: boolean;
  /** Whether the server requires sudo verification. */
  readonly sudo: boolean;
  /** Names of request properties that contain a secret here, but not in other operations. */
  readonly secrets?: readonly string[];
  /** Advice for a caller if the operation may have run and its response was lost. */
  readonly recovery?: string;
  /** Parameters by location, as properties of an object. Without headers if none is required. */
  readonly parameters: { readonly path?: Schema; readonly query?: Schema; readonly header?: Schema };
  readonly body?: Body & { readonly required: boolean };
  /** Bodies of the success responses, by status. Null if the response has no body. */
  readonly responses: Readonly<Record<number, Body | null>>;
}

export const operations: Readonly<Record<keyof types, Operation>> = {
  createApplication: {
    id: "createApplication",
    method: "POST",
    path: "/oauth2/applications",
    credentials: ["sessionToken"],
    idempotent: false,
    sudo: false,
    parameters: {},
    body: { contentType: "application/json", schema: { ref: "ApplicationCreateRequest" }, required: true },
    responses: { "200": { contentType: "application/json", schema: { ref: "CreatedApplication" } } },
  },
  listApplications: {
    id: "listApplications",
    method: "GET",
    path: "/users/@me/applications",
    credentials: ["sessionToken"],
    idempotent: true,
    sudo: false,
    parameters: {},
    responses: { "200": { contentType: "application/json", schema: { ref: "ApplicationList" } } },
  },
  getCurrentApplications: {
    id: "getCurrentApplications",
    method: "GET",
    path: "/oauth2/applications/@me",
    credentials: ["sessionToken", "botToken"],
    idempotent: true,
    sudo: false,
    parameters: {},
    responses: { "200": { contentType: "application/json", schema: { ref: "CurrentApplications" } } },
  },
  getApplication: {
    id: "getApplication",
    method: "GET",
    path: "/oauth2/applications/{id}",
    credentials: ["sessionToken"],
    idempotent: true,
    sudo: false,
    parameters: { path: { type: "object", required: ["id"], properties: { id: { ref: "Snowflake" } } } },
    responses: { "200": { contentType: "application/json", schema: { ref: "Application" } } },
  },
  deleteApplication: {
    id: "deleteApplication",
    method: "DELETE",
    path: "/oauth2/applications/{id}",
    credentials: ["sessionToken"],
    idempotent: true,
    sudo: true,
    parameters: { path: { type: "object", required: ["id"], properties: { id: { ref: "Snowflake" } } } },
    body: { contentType: "application/json", schema: { ref: "SudoProof" }, required: false },
    responses: { "204": null },
  },
  updateApplication: {
    id: "updateApplication",
    method: "PATCH",
    path: "/oauth2/applications/{id}",
    credentials: ["sessionToken"],
    idempotent: true,
    sudo: false,
    parameters: { path: { type: "object", required: ["id"], properties: { id: { ref: "Snowflake" } } } },
    body: { contentType: "application/json", schema: { ref: "ApplicationUpdateRequest" }, required: false },
    responses: { "200": { contentType: "application/json", schema: { ref: "Application" } } },
  },
  updateApplicationBot: {
    id: "updateApplicationBot",
    method: "PATCH",
    path: "/oauth2/applications/{id}/bot",
    credentials: ["sessionToken"],
    idempotent: false,
    sudo: false,
    parameters: { path: { type: "object", required: ["id"], properties: { id: { ref: "Snowflake" } } } },
    body: { contentType: "application/json", schema: { ref: "BotUpdateRequest" }, required: false },
    responses: { "200": { contentType: "application/json", schema: { ref: "BotProfile" } } },
  },
  resetBotToken: {
    id: "resetBotToken",
    method: "POST",
    path: "/oauth2/applications/{id}/bot/reset-token",
    credentials: ["sessionToken"],
    idempotent: false,
    sudo: true,
    parameters: { path: { type: "object", required: ["id"], properties: { id: { ref: "Snowflake" } } } },
    body: { contentType: "application/json", schema: { ref: "SudoProof" }, required: false },
    responses: { "200": { contentType: "application/json", schema: { ref: "BotTokenReset" } } },
  },
  resetClientSecret: {
    id: "resetClientSecret",
    method: "POST",
    path: "/oauth2/applications/{id}/client-secret/reset",
    credentials: ["sessionToken"],
    idempotent: false,
    sudo: true,
    parameters: { path: { type: "object", required: ["id"], properties: { id: { ref: "Snowflake" } } } },
    body: { contentType: "application/json", schema: { ref: "SudoProof" }, required: false },
    responses: { "200": { contentType: "application/json", schema: { ref: "ApplicationWithSecret" } } },
  },
  getPublicApplication: {
    id: "getPublicApplication",
    method: "GET",
    path: "/oauth2/applications/{id}/public",
    credentials: [],
    idempotent: true,
    sudo: false,
    parameters: { path: { type: "object", required: ["id"], properties: { id: { ref: "Snowflake" } } } },
    responses: { "200": { contentType: "application/json", schema: { ref: "PublicApplication" } } },
  },
  getBotApplication: {
    id: "getBotApplication",
    method: "GET",
    path: "/applications/@me",
    credentials: ["botToken"],
    idempotent: true,
    sudo: false,
    parameters: {},
    responses: { "200": { contentType: "application/json", schema: { ref: "BotApplication" } } },
  },
  startAuthorization: {
    id: "startAuthorization",
    method: "GET",
    path: "/oauth2/authorize",
    credentials: [],
    idempotent: true,
    sudo: false,
    parameters: {
      query: {
        type: "object",
        required: ["client_id", "scope"],
        properties: {
          response_type: { type: "string", pattern: "^(code)$" },
          client_id: { ref: "Snowflake" },
          redirect_uri: { type: "string", minLength: 1, maxLength: 256 },
          scope: { type: "string", minLength: 1, maxLength: 256 },
          state: { type: "string", minLength: 1, maxLength: 256 },
          prompt: { type: "string", pattern: "^(none|consent)$" },
          guild_id: { ref: "Snowflake" },
          channel_id: { ref: "Snowflake" },
          permissions: { type: "string", minLength: 1 },
          disable_guild_select: { type: "string", pattern: "^(true|false)$" },
          code_challenge: { type: "string", minLength: 1, maxLength: 256 },
          code_challenge_method: { ref: "CodeChallengeMethod" },
        },
      },
    },
    responses: { "302": null },
  },
  grantConsent: {
    id: "grantConsent",
    method: "POST",
    path: "/oauth2/authorize/consent",
    credentials: ["sessionToken"],
    idempotent: false,
    sudo: false,
    parameters: {},
    body: { contentType: "application/json", schema: { ref: "ConsentRequest" }, required: true },
    responses: { "200": { contentType: "application/json", schema: { ref: "ConsentResponse" } } },
  },
  exchangeToken: {
    id: "exchangeToken",
    method: "POST",
    path: "/oauth2/token",
    credentials: ["clientSecret"],
    idempotent: false,
    sudo: false,
    secrets: ["code"],
    recovery: "The code or refresh token may be consumed, so send the user through the consent again.",
    parameters: {},
    body: { contentType: "application/x-www-form-urlencoded", schema: { ref: "TokenRequest" }, required: true },
    responses: { "200": { contentType: "application/json", schema: { ref: "TokenResponse" } } },
  },
  introspectToken: {
    id: "introspectToken",
    method: "POST",
    path: "/oauth2/introspect",
    credentials: ["clientSecret"],
    idempotent: true,
    sudo: false,
    parameters: {},
    body: { contentType: "application/x-www-form-urlencoded", schema: { ref: "IntrospectionRequest" }, required: true },
    responses: { "200": { contentType: "application/json", schema: { ref: "Introspection" } } },
  },
  revokeToken: {
    id: "revokeToken",
    method: "POST",
    path: "/oauth2/token/revoke",
    credentials: ["clientSecret"],
    idempotent: true,
    sudo: false,
    parameters: {},
    body: { contentType: "application/x-www-form-urlencoded", schema: { ref: "RevocationRequest" }, required: true },
    responses: { "200": null },
  },
  getUserInfo: {
    id: "getUserInfo",
    method: "GET",
    path: "/oauth2/userinfo",
    credentials: ["oauth2Token"],
    idempotent: true,
    sudo: false,
    parameters: {},
    responses: { "200": { contentType: "application/json", schema: { ref: "UserInfo" } } },
  },
  getCurrentAuthorization: {
    id: "getCurrentAuthorization",
    method: "GET",
    path: "/oauth2/@me",
    credentials: ["oauth2Token"],
    idempotent: true,
    sudo: false,
    parameters: {},
    responses: { "200": { contentType: "application/json", schema: { ref: "CurrentAuthorization" } } },
  },
  listAuthorizations: {
    id: "listAuthorizations",
    method: "GET",
    path: "/oauth2/@me/authorizations",
    credentials: ["sessionToken"],
    idempotent: true,
    sudo: false,
    parameters: {},
    responses: { "200": { contentType: "application/json", schema: { ref: "AuthorizationList" } } },
  },
  deleteAuthorization: {
    id: "deleteAuthorization",
    method: "DELETE",
    path: "/oauth2/@me/authorizations/{applicationId}",
    credentials: ["sessionToken"],
    idempotent: true,
    sudo: false,
    parameters: {
      path: { type: "object", required: ["applicationId"], properties: { applicationId: { ref: "Snowflake" } } },
    },
    responses: { "204": null },
  },
  deleteAuthorizations: {
    id: "deleteAuthorizations",
    method: "POST",
    path: "/oauth2/@me/authorizations/revoke",
    credentials: ["sessionToken"],
    idempotent: true,
    sudo: false,
    parameters: {},
    body: { contentType: "application/json", schema: { ref: "AuthorizationsRevokeRequest" }, required: true },
    responses: { "204": null },
  },
};
