// Generated from openapi/ by `npm run generate`. Do not edit.

import createOpenapiFetch, { type Client as OpenapiFetchClient, type ClientOptions } from "openapi-fetch";
import { type Operation, operations } from "./operations.js";
import type { paths } from "./schema.js";
import type * as schema from "./schema.js";

/** The openapi-fetch client with the types of the spec. openapi-fetch's types are part of this module's API. */
export type Client = OpenapiFetchClient<paths>;

/** Creates a plain client. It does not add credentials, timeouts or retries, and does not hide secrets. */
export function createClient(options?: ClientOptions): Client {
  return createOpenapiFetch<paths>(options);
}

/** Methods of `client.applications`. */
export interface ApplicationsMethods<Options> {
  /**
   * Create an application: `POST /oauth2/applications`.
   *
   * Creates an OAuth2 application and its bot. Returns the client secret and the bot token, each shown only once.
   *
   * There is no idempotency key, and names need not be unique: sending a request twice creates two applications. An
   * owner can have 25 applications. Deleting one makes room for another.
   *
   * If no response arrives, or a 5xx other than Fluxer's own 503, the application may exist. List your applications
   * before you create another one.
   *
   * The server checks in this order: IP address, rate limit, credential, CAPTCHA, body, quota, moderation, unclaimed
   * account. An invalid body therefore consumes a solved CAPTCHA. If you send a first request only to get a CAPTCHA
   * challenge, the create uses two of your 10 creates per hour.
   *
   * After a burst of 10 creates, you can send one more every six minutes. `retry_after` is never more than 360
   * seconds.
   *
   * Only a session token works here. For the responses to other credentials, see the security schemes.
   *
   * Credential: sessionToken. May require a CAPTCHA. At most 10 calls in 3600 s.
   *
   * @throws {FluxerError}
   */
  create(body: schema.ApplicationCreateRequest, options?: Options): Promise<schema.CreatedApplication>;
  /**
   * List the account's applications: `GET /users/@me/applications`.
   *
   * Returns all applications that the account owns, without secrets. The list is not paginated and has no particular
   * order. It is empty if the account has no applications.
   *
   * All operations that read applications share one rate limit.
   *
   * Credential: sessionToken. At most 60 calls in 60 s.
   *
   * @throws {FluxerError}
   */
  list(options?: Options): Promise<schema.ApplicationList>;
  /**
   * Get an application: `GET /oauth2/applications/{id}`.
   *
   * Returns one of the account's applications, without secrets. All operations that read applications share one rate
   * limit.
   *
   * Credential: sessionToken. At most 60 calls in 60 s.
   *
   * @throws {FluxerError}
   */
  get(id: string, options?: Options): Promise<schema.Application>;
  /**
   * Delete an application: `DELETE /oauth2/applications/{id}`.
   *
   * Permanently deletes the application and its bot. The bot leaves every community, and its messages are attributed
   * to a deleted user. The bot token and all access tokens of the application stop working.
   *
   * The server processes one community at a time before it removes the application. A delete can therefore be slow,
   * and it may succeed after your request times out. Deleting the application again returns 404 `UNKNOWN_APPLICATION`.
   *
   * The server checks sudo before it looks for the application. Send the sudo verification in the body of the DELETE.
   * A request without a valid verification also counts toward the rate limit.
   *
   * Credential: sessionToken. Requires sudo. At most 10 calls in 3600 s.
   *
   * @throws {FluxerError}
   */
  delete(id: string, options?: Options): Promise<void>;
  /**
   * Update an application: `PATCH /oauth2/applications/{id}`.
   *
   * Updates the given properties and leaves the others unchanged. `redirect_uris` replaces the whole set. The
   * operation requires neither a CAPTCHA nor sudo.
   *
   * Send updates and resets of one application one at a time. The server rewrites the whole application, so an update
   * in parallel with a reset can restore the old secret.
   *
   * An authorization code that was issued for a removed redirect URI still requires that URI.
   *
   * This operation and `updateApplicationBot` share one rate limit.
   *
   * Credential: sessionToken. At most 30 calls in 60 s.
   *
   * @throws {FluxerError}
   */
  update(id: string, body: schema.ApplicationUpdateRequest, options?: Options): Promise<schema.Application>;
  /**
   * Update an application's bot: `PATCH /oauth2/applications/{id}/bot`.
   *
   * Updates the given properties of the bot's profile and leaves the others unchanged, except the display name, which
   * is always cleared.
   *
   * A new username also gets a new discriminator, unless only its letter case differs. Five such changes are allowed
   * in three hours (July 2026 and later).
   *
   * This operation and `updateApplication` share one rate limit.
   *
   * Credential: sessionToken. At most 30 calls in 60 s.
   *
   * @throws {FluxerError}
   */
  updateBot(id: string, body: schema.BotUpdateRequest, options?: Options): Promise<schema.BotProfile>;
  /**
   * Reset the bot token: `POST /oauth2/applications/{id}/bot/reset-token`.
   *
   * Issues a new bot token, shown only once. The old token stops working immediately, and the server closes the bot's
   * gateway sessions.
   *
   * The server checks sudo before it looks for the application. If the response is lost, a retry issues another token.
   * This operation and `resetClientSecret` share one rate limit.
   *
   * Credential: sessionToken. Requires sudo. At most 10 calls in 3600 s.
   *
   * @throws {FluxerError}
   */
  resetBotToken(id: string, options?: Options): Promise<schema.BotTokenReset>;
  /**
   * Reset the client secret: `POST /oauth2/applications/{id}/client-secret/reset`.
   *
   * Issues a new client secret, shown only once. The old secret stops working. Codes, access tokens and
   * refresh tokens stay valid, and work with the new secret.
   *
   * The server checks sudo before it looks for the application. If the response is lost, a retry issues another
   * secret. This operation and `resetBotToken` share one rate limit.
   *
   * Credential: sessionToken. Requires sudo. At most 10 calls in 3600 s.
   *
   * @throws {FluxerError}
   */
  resetClientSecret(id: string, options?: Options): Promise<schema.ApplicationWithSecret>;
  /**
   * Get the public view of an application: `GET /oauth2/applications/{id}/public`.
   *
   * Returns the data that a consent page shows, including the redirect URIs. No authentication is required. Do not
   * send a credential: an invalid one counts as abuse.
   *
   * All operations that read applications share one rate limit.
   *
   * Credential: none. At most 60 calls in 60 s.
   *
   * @throws {FluxerError}
   */
  getPublic(id: string, options?: Options): Promise<schema.PublicApplication>;
}

/** Methods of `client.bot`. */
export interface BotMethods<Options> {
  /**
   * Get the bot's own application: `GET /applications/@me`.
   *
   * Returns the application that the bot belongs to. Only a bot token works here: any other credential returns 401
   * `INVALID_TOKEN`. A bot cannot update its application.
   *
   * All operations that read applications share one rate limit. Servers of July 2026 and before apply only the global
   * rate limit here.
   *
   * Credential: botToken. At most 60 calls in 60 s.
   *
   * @throws {FluxerError}
   */
  application(options?: Options): Promise<schema.BotApplication>;
}

/** Methods of `client.oauth2`. */
export interface Oauth2Methods<Options> {
  /**
   * Exchange a code or a refresh token for tokens: `POST /oauth2/token`.
   *
   * Returns an access token and a refresh token for an authorization code or for an earlier refresh token.
   *
   * If the response is lost, do not resend the grant. The server may have consumed it, and you cannot retrieve the
   * tokens later. Ask the user to authorize again.
   *
   * Send the client's ID and secret in the form or as HTTP Basic. The server differs from RFC 6749:
   * - It does not percent-decode the Basic header. RFC 6749 requires clients to form-encode the ID and the secret, and
   *   some clients also encode `-` and `_`. About three in four secrets then fail with `invalid_client`. Credentials in
   *   the form always work.
   * - It looks for the ID and the secret separately, first in the form, then in Basic. The prefix `Basic` is
   *   case-sensitive. The server ignores whitespace around the ID and accepts a hexadecimal ID (`0x...`).
   * - `invalid_client` has status 400. There are no public clients: PKCE does not replace the secret.
   * - It validates the form before the client's credentials, rejects a repeated field, and ignores the query.
   *
   * The body can also be `multipart/form-data`. For JSON, or without a `Content-Type`, servers up to July 2026 return
   * 500. Without a valid session or bot token, requests count by IP address.
   *
   * Credential: clientSecret. At most 120 calls in 60 s.
   *
   * @throws {FluxerError}
   */
  token(body: schema.TokenRequest, options?: Options): Promise<schema.TokenResponse>;
  /**
   * Introspect a token: `POST /oauth2/introspect`.
   *
   * Returns whether a token of this application is valid, with its scopes, user and times (RFC 7662). For any other
   * token, including a code, a bot token and a session token, returns `{"active": false}`.
   *
   * Send the client's ID and secret either as HTTP Basic or in the form. If you send Basic together with either form
   * field, the server returns `invalid_request`. Here the prefix `Basic` is not case-sensitive. If the ID in Basic is not
   * a number, the server returns 500.
   *
   * This operation shares one rate limit with `revokeToken`, `getUserInfo`, `getCurrentAuthorization`,
   * `deleteAuthorization` and `deleteAuthorizations`.
   *
   * Credential: clientSecret. At most 120 calls in 60 s.
   *
   * @throws {FluxerError}
   */
  introspect(body: schema.IntrospectionRequest, options?: Options): Promise<schema.Introspection>;
  /**
   * Revoke a user's tokens: `POST /oauth2/token/revoke`.
   *
   * Revokes every access and refresh token that the application holds for the token's user, not only the token that you
   * send. Tokens of other users stay valid, as does a code that was not exchanged yet. (Servers of January 2026 revoke
   * only that token.)
   *
   * If the token is unknown, already revoked or belongs to another application, the server also returns 200. For a
   * refresh token, send `token_type_hint=refresh_token`. Otherwise the server returns 200 and revokes nothing. An access
   * token works with either hint.
   *
   * The client's credentials work as in `introspectToken`.
   *
   * Credential: clientSecret. At most 120 calls in 60 s.
   *
   * @throws {FluxerError}
   */
  revoke(body: schema.RevocationRequest, options?: Options): Promise<void>;
  /**
   * Get the user of an access token: `GET /oauth2/userinfo`.
   *
   * Returns the user who granted the access token. Requires the scope `identify`; `email` alone is not enough. The
   * server returns 401 `UNAUTHORIZED` for any other credential, and for `bearer` in lowercase.
   *
   * Credential: oauth2Token. At most 120 calls in 60 s.
   *
   * @throws {FluxerError}
   */
  userInfo(options?: Options): Promise<schema.UserInfo>;
  /**
   * Get the grant of an access token: `GET /oauth2/@me`.
   *
   * Returns the application, scopes and expiry time of the access token that you send. With the scope `identify`, also
   * returns the user. The server returns 401 `UNAUTHORIZED` for any other credential, and ignores an access token in the
   * query. Only the newest servers limit the rate.
   *
   * Credential: oauth2Token. At most 120 calls in 60 s.
   *
   * @throws {FluxerError}
   */
  me(options?: Options): Promise<schema.CurrentAuthorization>;
}

/** Methods of `client.authorizations`. */
export interface AuthorizationsMethods<Options> {
  /**
   * List the applications that the account authorized: `GET /oauth2/@me/authorizations`.
   *
   * Returns the applications that hold tokens for the account, with the scopes of all their grants. This operation
   * shares its rate limit with the operations that read applications.
   *
   * Credential: sessionToken. At most 60 calls in 60 s.
   *
   * @throws {FluxerError}
   */
  list(options?: Options): Promise<schema.AuthorizationList>;
  /**
   * Revoke the account's grants to an application: `DELETE /oauth2/@me/authorizations/{applicationId}`.
   *
   * Revokes every access and refresh token that the application holds for the account. If the account never authorized
   * the application, the server also returns 204. A code that was not exchanged yet stays valid.
   *
   * Credential: sessionToken. At most 120 calls in 60 s.
   *
   * @throws {FluxerError}
   */
  delete(applicationId: string, options?: Options): Promise<void>;
  /**
   * Revoke the account's grants to several applications: `POST /oauth2/@me/authorizations/revoke`.
   *
   * Revokes every access and refresh token that the applications hold for the account (July 2026 and later). If one of
   * the applications does not exist, the server revokes nothing. Duplicate IDs, and applications that the account never
   * authorized, are not errors.
   *
   * Credential: sessionToken. At most 120 calls in 60 s.
   *
   * @throws {FluxerError}
   */
  deleteMany(body: schema.AuthorizationsRevokeRequest, options?: Options): Promise<void>;
}

/** Methods of the client, by group. */
export interface Methods<Options> {
  readonly applications: ApplicationsMethods<Options>;
  readonly bot: BotMethods<Options>;
  readonly oauth2: Oauth2Methods<Options>;
  readonly authorizations: AuthorizationsMethods<Options>;
}

/** @internal Input that a method passes to openapi-fetch. */
export interface Init {
  readonly params?: {
    readonly path?: Readonly<Record<string, unknown>>;
    readonly query?: Readonly<Record<string, unknown>>;
    readonly header?: Readonly<Record<string, unknown>>;
  };
  readonly body?: unknown;
}

/** @internal Runs an operation. `send` sends its request with openapi-fetch. */
export type Run<Options> = <I extends Init, Data>(
  operation: Operation,
  init: I,
  options: Options | undefined,
  send: (init: I & Pick<ClientOptions, "fetch" | "bodySerializer" | "headers">) => Promise<Ending<Data>>,
) => Promise<Data>;

/** @internal What openapi-fetch resolves with. A middleware may have made the response. */
export interface Ending<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** @internal */
export function createMethods<Options>(client: Client, run: Run<Options>): Methods<Options> {
  return {
    applications: {
      create: (body, options) =>
        run(operations.createApplication, { body }, options, (init) => client.POST("/oauth2/applications", init)),
      list: (options) =>
        run(operations.listApplications, {}, options, (init) => client.GET("/users/@me/applications", init)),
      get: (id, options) =>
        run(operations.getApplication, { params: { path: { id } } }, options, (init) =>
          client.GET("/oauth2/applications/{id}", init),
        ),
      delete: (id, options) =>
        run(operations.deleteApplication, { params: { path: { id } } }, options, (init) =>
          client.DELETE("/oauth2/applications/{id}", init),
        ),
      update: (id, body, options) =>
        run(operations.updateApplication, { params: { path: { id } }, body }, options, (init) =>
          client.PATCH("/oauth2/applications/{id}", init),
        ),
      updateBot: (id, body, options) =>
        run(operations.updateApplicationBot, { params: { path: { id } }, body }, options, (init) =>
          client.PATCH("/oauth2/applications/{id}/bot", init),
        ),
      resetBotToken: (id, options) =>
        run(operations.resetBotToken, { params: { path: { id } } }, options, (init) =>
          client.POST("/oauth2/applications/{id}/bot/reset-token", init),
        ),
      resetClientSecret: (id, options) =>
        run(operations.resetClientSecret, { params: { path: { id } } }, options, (init) =>
          client.POST("/oauth2/applications/{id}/client-secret/reset", init),
        ),
      getPublic: (id, options) =>
        run(operations.getPublicApplication, { params: { path: { id } } }, options, (init) =>
          client.GET("/oauth2/applications/{id}/public", init),
        ),
    },
    bot: {
      application: (options) =>
        run(operations.getBotApplication, {}, options, (init) => client.GET("/applications/@me", init)),
    },
    oauth2: {
      token: (body, options) =>
        run(operations.exchangeToken, { body }, options, (init) => client.POST("/oauth2/token", init)),
      introspect: (body, options) =>
        run(operations.introspectToken, { body }, options, (init) => client.POST("/oauth2/introspect", init)),
      revoke: (body, options) =>
        run(operations.revokeToken, { body }, options, (init) => client.POST("/oauth2/token/revoke", init)),
      userInfo: (options) => run(operations.getUserInfo, {}, options, (init) => client.GET("/oauth2/userinfo", init)),
      me: (options) => run(operations.getCurrentAuthorization, {}, options, (init) => client.GET("/oauth2/@me", init)),
    },
    authorizations: {
      list: (options) =>
        run(operations.listAuthorizations, {}, options, (init) => client.GET("/oauth2/@me/authorizations", init)),
      delete: (applicationId, options) =>
        run(operations.deleteAuthorization, { params: { path: { applicationId } } }, options, (init) =>
          client.DELETE("/oauth2/@me/authorizations/{applicationId}", init),
        ),
      deleteMany: (body, options) =>
        run(operations.deleteAuthorizations, { body }, options, (init) =>
          client.POST("/oauth2/@me/authorizations/revoke", init),
        ),
    },
  };
}
