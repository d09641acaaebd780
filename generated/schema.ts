// Generated from openapi/ by `npm run generate`. Do not edit.
export interface paths {
  "/oauth2/applications": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create an application
     * @description Creates an OAuth2 application and its bot. Returns the client secret and the bot token, each shown only once.
     *
     *     There is no idempotency key, and names need not be unique: sending a request twice creates two applications. An
     *     owner can have 25 applications. Deleting one makes room for another.
     *
     *     If no response arrives, or a 5xx other than Fluxer's own 503, the application may exist. List your applications
     *     before you create another one.
     *
     *     The server checks in this order: IP address, rate limit, credential, CAPTCHA, body, quota, moderation, unclaimed
     *     account. An invalid body therefore consumes a solved CAPTCHA. If you send a first request only to get a CAPTCHA
     *     challenge, the create uses two of your 10 creates per hour.
     *
     *     After a burst of 10 creates, you can send one more every six minutes. `retry_after` is never more than 360
     *     seconds.
     *
     *     Only a session token works here. For the responses to other credentials, see the security schemes.
     */
    post: operations["createApplication"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/users/@me/applications": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the account's applications
     * @description Returns all applications that the account owns, without secrets. The list is not paginated and has no particular
     *     order. It is empty if the account has no applications.
     *
     *     All operations that read applications share one rate limit.
     */
    get: operations["listApplications"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/oauth2/applications/@me": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the caller's applications
     * @description For a session token, returns the same array as `listApplications`. For a bot token, returns one object, the bot's
     *     own application (July 2026 and later). Earlier servers reject a bot with 403 `ACCESS_DENIED`.
     *
     *     To list applications, prefer `listApplications`, which always returns an array. All operations that read
     *     applications share one rate limit.
     */
    get: operations["getCurrentApplications"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/oauth2/applications/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get an application
     * @description Returns one of the account's applications, without secrets. All operations that read applications share one rate
     *     limit.
     */
    get: operations["getApplication"];
    put?: never;
    post?: never;
    /**
     * Delete an application
     * @description Permanently deletes the application and its bot. The bot leaves every community, and its messages are attributed
     *     to a deleted user. The bot token and all access tokens of the application stop working.
     *
     *     The server processes one community at a time before it removes the application. A delete can therefore be slow,
     *     and it may succeed after your request times out. Deleting the application again returns 404 `UNKNOWN_APPLICATION`.
     *
     *     The server checks sudo before it looks for the application. Send the sudo verification in the body of the DELETE.
     *     A request without a valid verification also counts toward the rate limit.
     */
    delete: operations["deleteApplication"];
    options?: never;
    head?: never;
    /**
     * Update an application
     * @description Updates the given properties and leaves the others unchanged. `redirect_uris` replaces the whole set. The
     *     operation requires neither a CAPTCHA nor sudo.
     *
     *     Send updates and resets of one application one at a time. The server rewrites the whole application, so an update
     *     in parallel with a reset can restore the old secret.
     *
     *     An authorization code that was issued for a removed redirect URI still requires that URI.
     *
     *     This operation and `updateApplicationBot` share one rate limit.
     */
    patch: operations["updateApplication"];
    trace?: never;
  };
  "/oauth2/applications/{id}/bot": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update an application's bot
     * @description Updates the given properties of the bot's profile and leaves the others unchanged, except the display name, which
     *     is always cleared.
     *
     *     A new username also gets a new discriminator, unless only its letter case differs. Five such changes are allowed
     *     in three hours (July 2026 and later).
     *
     *     This operation and `updateApplication` share one rate limit.
     */
    patch: operations["updateApplicationBot"];
    trace?: never;
  };
  "/oauth2/applications/{id}/bot/reset-token": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Reset the bot token
     * @description Issues a new bot token, shown only once. The old token stops working immediately, and the server closes the bot's
     *     gateway sessions.
     *
     *     The server checks sudo before it looks for the application. If the response is lost, a retry issues another token.
     *     This operation and `resetClientSecret` share one rate limit.
     */
    post: operations["resetBotToken"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/oauth2/applications/{id}/client-secret/reset": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Reset the client secret
     * @description Issues a new client secret, shown only once. The old secret stops working. Codes, access tokens and
     *     refresh tokens stay valid, and work with the new secret.
     *
     *     The server checks sudo before it looks for the application. If the response is lost, a retry issues another
     *     secret. This operation and `resetBotToken` share one rate limit.
     */
    post: operations["resetClientSecret"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/oauth2/applications/{id}/public": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the public view of an application
     * @description Returns the data that a consent page shows, including the redirect URIs. No authentication is required. Do not
     *     send a credential: an invalid one counts as abuse.
     *
     *     All operations that read applications share one rate limit.
     */
    get: operations["getPublicApplication"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/applications/@me": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the bot's own application
     * @description Returns the application that the bot belongs to. Only a bot token works here: any other credential returns 401
     *     `INVALID_TOKEN`. A bot cannot update its application.
     *
     *     All operations that read applications share one rate limit. Servers of July 2026 and before apply only the global
     *     rate limit here.
     */
    get: operations["getBotApplication"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/oauth2/authorize": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Send a user to the authorize page
     * @description Redirects to the authorize page of the instance's web app, with these parameters (July 2026 and later; earlier servers
     *     return an error). Send the user's browser to that page directly: `authorizeUrl` of the package's client returns its
     *     URL. The server validates only the format of the query. The page reports an unknown client, an unknown scope and an
     *     unregistered redirect URI.
     *
     *     With `prompt=none`, the server skips the page. If a session token is sent and the account granted these scopes
     *     before, it redirects to the redirect URI with a code. The scope `bot` need not have been granted before. Otherwise it
     *     redirects with the error `login_required` or `consent_required`. If the redirect URI is not registered, it redirects
     *     to the web app with the error.
     *
     *     This operation and `grantConsent` share one rate limit.
     */
    get: operations["startAuthorization"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/oauth2/authorize/consent": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Grant an application access to the account
     * @description **Warning: this grants access on a user's behalf.** The platform's own authorize page calls this operation after the
     *     user chose to authorize the application. Do not call it without the user's decision. The package's client has no
     *     method for it.
     *
     *     Returns the URL to which the page sends the user. Its query has a code, which is valid for 600 seconds.
     *
     *     The server compares the redirect URI byte for byte with the registered ones. The code keeps the URI as a URL parser
     *     serializes it. If `bot` is the only scope and the application does not require the code grant, you can omit the
     *     redirect URI. The code is then issued for the URL of the web app.
     *
     *     With the scope `bot`, `guild_id` adds the bot to a community and `channel_id` adds it to a group. If that fails, the
     *     server issues no code. Without that scope, the server ignores both.
     *
     *     Anyone can authorize a private application, except for the scope `bot`. An unclaimed account can also authorize.
     *
     *     This operation and `startAuthorization` share one rate limit.
     */
    post: operations["grantConsent"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/oauth2/token": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Exchange a code or a refresh token for tokens
     * @description Returns an access token and a refresh token for an authorization code or for an earlier refresh token.
     *
     *     If the response is lost, do not resend the grant. The server may have consumed it, and you cannot retrieve the
     *     tokens later. Ask the user to authorize again.
     *
     *     Send the client's ID and secret in the form or as HTTP Basic. The server differs from RFC 6749:
     *     - It does not percent-decode the Basic header. RFC 6749 requires clients to form-encode the ID and the secret, and
     *       some clients also encode `-` and `_`. About three in four secrets then fail with `invalid_client`. Credentials in
     *       the form always work.
     *     - It looks for the ID and the secret separately, first in the form, then in Basic. The prefix `Basic` is
     *       case-sensitive. The server ignores whitespace around the ID and accepts a hexadecimal ID (`0x...`).
     *     - `invalid_client` has status 400. There are no public clients: PKCE does not replace the secret.
     *     - It validates the form before the client's credentials, rejects a repeated field, and ignores the query.
     *
     *     The body can also be `multipart/form-data`. For JSON, or without a `Content-Type`, servers up to July 2026 return
     *     500. Without a valid session or bot token, requests count by IP address.
     */
    post: operations["exchangeToken"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/oauth2/introspect": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Introspect a token
     * @description Returns whether a token of this application is valid, with its scopes, user and times (RFC 7662). For any other
     *     token, including a code, a bot token and a session token, returns `{"active": false}`.
     *
     *     Send the client's ID and secret either as HTTP Basic or in the form. If you send Basic together with either form
     *     field, the server returns `invalid_request`. Here the prefix `Basic` is not case-sensitive. If the ID in Basic is not
     *     a number, the server returns 500.
     *
     *     This operation shares one rate limit with `revokeToken`, `getUserInfo`, `getCurrentAuthorization`,
     *     `deleteAuthorization` and `deleteAuthorizations`.
     */
    post: operations["introspectToken"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/oauth2/token/revoke": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Revoke a user's tokens
     * @description Revokes every access and refresh token that the application holds for the token's user, not only the token that you
     *     send. Tokens of other users stay valid, as does a code that was not exchanged yet. (Servers of January 2026 revoke
     *     only that token.)
     *
     *     If the token is unknown, already revoked or belongs to another application, the server also returns 200. For a
     *     refresh token, send `token_type_hint=refresh_token`. Otherwise the server returns 200 and revokes nothing. An access
     *     token works with either hint.
     *
     *     The client's credentials work as in `introspectToken`.
     */
    post: operations["revokeToken"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/oauth2/userinfo": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the user of an access token
     * @description Returns the user who granted the access token. Requires the scope `identify`; `email` alone is not enough. The
     *     server returns 401 `UNAUTHORIZED` for any other credential, and for `bearer` in lowercase.
     */
    get: operations["getUserInfo"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/oauth2/@me": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the grant of an access token
     * @description Returns the application, scopes and expiry time of the access token that you send. With the scope `identify`, also
     *     returns the user. The server returns 401 `UNAUTHORIZED` for any other credential, and ignores an access token in the
     *     query. Only the newest servers limit the rate.
     */
    get: operations["getCurrentAuthorization"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/oauth2/@me/authorizations": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the applications that the account authorized
     * @description Returns the applications that hold tokens for the account, with the scopes of all their grants. This operation
     *     shares its rate limit with the operations that read applications.
     */
    get: operations["listAuthorizations"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/oauth2/@me/authorizations/{applicationId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Revoke the account's grants to an application
     * @description Revokes every access and refresh token that the application holds for the account. If the account never authorized
     *     the application, the server also returns 204. A code that was not exchanged yet stays valid.
     */
    delete: operations["deleteAuthorization"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/oauth2/@me/authorizations/revoke": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Revoke the account's grants to several applications
     * @description Revokes every access and refresh token that the applications hold for the account (July 2026 and later). If one of
     *     the applications does not exist, the server revokes nothing. Duplicate IDs, and applications that the account never
     *     authorized, are not errors.
     */
    post: operations["deleteAuthorizations"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /**
     * @description An absolute `https` URL, or an `http` URL whose host is `localhost`, a name under `.localhost`, or an IP address
     *     literal. Servers of February 2026 accept only the literals `127.0.0.1` and `[::1]` for a create, and any `http`
     *     host for an update.
     *
     *     The server checks the host as a WHATWG URL parser normalizes it, so it accepts `http://127.1/`. It also accepts
     *     user info, fragments and `https:example.com`.
     *
     *     The server stores the trimmed string as sent, not the parsed URL, and later compares it byte by byte. Redirect
     *     URIs are public, so put no secrets in them.
     */
    RedirectUri: string;
    /**
     * @description The application to create. Limits apply to the normalized body (see Request bodies): for example, strings are
     *     trimmed first, and an empty string or object counts as null. Unknown properties are ignored.
     */
    ApplicationCreateRequest: {
      /**
       * @description Name of the application, 1 to 100 UTF-16 code units after trimming. It need not be unique. Null is invalid.
       *     For a lone surrogate or U+0000, a server with PostgreSQL returns 500.
       */
      name: string;
      /**
       * @description URIs to which a user can be sent after authorization. At most 10, counted before duplicates are removed. Null
       *     means none.
       * @default []
       */
      redirect_uris?: components["schemas"]["RedirectUri"][] | null;
      /**
       * @description Whether anyone may invite the bot. Null is invalid.
       * @default true
       */
      bot_public?: boolean;
      /**
       * @description Whether inviting the bot requires the OAuth2 code grant. Null is invalid.
       * @default false
       */
      bot_require_code_grant?: boolean;
    };
    /**
     * @description A 64-bit ID in decimal digits, at most 9223372036854775807. Its creation time, in milliseconds of Unix time, is
     *     `(id >> 22) + 1420070400000`. Keep it as a string, because it is too large for a JavaScript number.
     * @example 1470292847293661184
     */
    Snowflake: string;
    /** @description Properties that every application of an account has. */
    ApplicationBase: {
      id: components["schemas"]["Snowflake"];
      /** @description Name of the application, after trimming. */
      name: string;
      /**
       * @description Registered redirect URIs, trimmed and without duplicates. Responses to creates and updates keep the order
       *     sent. Later reads may sort them, so compare them as a set.
       *
       *     There are at most 10, because a request can set no more. Servers of February and July 2026, and the public
       *     documentation page, declare up to 20.
       */
      redirect_uris: string[];
      /** @description Whether anyone may invite the bot. */
      bot_public: boolean;
      /** @description Whether inviting the bot requires the OAuth2 code grant. */
      bot_require_code_grant: boolean;
    };
    /**
     * Format: int32
     * @description Type of second factor: 0 TOTP, 1 SMS (servers of February 2026 only), 2 WEBAUTHN. Expect other values.
     */
    AuthenticatorType: number;
    /**
     * Format: int32
     * @description Bit field, 0 for a new bot. The bits are 1 STAFF, 2 CTP_MEMBER (not in the newest list), 4 PARTNER, 8 BUG_HUNTER,
     *     16 FRIENDLY_BOT, 32 FRIENDLY_BOT_MANUAL_APPROVAL and 64 SPAMMER (July 2026 and later). Ignore other bits.
     */
    BotFlags: number;
    /**
     * @description The application's bot user. Its `id` equals the application's. Every server since February 2026 sends all
     *     properties, although Fluxer's own documents make some optional.
     */
    Bot: {
      id: components["schemas"]["Snowflake"];
      /**
       * @description Username, derived from the application's name. The server transliterates the name and replaces whitespace,
       *     hyphens and dots with `_`. It then keeps only `A-Z a-z 0-9 _`, up to 32 characters. If the result is empty or
       *     reserved, or all of its discriminators are in use, the username is two random words.
       *
       *     Servers of February 2026 do not transliterate. If fewer than two characters remain, they put `bot` in front.
       */
      username: string;
      /** @description Four random digits, padded with zeros. `0000` means a deleted user. */
      discriminator: string;
      /** @description Hash of the avatar image. Null if there is none, as for a new bot. */
      avatar?: string | null;
      /** @description Hash of the banner image. Null if there is none, as for a new bot. */
      banner?: string | null;
      /** @description The bot's description. Null if there is none, as for a new bot. */
      bio: string | null;
      /** @description Whether `authenticator_types` is not empty. */
      mfa_enabled?: boolean;
      /** @description The owner's types of second factor, copied when the bot is created and kept in sync. */
      authenticator_types?: components["schemas"]["AuthenticatorType"][];
      flags: components["schemas"]["BotFlags"];
    };
    /** @description The bot of a new application, with its token. The token is shown only once. */
    CreatedBot: Bot & {
      /**
       * @description Bot token, currently `<application id>.<43 base64url characters>`. Treat it as opaque. The server stores
       *     only a hash of it.
       */
      token: string;
    };
    /** @description A new application with its secrets. They are shown only once and cannot be retrieved later. */
    CreatedApplication: ApplicationBase & {
      /** @description Client secret, currently 43 base64url characters. Treat it as opaque. The server stores only a hash of it. */
      client_secret: string;
      bot?: CreatedBot;
    };
    /**
     * @description Identifies the error. Expect codes that are not listed here.
     *
     *     Errors without a code of their own have `BAD_REQUEST`, `FORBIDDEN`, `NOT_FOUND`, `METHOD_NOT_ALLOWED`, `CONFLICT`,
     *     `GONE`, `INTERNAL_SERVER_ERROR`, `BAD_GATEWAY`, `SERVICE_UNAVAILABLE` or `GATEWAY_TIMEOUT`. For any other status,
     *     they have `GENERAL_ERROR`.
     *
     *     `INVALID_API_ORIGIN` comes from the host of the web app, not from the API's host. No operation here is known to
     *     return `RESOURCE_LOCKED` (429) or `ACCOUNT_LIMITED` (403).
     */
    ErrorCode: string;
    /** @description An issue with the input. Several issues can share a path. */
    ValidationErrorItem: {
      /**
       * @description Dot-joined path in the body, such as `redirect_uris.0`. `root` means the whole body, and `body` means
       *     unreadable JSON.
       */
      path: string;
      /**
       * @description Identifies the issue. Expect codes that are not listed here. Every server since February 2026 sends it,
       *     although Fluxer's own documents make it optional.
       */
      code?: string;
      /** @description Human-readable, localized message. */
      message: string;
    };
    /**
     * @description A proof-of-work challenge (PBKDF2 with SHA-256), single-use and valid for 10 minutes. The token is base64 of this
     *     JSON in UTF-8: `{challenge: {parameters, signature}, solution: {counter, derivedKey, time?}}`.
     */
    AltchaChallenge: {
      /** @description Parameters of the challenge, in the format that the solver library accepts. */
      parameters: Record<string, unknown>;
      /** @description The server's signature of the parameters. Return it unchanged. */
      signature: string;
    };
    /** @description The account's second factors, sent with `SUDO_MODE_REQUIRED` (July 2026 and later). */
    SudoMethods: {
      /** @description Whether the account has an authenticator app. */
      totp?: boolean;
      /** @description Whether the account has a security key or passkey. */
      webauthn?: boolean;
      /** @description Whether the account has backup codes, which work with `totp` (newest servers). */
      backup_codes?: boolean;
    };
    /**
     * @description The standard error body. Some errors have more properties: this schema lists those that these operations are known
     *     to return. Handle errors by `code`, not by `message`, which is localized.
     */
    ErrorEnvelope: {
      code: components["schemas"]["ErrorCode"];
      /** @description Human-readable message in the account's language, otherwise in that of `Accept-Language`. */
      message: string;
      /**
       * @description Issues with the input, sent with `INVALID_FORM_BODY`. Each item has a distinct pair of `path` and `code`, so
       *     several items can share a path.
       */
      errors?: ValidationErrorItem[];
      /** @description CAPTCHA provider, sent with `CAPTCHA_REQUIRED` and `INVALID_CAPTCHA` by the newest servers. */
      captcha_provider?: string;
      altcha_challenge?: AltchaChallenge;
      /** @description With `SUDO_MODE_REQUIRED`, whether the account has a second factor. If it does, the password is not accepted. */
      has_mfa?: boolean;
      methods?: SudoMethods;
      /** @description Kind of IP address ban (July 2026 and later). */
      ban_kind?: string;
      /** @description End of the IP address ban as an ISO 8601 time, or null. */
      expires_at?: string | null;
      /** @description The banned IP address. */
      ip_address?: string;
      /** @description Email address for an appeal against the ban, or null. */
      appeal_email?: string | null;
      /** @description With `MISSING_OAUTH_SCOPE`, the scope that the access token lacks. */
      required_scope?: string;
      /** @description Whether the ban can be appealed. */
      appeals_supported?: boolean;
    };
    /** @description The body of a 429. */
    RateLimitError: {
      /** @description Identifies the error. Expect other codes. */
      code: string;
      /** @description Human-readable, localized message. */
      message: string;
      /**
       * Format: double
       * @description Seconds until one more request is possible. More precise than the `Retry-After` header. From July 2026, it has
       *     a fraction and is at least 0.001; before, it is a whole number.
       */
      retry_after: number;
      /** @description Whether the request exceeded the global rate limit instead of the operation's own. */
      global?: boolean;
    };
    /** @description The body of a 503. Servers of February 2026 send no `code`. */
    OverloadError: {
      code?: components["schemas"]["ErrorCode"];
      /** @description Human-readable message. */
      message: string;
    };
    /** @description An application as its owner sees it, without secrets. */
    Application: ApplicationBase & {
      bot?: Bot;
    };
    /** @description All applications that the account owns, without secrets. */
    ApplicationList: Application[];
    /**
     * Format: int32
     * @description Dominant color of the avatar as a number, or null.
     */
    AvatarColor: number | null;
    /** @description Whether the user is a bot. The server sends it for bots only. */
    IsBot: boolean;
    /** @description Whether the user is a system user. The server sends it for system users only. */
    IsSystem: boolean;
    /**
     * Format: int32
     * @description The user's public flags, a bit field with the bits of `BotFlags`. Ignore unknown bits.
     */
    PublicUserFlags: number;
    /**
     * Format: int32
     * @description User's preference about mentions in replies: 0 none, 1 prefer a mention, 2 prefer no mention. The server sends it
     *     only if the user has a preference (July 2026 and later). Expect other values.
     */
    MentionPreference: number;
    /** @description A user as others see them. */
    PartialUser: {
      id: components["schemas"]["Snowflake"];
      /** @description Username. */
      username: string;
      /** @description Four digits, padded with zeros. */
      discriminator: string;
      /** @description The display name, or null. */
      global_name?: string | null;
      /** @description Hash of the avatar, or null. */
      avatar?: string | null;
      avatar_color?: components["schemas"]["AvatarColor"];
      bot?: components["schemas"]["IsBot"];
      system?: components["schemas"]["IsSystem"];
      flags?: components["schemas"]["PublicUserFlags"];
      mention_flags?: components["schemas"]["MentionPreference"];
    };
    /**
     * @description An application as its bot sees it. Servers of July 2026 and later also send `verify_key`, `owner` and
     *     `redirect_uris`.
     */
    BotApplication: {
      id: components["schemas"]["Snowflake"];
      /** @description Name of the application. */
      name: string;
      /** @description Hash of the bot's avatar, or null. */
      icon: string | null;
      /** @description The bot's bio, or null. */
      description: string | null;
      /** @description Whether anyone may invite the bot. */
      bot_public: boolean;
      /** @description Whether inviting the bot requires the OAuth2 code grant. */
      bot_require_code_grant: boolean;
      /** @description Placeholder of 64 zeros. */
      verify_key?: string;
      owner?: PartialUser;
      bot?: Bot;
      /** @description Registered redirect URIs, in any order. */
      redirect_uris?: string[];
    };
    /** @description An array for a session token, one object for a bot token. */
    CurrentApplications: components["schemas"]["ApplicationList"] | BotApplication;
    /**
     * @description Confirms the user's identity. The required properties depend on the account:
     *     - without a second factor: `password`, every time;
     *     - with a second factor: `mfa_method` and its code or response. The `X-Fluxer-Sudo-Mode-JWT` of an earlier
     *       verification replaces them. The password is ignored;
     *     - with neither a password nor a second factor: none.
     */
    SudoProof: {
      /**
       * Format: password
       * @description The account's password, 8 to 256 UTF-16 code units.
       */
      password?: string;
      /** @description The second factor. For a backup code, send `totp`. Servers before July 2026 also accept `sms`. */
      mfa_method?: string;
      /** @description Code for `totp`, 1 to 32 characters. */
      mfa_code?: string;
      /** @description The authenticator's response, as the browser returns it. An empty object counts as null, which is invalid. */
      webauthn_response?: Record<string, unknown>;
      /**
       * @description The challenge that the authenticator responded to, 1 to 256 characters. The server issues it at
       *     `POST /users/@me/sudo/webauthn/authentication-options`, which is not part of this document.
       */
      webauthn_challenge?: string;
    };
    /**
     * @description The properties to update. Omitted properties stay unchanged. Strings are normalized and measured as in
     *     `ApplicationCreateRequest`.
     */
    ApplicationUpdateRequest: {
      /** @description Name of the application, 1 to 100 UTF-16 code units after trimming. Null is invalid. */
      name?: string;
      /**
       * @description New set of redirect URIs, which replaces all registered ones. Null, or an empty array, string or object,
       *     clears the set. At most 10, counted before duplicates are removed.
       */
      redirect_uris?: components["schemas"]["RedirectUri"][] | null;
      /** @description Whether anyone may invite the bot. Null is invalid. */
      bot_public?: boolean;
      /** @description Whether inviting the bot requires the OAuth2 code grant. Null is invalid. */
      bot_require_code_grant?: boolean;
    };
    /**
     * @description An image as padded base64 without line breaks, or as a data URL with such base64. At most 13981016 base64
     *     characters, and 10485760 bytes after decoding. The format is PNG, APNG, JPEG, GIF, WebP, AVIF, HEIF, JPEG XL or
     *     SVG. Null removes the image.
     */
    ImageSource: string | null;
    /** @description The properties of the bot's profile to update. Omitted properties stay unchanged. */
    BotUpdateRequest: {
      /**
       * @description New username: 1 to 32 characters of `A-Z a-z 0-9 _`. Null, `everyone`, `here` and usernames with reserved
       *     terms are invalid.
       */
      username?: string;
      /**
       * @description Current discriminator: 1 to 4 digits as a string, or a number (July 2026 and later). It cannot be changed, so
       *     omit it.
       */
      discriminator?: string | number;
      avatar?: components["schemas"]["ImageSource"];
      banner?: components["schemas"]["ImageSource"];
      /** @description New description, up to 1024 UTF-16 code units. An empty string or null clears it. */
      bio?: string | null;
      /**
       * Format: int32
       * @description Bit field. The server reads 16 (FRIENDLY_BOT) and 32 (FRIENDLY_BOT_MANUAL_APPROVAL), and ignores the other
       *     bits.
       */
      bot_flags?: number;
    };
    /** @description The updated profile of a bot. */
    BotProfile: {
      id: components["schemas"]["Snowflake"];
      /** @description Username. */
      username: string;
      /** @description Four digits, padded with zeros. */
      discriminator: string;
      /** @description Hash of the avatar, or null. */
      avatar: string | null;
      /** @description Hash of the banner, or null. */
      banner: string | null;
      /** @description The bot's description, or null. */
      bio: string | null;
      flags?: components["schemas"]["BotFlags"];
    };
    /** @description A new bot token, which is shown only once, and the bot that it belongs to. */
    BotTokenReset: {
      /** @description The new bot token. Treat it as opaque. */
      token: string;
      bot: Bot;
    };
    /** @description An application with a new client secret, which is shown only once. The bot is not included. */
    ApplicationWithSecret: ApplicationBase & {
      /** @description The new client secret. Treat it as opaque. */
      client_secret: string;
    };
    /**
     * @description The application's bot as everyone sees it. Null if the bot is missing. Servers up to July 2026 also send
     *     `mfa_enabled` and `authenticator_types`.
     */
    PublicBot: {
      id: components["schemas"]["Snowflake"];
      /** @description Username. */
      username: string;
      /** @description Four digits, padded with zeros. */
      discriminator: string;
      /** @description Hash of the avatar, or null. */
      avatar?: string | null;
      /** @description Hash of the banner, or null. */
      banner?: string | null;
      /** @description The bot's description, or null. */
      bio: string | null;
      flags: components["schemas"]["BotFlags"];
    } | null;
    /** @description The caller, which can be a bot. Null for an anonymous caller (July 2026 and later). */
    CurrentUser: {
      id: components["schemas"]["Snowflake"];
      /** @description Username. */
      username: string;
      /** @description Four digits, padded with zeros. */
      discriminator?: string;
      /** @description The display name, or null. */
      global_name?: string | null;
      /** @description Hash of the avatar, or null. */
      avatar?: string | null;
      avatar_color?: components["schemas"]["AvatarColor"];
      bot?: components["schemas"]["IsBot"];
      system?: components["schemas"]["IsSystem"];
      flags?: components["schemas"]["PublicUserFlags"];
      mention_flags?: components["schemas"]["MentionPreference"];
    } | null;
    /** @description The public view of an application. */
    PublicApplication: {
      id: components["schemas"]["Snowflake"];
      /** @description Name of the application. */
      name: string;
      /** @description Hash of the bot's avatar, or null. */
      icon: string | null;
      /** @description Currently always null. */
      description: string | null;
      /** @description Registered redirect URIs, in any order. */
      redirect_uris: string[];
      /** @description OAuth2 scopes of the application: `["bot"]`, even if the bot is private. Can be empty. */
      scopes: string[];
      /** @description Whether the caller may invite the bot. Always true for the owner (July 2026 and later). */
      bot_public: boolean;
      bot: components["schemas"]["PublicBot"];
      current_user?: components["schemas"]["CurrentUser"];
    };
    /** @description Method of the challenge. Default: `plain`. The server ignores it without a challenge. */
    CodeChallengeMethod: string;
    /** @description Identifies the error. Expect other values. */
    OAuthErrorCode: string;
    /**
     * @description The error body of OAuth 2.0 (RFC 6749). The status is always 400, even for `invalid_client`, and the response has no
     *     `WWW-Authenticate` header. The body has neither `code` nor `message` (February 2026 and later).
     */
    OAuthError: {
      error: components["schemas"]["OAuthErrorCode"];
      /** @description Description of the error, in English. */
      error_description?: string;
    };
    /**
     * @description One of two error bodies. For input that does not match the schema, the server sends the standard one. For later
     *     checks, it sends the one of OAuth 2.0.
     */
    OAuthOrOrdinaryError: OAuthError | ErrorEnvelope;
    /** @description The request that the authorize page received and the user granted. */
    ConsentRequest: {
      /** @description Must be `code` if present, unless `bot` is the only scope. The server does not trim it. */
      response_type?: string;
      client_id: components["schemas"]["Snowflake"];
      /**
       * @description Registered redirect URI, an absolute URL with a host, compared byte for byte. Required unless `bot` is the only
       *     scope and the application does not require the code grant.
       */
      redirect_uri?: string;
      /** @description Requested scopes, separated by whitespace or `+`. */
      scope: string;
      /** @description A value that the server returns with the code, form-encoded, so a space becomes `+`. */
      state?: string;
      guild_id?: components["schemas"]["Snowflake"];
      channel_id?: components["schemas"]["Snowflake"];
      /**
       * @description Permissions of the bot, as a bit mask in decimal digits. Validated even without the scope `bot`. The server
       *     ignores unknown bits.
       */
      permissions?: string;
      /** @description PKCE challenge, 1 to 256 UTF-16 code units (July 2026 and later). */
      code_challenge?: string;
      code_challenge_method?: components["schemas"]["CodeChallengeMethod"];
    };
    /** @description The URL to send the user to. */
    ConsentResponse: {
      /**
       * @description The redirect URI with its own query, or the URL of the web app if none was sent. The server adds the secret
       *     `code` and, if you sent it, `state`.
       */
      redirect_to: string;
    };
    /** @description Exchanges the authorization code from the redirect. */
    AuthorizationCodeGrant: {
      /**
       * @description Type of the grant. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      grant_type: "authorization_code";
      /**
       * @description Code from the redirect, single-use and valid for 600 seconds. A rejected exchange does not consume it. For a used
       *     code, the server returns `invalid_grant` and revokes nothing. (Servers of July 2026 enforce no lifetime unless
       *     their storage does.)
       */
      code: string;
      /**
       * @description Redirect URI that the user was sent to, as a WHATWG URL parser serializes it. If `https://app.example` is
       *     registered, the consent requires `https://app.example`, but the exchange requires `https://app.example/`.
       */
      redirect_uri: string;
      client_id?: components["schemas"]["Snowflake"];
      /** @description Client secret, if it is not in the `Authorization` header. */
      client_secret?: string;
      /**
       * @description PKCE verifier. Required if the authorization had a challenge, otherwise ignored (July 2026 and later). The server
       *     does not enforce the minimum of 43 characters from RFC 7636.
       */
      code_verifier?: string;
    };
    /**
     * @description Exchanges a refresh token for new tokens with the same scopes; the server ignores `scope`. The old access token stays
     *     valid until it expires. The old refresh token stops working (July 2026 and later).
     */
    RefreshTokenGrant: {
      /**
       * @description Type of the grant. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      grant_type: "refresh_token";
      /**
       * @description Refresh token. A rejected exchange does not consume it. For a consumed token, the server returns `invalid_grant`
       *     and revokes nothing.
       */
      refresh_token: string;
      client_id?: components["schemas"]["Snowflake"];
      /** @description Client secret, if it is not in the `Authorization` header. */
      client_secret?: string;
    };
    /** @description Grant to exchange for tokens. The server does not support `client_credentials`. */
    TokenRequest: AuthorizationCodeGrant | RefreshTokenGrant;
    /** @description The tokens of one grant. */
    TokenResponse: {
      /** @description Access token, currently 43 characters of base64url. Send it as `Authorization: Bearer <token>`. */
      access_token: string;
      /** @description Type of the access token, `Bearer`. */
      token_type: string;
      /**
       * Format: int32
       * @description Lifetime of the access token in seconds, 604800 (7 days).
       */
      expires_in: number;
      /** @description Refresh token. Its published lifetime is 30 days, but no server is known to enforce it. */
      refresh_token: string;
      /** @description Granted scopes, separated by spaces, without duplicates, in the order identify, email, guilds, connections, bot. */
      scope: string;
    };
    /**
     * @description A client's ID and secret as form fields, instead of the HTTP Basic header. The server trims both and rejects an
     *     empty field.
     */
    ClientCredentialFields: {
      client_id?: components["schemas"]["Snowflake"];
      /** @description Client secret, 1 to 256 UTF-16 code units. */
      client_secret?: string;
    };
    /** @description Token to introspect. The server ignores `token_type_hint`. */
    IntrospectionRequest: {
      /** @description Access token, or refresh token (July 2026 and later). */
      token: string;
    } & ClientCredentialFields;
    /**
     * @description State of a token. If the token is not valid for this application, `active` is false, and there are no other
     *     properties. This includes expired and revoked tokens, tokens of another application, and other kinds of token.
     */
    Introspection: {
      /** @description Whether the token is valid. */
      active: boolean;
      /** @description Granted scopes, separated by spaces. */
      scope?: string;
      client_id?: components["schemas"]["Snowflake"];
      /** @description `Bearer` for an access token, `refresh_token` for a refresh token. */
      token_type?: string;
      /**
       * Format: int64
       * @description Expiry of the access token as Unix time in seconds. Absent for a refresh token.
       */
      exp?: number;
      /**
       * Format: int64
       * @description Issue time of the token as Unix time in seconds.
       */
      iat?: number;
      sub?: components["schemas"]["Snowflake"];
    };
    /** @description Token that identifies the user and the application whose tokens to revoke. */
    RevocationRequest: {
      /** @description Access token, or refresh token with the hint `refresh_token`. */
      token: string;
    } & ClientCredentialFields & {
        /**
         * @description Type of the token. Without the hint `refresh_token`, the server looks only for access tokens, so for a
         *     refresh token it returns 200 and revokes nothing.
         */
        token_type_hint?: string;
      };
    /** @description The user who granted the access token. Expect more properties. */
    UserInfo: {
      sub: components["schemas"]["Snowflake"];
      id: components["schemas"]["Snowflake"];
      /** @description Username. */
      username: string;
      /** @description Four digits, padded with zeros. */
      discriminator: string;
      /** @description Display name, or null. */
      global_name: string | null;
      /** @description Hash of the avatar, or null. */
      avatar: string | null;
      /** @description Email address. Null without the scope `email`, or if the account has none. */
      email?: string | null;
      /** @description Whether the user verified the email address. Absent if `email` is null. */
      verified?: boolean | null;
      /**
       * Format: int32
       * @description Public flags of the user, a bit field.
       */
      flags?: number;
    };
    /** @description The application that the user authorized. */
    AuthorizedApplication: {
      id: components["schemas"]["Snowflake"];
      /** @description Name of the application. */
      name: string;
      /** @description Hash of the bot's avatar, or null. In `CurrentAuthorization`, always null. */
      icon: string | null;
      /** @description Currently always null. */
      description: string | null;
      /** @description Whether anyone can add the bot to a community. */
      bot_public: boolean;
    };
    /** @description The application that the access token was issued to. */
    TokenApplication: AuthorizedApplication & {
      /** @description Whether adding the bot requires the OAuth2 code grant. */
      bot_require_code_grant: boolean;
      /**
       * Format: int32
       * @description Flags of the application, a bit field, currently 0.
       */
      flags: number;
    };
    /**
     * @description A permission that a user grants: `identify` (the account's public profile), `email` (its email address), `guilds` (its
     *     communities), `connections` (its linked accounts) and `bot` (adds the application's bot to a community). Servers
     *     of February 2026 also have `admin`.
     */
    OAuthScope: string;
    /** @description The user who granted the access token. Present only with the scope `identify`. */
    TokenUser: {
      id: components["schemas"]["Snowflake"];
      /** @description Username. */
      username: string;
      /** @description Four digits, padded with zeros. */
      discriminator: string;
      /** @description Display name, or null. */
      global_name: string | null;
      /** @description Hash of the avatar, or null. */
      avatar: string | null;
      /**
       * Format: int32
       * @description Color of the default avatar, or null.
       */
      avatar_color: number | null;
      /** @description Whether the user is a bot. */
      bot?: boolean;
      /** @description Whether the user belongs to the platform. */
      system?: boolean;
      /**
       * Format: int32
       * @description Public flags of the user, a bit field.
       */
      flags: number;
      /** @description Email address. Null without the scope `email`, or if the account has none. */
      email?: string | null;
      /** @description Whether the user verified the email address. Absent if `email` is null. */
      verified?: boolean | null;
    };
    /** @description The grant of an access token. */
    CurrentAuthorization: {
      application: TokenApplication;
      /** @description Granted scopes. */
      scopes: components["schemas"]["OAuthScope"][];
      /**
       * Format: date-time
       * @description Expiry time of the access token.
       */
      expires: string;
      user?: TokenUser;
    };
    /** @description The account's grants to one application. */
    Authorization: {
      application: AuthorizedApplication;
      /** @description Scopes of all its grants. `bot` can be missing. */
      scopes: components["schemas"]["OAuthScope"][];
      /**
       * Format: date-time
       * @description Issue time of the oldest refresh token. A refresh replaces the token, so it also changes this time (July 2026 and
       *     later).
       */
      authorized_at: string;
    };
    /**
     * @description One item for each application that holds tokens for the account. The list excludes codes that were not exchanged
     *     yet, and applications with only the scope `bot`.
     */
    AuthorizationList: Authorization[];
    /** @description Applications whose tokens to revoke. */
    AuthorizationsRevokeRequest: {
      /** @description IDs of the applications, 1 to 100. */
      application_ids: components["schemas"]["Snowflake"][];
    };
  };
  responses: {
    /**
     * @description `UNAUTHORIZED`: the credential is missing, unknown or malformed. Prefixes are case-sensitive, so `bot`, `BEARER`
     *     and `Token` are malformed. The response has no `WWW-Authenticate` header. Stop after the first 401: ten distinct
     *     invalid tokens within a minute ban the IP address for 24 hours. The ban also applies to valid sessions.
     */
    Unauthorized: {
      headers: {
        "X-Request-ID": components["headers"]["RequestId"];
        "X-Fluxer-Version": components["headers"]["FluxerVersion"];
        "Cache-Control": components["headers"]["CacheControl"];
        "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorEnvelope;
      };
    };
    /**
     * @description `RATE_LIMITED`: too many requests. You can use the whole limit in one burst, and it recovers evenly over the
     *     window. A 429 itself does not count toward the limit.
     *
     *     The server checks the rate limit before the credential, the CAPTCHA and the body. Requests that fail those later
     *     checks therefore count, and a 429 can hide another error.
     *
     *     All applications of an account count together. The newest servers count each kind of credential separately.
     *     Callers without a valid credential count by IP address.
     *
     *     A *global* 429 also revokes the session token that was sent. Every later request with that token returns 401, so
     *     do not retry with it.
     */
    RateLimited: {
      headers: {
        "X-Request-ID": components["headers"]["RequestId"];
        "X-Fluxer-Version": components["headers"]["FluxerVersion"];
        "Cache-Control": components["headers"]["CacheControl"];
        "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        "X-RateLimit-Reset-After": components["headers"]["RateLimitResetAfter"];
        "X-RateLimit-Bucket": components["headers"]["RateLimitBucket"];
        "Retry-After": components["headers"]["RetryAfter"];
        "X-RateLimit-Scope": components["headers"]["RateLimitScope"];
        "X-RateLimit-Global": components["headers"]["RateLimitGlobal"];
        [name: string]: unknown;
      };
      content: {
        "application/json": RateLimitError;
      };
    };
    /**
     * @description The server is overloaded and did not run the request. The newest servers send `SERVICE_UNAVAILABLE` with
     *     `Retry-After: 1`. Servers of February 2026 send only `message`, with `Retry-After: 5`. A proxy in front of the
     *     server can also return a 503, with any body. In that case, the request may have run.
     */
    ServiceUnavailable: {
      headers: {
        "X-Request-ID": components["headers"]["RequestId"];
        "X-Fluxer-Version": components["headers"]["FluxerVersion"];
        "Cache-Control": components["headers"]["CacheControl"];
        "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
        "Retry-After": components["headers"]["RetryAfter"];
        [name: string]: unknown;
      };
      content: {
        "application/json": OverloadError;
      };
    };
    /**
     * @description - `ACCESS_DENIED`: the operation requires a session token, but a bot token or an OAuth2 access token was sent.
     *     - `GLOBAL_IP_BANNED`, `GLOBAL_IP_TEMPORARILY_BANNED`, `TOR_BLOCKED`: the caller's IP address is banned or belongs
     *       to Tor (July 2026 and later; `IP_BANNED` before).
     *     - `FORBIDDEN`: any other reason, for example a self-hosted server whose proxy does not forward the caller's IP
     *       address.
     */
    Forbidden: {
      headers: {
        "X-Request-ID": components["headers"]["RequestId"];
        "X-Fluxer-Version": components["headers"]["FluxerVersion"];
        "Cache-Control": components["headers"]["CacheControl"];
        "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorEnvelope;
      };
    };
    /** @description `INTERNAL_SERVER_ERROR`: the server failed. The operation may have taken effect. */
    InternalServerError: {
      headers: {
        "X-Request-ID": components["headers"]["RequestId"];
        "X-Fluxer-Version": components["headers"]["FluxerVersion"];
        "Cache-Control": components["headers"]["CacheControl"];
        "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorEnvelope;
      };
    };
    /**
     * @description `INVALID_FORM_BODY`: the ID is invalid. The issue has the name of the parameter as its path, and the code
     *     `INVALID_SNOWFLAKE_FORMAT` (not a decimal number) or `SNOWFLAKE_OUT_OF_RANGE` (too large).
     */
    InvalidId: {
      headers: {
        "X-Request-ID": components["headers"]["RequestId"];
        "X-Fluxer-Version": components["headers"]["FluxerVersion"];
        "Cache-Control": components["headers"]["CacheControl"];
        "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorEnvelope;
      };
    };
    /**
     * @description - `ACCESS_DENIED`: the application belongs to another account, or a bot token or an OAuth2 access token was sent.
     *     - `GLOBAL_IP_BANNED`, `GLOBAL_IP_TEMPORARILY_BANNED`, `TOR_BLOCKED`, `IP_BANNED`: the caller's IP address is
     *       banned or belongs to Tor.
     *     - `FORBIDDEN`: any other reason.
     */
    ForbiddenOwner: {
      headers: {
        "X-Request-ID": components["headers"]["RequestId"];
        "X-Fluxer-Version": components["headers"]["FluxerVersion"];
        "Cache-Control": components["headers"]["CacheControl"];
        "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorEnvelope;
      };
    };
    /** @description `UNKNOWN_APPLICATION`: no application has this ID. */
    UnknownApplication: {
      headers: {
        "X-Request-ID": components["headers"]["RequestId"];
        "X-Fluxer-Version": components["headers"]["FluxerVersion"];
        "Cache-Control": components["headers"]["CacheControl"];
        "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorEnvelope;
      };
    };
    /**
     * @description `INVALID_FORM_BODY`: the ID is invalid, or the sudo verification failed. The codes are `INVALID_PASSWORD`,
     *     `INVALID_MFA_CODE`, `PASSWORD_NOT_SET` and those for a wrong length. After 10 attempts in 15 minutes, the newest
     *     servers also return `INVALID_MFA_CODE` for correct codes.
     */
    InvalidSudoProof: {
      headers: {
        "X-Request-ID": components["headers"]["RequestId"];
        "X-Fluxer-Version": components["headers"]["FluxerVersion"];
        "Cache-Control": components["headers"]["CacheControl"];
        "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorEnvelope;
      };
    };
    /**
     * @description - `SUDO_MODE_REQUIRED`: the sudo verification is missing or insufficient. `has_mfa` and `methods` show what the
     *       account can use. The server checks sudo before existence and ownership.
     *     - `ACCESS_DENIED`: the application belongs to another account, or a bot token or an OAuth2 access token was sent.
     *     - `GLOBAL_IP_BANNED`, `GLOBAL_IP_TEMPORARILY_BANNED`, `TOR_BLOCKED`, `IP_BANNED`: the caller's IP address is
     *       banned or belongs to Tor.
     *     - `FORBIDDEN`: any other reason.
     */
    ForbiddenSudo: {
      headers: {
        "X-Request-ID": components["headers"]["RequestId"];
        "X-Fluxer-Version": components["headers"]["FluxerVersion"];
        "Cache-Control": components["headers"]["CacheControl"];
        "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorEnvelope;
      };
    };
    /** @description `INVALID_FORM_BODY`: the ID or the body is invalid. `errors` lists the issues, with the codes of the schema. */
    InvalidBody: {
      headers: {
        "X-Request-ID": components["headers"]["RequestId"];
        "X-Fluxer-Version": components["headers"]["FluxerVersion"];
        "Cache-Control": components["headers"]["CacheControl"];
        "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorEnvelope;
      };
    };
    /**
     * @description - `ACCESS_DENIED`: the application belongs to another account, or a bot token or an OAuth2 access token was sent.
     *     - `CONTENT_BLOCKED`: moderation blocked a new value (July 2026 and later).
     *     - `GLOBAL_IP_BANNED`, `GLOBAL_IP_TEMPORARILY_BANNED`, `TOR_BLOCKED`, `IP_BANNED`: the caller's IP address is
     *       banned or belongs to Tor.
     *     - `FORBIDDEN`: any other reason.
     */
    ForbiddenUpdate: {
      headers: {
        "X-Request-ID": components["headers"]["RequestId"];
        "X-Fluxer-Version": components["headers"]["FluxerVersion"];
        "Cache-Control": components["headers"]["CacheControl"];
        "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorEnvelope;
      };
    };
    /**
     * @description - `INVALID_FORM_BODY`: the ID or the body is invalid. `errors` lists the issues, with the codes of the schema.
     *       After that, the server checks for `BOT_DISCRIMINATOR_CANNOT_BE_CHANGED`, `USERNAME_CHANGED_TOO_MANY_TIMES` and
     *       `INVALID_IMAGE_FORMAT`, one at a time.
     *     - `USERNAME_NOT_AVAILABLE`: all discriminators of the username are in use.
     *     - `EXPLICIT_CONTENT_CANNOT_BE_SENT`: an image is explicit (docs after July 2026).
     */
    InvalidBotProfile: {
      headers: {
        "X-Request-ID": components["headers"]["RequestId"];
        "X-Fluxer-Version": components["headers"]["FluxerVersion"];
        "Cache-Control": components["headers"]["CacheControl"];
        "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorEnvelope;
      };
    };
    /**
     * @description - `UNKNOWN_APPLICATION`: no application has this ID.
     *     - `BOT_USER_NOT_FOUND`: the application has no bot.
     */
    UnknownApplicationOrBot: {
      headers: {
        "X-Request-ID": components["headers"]["RequestId"];
        "X-Fluxer-Version": components["headers"]["FluxerVersion"];
        "Cache-Control": components["headers"]["CacheControl"];
        "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorEnvelope;
      };
    };
    /**
     * @description - `GLOBAL_IP_BANNED`, `GLOBAL_IP_TEMPORARILY_BANNED`, `TOR_BLOCKED`, `IP_BANNED`: the caller's IP address is
     *       banned or belongs to Tor.
     *     - `FORBIDDEN`: any other reason, for example a self-hosted server whose proxy does not forward the caller's IP
     *       address.
     */
    ForbiddenAddress: {
      headers: {
        "X-Request-ID": components["headers"]["RequestId"];
        "X-Fluxer-Version": components["headers"]["FluxerVersion"];
        "Cache-Control": components["headers"]["CacheControl"];
        "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorEnvelope;
      };
    };
    /** @description `INVALID_TOKEN`: the credential is not a valid bot token. */
    InvalidToken: {
      headers: {
        "X-Request-ID": components["headers"]["RequestId"];
        "X-Fluxer-Version": components["headers"]["FluxerVersion"];
        "Cache-Control": components["headers"]["CacheControl"];
        "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorEnvelope;
      };
    };
    /**
     * @description - `INVALID_FORM_BODY`: a field is missing or invalid. `errors` lists the issues.
     *     - `invalid_client`: the server first checks for a missing secret (`Missing client_secret`), then for a wrong or
     *       missing ID (`Invalid client credentials`). For a wrong secret, `introspectToken` returns
     *       `Invalid client credentials`, and `revokeToken` returns `Invalid client_secret`.
     *     - `invalid_request`: credentials were sent both in the header and in the form.
     */
    InvalidClient: {
      headers: {
        "X-Request-ID": components["headers"]["RequestId"];
        "X-Fluxer-Version": components["headers"]["FluxerVersion"];
        "Cache-Control": components["headers"]["CacheControl"];
        "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["OAuthOrOrdinaryError"];
      };
    };
    /**
     * @description - `UNAUTHORIZED`: the access token is missing, unknown, expired or revoked, or another kind of credential was sent.
     *     - `INVALID_TOKEN`: the application of the access token was deleted.
     */
    InvalidAccessToken: {
      headers: {
        "X-Request-ID": components["headers"]["RequestId"];
        "X-Fluxer-Version": components["headers"]["FluxerVersion"];
        "Cache-Control": components["headers"]["CacheControl"];
        "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorEnvelope;
      };
    };
    /**
     * @description - `MISSING_OAUTH_SCOPE`: the access token lacks the scope that `required_scope` names.
     *     - `GLOBAL_IP_BANNED`, `GLOBAL_IP_TEMPORARILY_BANNED`, `TOR_BLOCKED`, `IP_BANNED`: the caller's IP address is
     *       banned or belongs to Tor.
     *     - `FORBIDDEN`: any other reason.
     */
    MissingScope: {
      headers: {
        "X-Request-ID": components["headers"]["RequestId"];
        "X-Fluxer-Version": components["headers"]["FluxerVersion"];
        "Cache-Control": components["headers"]["CacheControl"];
        "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorEnvelope;
      };
    };
    /** @description `INVALID_FORM_BODY`: the body does not match the schema. `errors` lists the issues. */
    InvalidIds: {
      headers: {
        "X-Request-ID": components["headers"]["RequestId"];
        "X-Fluxer-Version": components["headers"]["FluxerVersion"];
        "Cache-Control": components["headers"]["CacheControl"];
        "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ErrorEnvelope;
      };
    };
  };
  parameters: {
    /**
     * @description Token of a solved CAPTCHA, at most 4096 characters. Required if the instance uses CAPTCHAs (the default) and the
     *     account is not exempt. If it is missing or empty, the server returns `CAPTCHA_REQUIRED`. A token is single-use: a
     *     request that fails after the CAPTCHA check has consumed it. For the token format, see `AltchaChallenge`. Servers
     *     of February 2026 do not require it.
     * @example bWFkZS11cC1jYXB0Y2hhLXNvbHV0aW9u
     */
    CaptchaToken: string;
    /**
     * @deprecated
     * @description Provider of the token. If it is missing or unknown, servers of July 2026 use the instance's own provider. The
     *     newest servers support one provider and ignore this header. `altcha` is a fork's addition to the July server.
     * @example turnstile
     */
    CaptchaType: string;
    /**
     * @description Any string that identifies the request. The server returns it without validation in the response header of the same name.
     *     If it is missing, the server creates a UUID.
     * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
     */
    RequestId: string;
    /**
     * @description Language for messages. The account's own locale, if set, takes precedence. Codes do not depend on it.
     * @example en-US
     */
    AcceptLanguage: string;
    /** @description ID of the application. */
    ApplicationId: components["schemas"]["Snowflake"];
    /**
     * @description Token from an earlier verification by a second factor. It replaces the verification in the body, for the same
     *     user, until 300 seconds after it was issued.
     */
    SudoModeJwt: string;
  };
  requestBodies: never;
  headers: {
    /** @description The request's `X-Request-ID`, or a UUID from the server if the request has none. Not part of any body. */
    RequestId: string;
    /** @description Build of the server, or `dev` if it is not set (July 2026 and later). */
    FluxerVersion: string;
    /** @description `no-cache` (newest servers). */
    CacheControl: string;
    /**
     * @description Response headers that a browser exposes to pages of the allowed origins: `X-Fluxer-Version` (July 2026 and later)
     *     and `ETag` (newest servers).
     */
    ExposedHeaders: string;
    /**
     * @description Maximum number of requests in a burst. Servers of February 2026 send it with every response. Newer servers send it
     *     with a 429 that is not global, and with successful responses to bots. A session therefore gets it only with a 429.
     */
    RateLimitLimit: number;
    /** @description Number of requests that are possible now; 0 in a 429. Sent with `X-RateLimit-Limit`. */
    RateLimitRemaining: number;
    /** @description Unix time in seconds, rounded down, at which a full burst is possible again. Sent with `X-RateLimit-Limit`. */
    RateLimitReset: number;
    /**
     * @description Seconds, with a fraction, until a full burst is possible again. In a 429 this is longer than `retry_after`, so do
     *     not use it as a retry delay. Sent with `X-RateLimit-Limit` (July 2026 and later).
     */
    RateLimitResetAfter: number;
    /** @description Opaque ID of the rate limit, currently 16 hexadecimal digits. Sent with `X-RateLimit-Limit` (July 2026 and later). */
    RateLimitBucket: string;
    /** @description Whole seconds to wait before a retry, at least 1. */
    RetryAfter: number;
    /** @description Scope of the exceeded rate limit. Sent with a 429 (July 2026 and later). */
    RateLimitScope: string;
    /**
     * @description `true` in a global 429. Servers of February 2026 send it in every 429, as `true` or `false`. Do not rely on its
     *     presence; read `global` in the body.
     */
    RateLimitGlobal: string;
    /**
     * @description After verification by a second factor, a token that replaces the second factor for 300 seconds. Otherwise the
     *     server echoes the token of the request, even if it is invalid.
     */
    SudoModeJwt: string;
    /** @description The same token as a cookie (up to July 2026). */
    SudoCookie: string;
    /** @description URL to redirect to. With `prompt=none`, its query can contain a code. */
    Location: string;
  };
  pathItems: never;
}
export type RedirectUri = components["schemas"]["RedirectUri"];
type ApplicationCreateRequest$ = components["schemas"]["ApplicationCreateRequest"];
export interface ApplicationCreateRequest extends ApplicationCreateRequest$ {}
export type Snowflake = components["schemas"]["Snowflake"];
type ApplicationBase$ = components["schemas"]["ApplicationBase"];
export interface ApplicationBase extends ApplicationBase$ {}
export type AuthenticatorType = 0 | 1 | 2 | (components["schemas"]["AuthenticatorType"] & {});
export type BotFlags = components["schemas"]["BotFlags"];
type Bot$ = components["schemas"]["Bot"];
export interface Bot extends Bot$ {}
type CreatedBot$ = components["schemas"]["CreatedBot"];
export interface CreatedBot extends CreatedBot$ {}
type CreatedApplication$ = components["schemas"]["CreatedApplication"];
export interface CreatedApplication extends CreatedApplication$ {}
export type ErrorCode =
  | "ACCESS_DENIED"
  | "ACCOUNT_LIMITED"
  | "BAD_GATEWAY"
  | "BAD_REQUEST"
  | "BOT_ALREADY_IN_GUILD"
  | "BOT_IS_PRIVATE"
  | "BOT_USER_GENERATION_FAILED"
  | "BOT_USER_NOT_FOUND"
  | "CAPTCHA_REQUIRED"
  | "CONFLICT"
  | "CONTENT_BLOCKED"
  | "EXPLICIT_CONTENT_CANNOT_BE_SENT"
  | "FORBIDDEN"
  | "GATEWAY_TIMEOUT"
  | "GENERAL_ERROR"
  | "GLOBAL_IP_BANNED"
  | "GLOBAL_IP_TEMPORARILY_BANNED"
  | "GONE"
  | "INTERNAL_SERVER_ERROR"
  | "INVALID_API_ORIGIN"
  | "INVALID_CAPTCHA"
  | "INVALID_CHANNEL_TYPE"
  | "INVALID_FORM_BODY"
  | "INVALID_TOKEN"
  | "IP_BANNED"
  | "MAX_APPLICATIONS"
  | "MAX_GROUP_DM_RECIPIENTS"
  | "MAX_GUILD_MEMBERS"
  | "MAX_GUILD_ROLES"
  | "METHOD_NOT_ALLOWED"
  | "MISSING_ACCESS"
  | "MISSING_OAUTH_SCOPE"
  | "MISSING_PERMISSIONS"
  | "NOT_A_BOT_APPLICATION"
  | "NOT_FOUND"
  | "RATE_LIMITED"
  | "RESOURCE_LOCKED"
  | "SERVICE_UNAVAILABLE"
  | "SUDO_MODE_REQUIRED"
  | "TOR_BLOCKED"
  | "UNAUTHORIZED"
  | "UNCLAIMED_ACCOUNT_CANNOT_CREATE_APPLICATIONS"
  | "UNKNOWN_APPLICATION"
  | "UNKNOWN_CHANNEL"
  | "UNKNOWN_GUILD"
  | "USERNAME_NOT_AVAILABLE"
  | (components["schemas"]["ErrorCode"] & {});
type ValidationErrorItem$ = components["schemas"]["ValidationErrorItem"];
export interface ValidationErrorItem extends ValidationErrorItem$ {}
type AltchaChallenge$ = components["schemas"]["AltchaChallenge"];
export interface AltchaChallenge extends AltchaChallenge$ {}
type SudoMethods$ = components["schemas"]["SudoMethods"];
export interface SudoMethods extends SudoMethods$ {}
type ErrorEnvelope$ = components["schemas"]["ErrorEnvelope"];
export interface ErrorEnvelope extends ErrorEnvelope$ {}
type RateLimitError$ = components["schemas"]["RateLimitError"];
export interface RateLimitError extends RateLimitError$ {}
type OverloadError$ = components["schemas"]["OverloadError"];
export interface OverloadError extends OverloadError$ {}
type Application$ = components["schemas"]["Application"];
export interface Application extends Application$ {}
export type ApplicationList = components["schemas"]["ApplicationList"];
export type AvatarColor = components["schemas"]["AvatarColor"];
export type IsBot = components["schemas"]["IsBot"];
export type IsSystem = components["schemas"]["IsSystem"];
export type PublicUserFlags = components["schemas"]["PublicUserFlags"];
export type MentionPreference = 0 | 1 | 2 | (components["schemas"]["MentionPreference"] & {});
type PartialUser$ = components["schemas"]["PartialUser"];
export interface PartialUser extends PartialUser$ {}
type BotApplication$ = components["schemas"]["BotApplication"];
export interface BotApplication extends BotApplication$ {}
export type CurrentApplications = components["schemas"]["CurrentApplications"];
type SudoProof$ = components["schemas"]["SudoProof"];
export interface SudoProof extends SudoProof$ {}
type ApplicationUpdateRequest$ = components["schemas"]["ApplicationUpdateRequest"];
export interface ApplicationUpdateRequest extends ApplicationUpdateRequest$ {}
export type ImageSource = components["schemas"]["ImageSource"];
type BotUpdateRequest$ = components["schemas"]["BotUpdateRequest"];
export interface BotUpdateRequest extends BotUpdateRequest$ {}
type BotProfile$ = components["schemas"]["BotProfile"];
export interface BotProfile extends BotProfile$ {}
type BotTokenReset$ = components["schemas"]["BotTokenReset"];
export interface BotTokenReset extends BotTokenReset$ {}
type ApplicationWithSecret$ = components["schemas"]["ApplicationWithSecret"];
export interface ApplicationWithSecret extends ApplicationWithSecret$ {}
export type PublicBot = components["schemas"]["PublicBot"];
export type CurrentUser = components["schemas"]["CurrentUser"];
type PublicApplication$ = components["schemas"]["PublicApplication"];
export interface PublicApplication extends PublicApplication$ {}
export type CodeChallengeMethod = components["schemas"]["CodeChallengeMethod"];
export type OAuthErrorCode =
  | "invalid_request"
  | "invalid_client"
  | "invalid_grant"
  | "invalid_scope"
  | (components["schemas"]["OAuthErrorCode"] & {});
type OAuthError$ = components["schemas"]["OAuthError"];
export interface OAuthError extends OAuthError$ {}
export type OAuthOrOrdinaryError = components["schemas"]["OAuthOrOrdinaryError"];
type ConsentRequest$ = components["schemas"]["ConsentRequest"];
export interface ConsentRequest extends ConsentRequest$ {}
type ConsentResponse$ = components["schemas"]["ConsentResponse"];
export interface ConsentResponse extends ConsentResponse$ {}
type AuthorizationCodeGrant$ = components["schemas"]["AuthorizationCodeGrant"];
export interface AuthorizationCodeGrant extends AuthorizationCodeGrant$ {}
type RefreshTokenGrant$ = components["schemas"]["RefreshTokenGrant"];
export interface RefreshTokenGrant extends RefreshTokenGrant$ {}
export type TokenRequest = components["schemas"]["TokenRequest"];
type TokenResponse$ = components["schemas"]["TokenResponse"];
export interface TokenResponse extends TokenResponse$ {}
type ClientCredentialFields$ = components["schemas"]["ClientCredentialFields"];
export interface ClientCredentialFields extends ClientCredentialFields$ {}
type IntrospectionRequest$ = components["schemas"]["IntrospectionRequest"];
export interface IntrospectionRequest extends IntrospectionRequest$ {}
type Introspection$ = components["schemas"]["Introspection"];
export interface Introspection extends Introspection$ {}
type RevocationRequest$ = components["schemas"]["RevocationRequest"];
export interface RevocationRequest extends RevocationRequest$ {}
type UserInfo$ = components["schemas"]["UserInfo"];
export interface UserInfo extends UserInfo$ {}
type AuthorizedApplication$ = components["schemas"]["AuthorizedApplication"];
export interface AuthorizedApplication extends AuthorizedApplication$ {}
type TokenApplication$ = components["schemas"]["TokenApplication"];
export interface TokenApplication extends TokenApplication$ {}
export type OAuthScope =
  "identify" | "email" | "guilds" | "connections" | "bot" | (components["schemas"]["OAuthScope"] & {});
type TokenUser$ = components["schemas"]["TokenUser"];
export interface TokenUser extends TokenUser$ {}
type CurrentAuthorization$ = components["schemas"]["CurrentAuthorization"];
export interface CurrentAuthorization extends CurrentAuthorization$ {}
type Authorization$ = components["schemas"]["Authorization"];
export interface Authorization extends Authorization$ {}
export type AuthorizationList = components["schemas"]["AuthorizationList"];
type AuthorizationsRevokeRequest$ = components["schemas"]["AuthorizationsRevokeRequest"];
export interface AuthorizationsRevokeRequest extends AuthorizationsRevokeRequest$ {}
export type ResponseUnauthorized = components["responses"]["Unauthorized"];
export type ResponseRateLimited = components["responses"]["RateLimited"];
export type ResponseServiceUnavailable = components["responses"]["ServiceUnavailable"];
export type ResponseForbidden = components["responses"]["Forbidden"];
export type ResponseInternalServerError = components["responses"]["InternalServerError"];
export type ResponseInvalidId = components["responses"]["InvalidId"];
export type ResponseForbiddenOwner = components["responses"]["ForbiddenOwner"];
export type ResponseUnknownApplication = components["responses"]["UnknownApplication"];
export type ResponseInvalidSudoProof = components["responses"]["InvalidSudoProof"];
export type ResponseForbiddenSudo = components["responses"]["ForbiddenSudo"];
export type ResponseInvalidBody = components["responses"]["InvalidBody"];
export type ResponseForbiddenUpdate = components["responses"]["ForbiddenUpdate"];
export type ResponseInvalidBotProfile = components["responses"]["InvalidBotProfile"];
export type ResponseUnknownApplicationOrBot = components["responses"]["UnknownApplicationOrBot"];
export type ResponseForbiddenAddress = components["responses"]["ForbiddenAddress"];
export type ResponseInvalidToken = components["responses"]["InvalidToken"];
export type ResponseInvalidClient = components["responses"]["InvalidClient"];
export type ResponseInvalidAccessToken = components["responses"]["InvalidAccessToken"];
export type ResponseMissingScope = components["responses"]["MissingScope"];
export type ResponseInvalidIds = components["responses"]["InvalidIds"];
export type ParameterCaptchaToken = components["parameters"]["CaptchaToken"];
export type ParameterCaptchaType = components["parameters"]["CaptchaType"];
export type ParameterRequestId = components["parameters"]["RequestId"];
export type ParameterAcceptLanguage = components["parameters"]["AcceptLanguage"];
export type ParameterApplicationId = components["parameters"]["ApplicationId"];
export type ParameterSudoModeJwt = components["parameters"]["SudoModeJwt"];
export type HeaderRequestId = components["headers"]["RequestId"];
export type HeaderFluxerVersion = components["headers"]["FluxerVersion"];
export type HeaderCacheControl = components["headers"]["CacheControl"];
export type HeaderExposedHeaders = components["headers"]["ExposedHeaders"];
export type HeaderRateLimitLimit = components["headers"]["RateLimitLimit"];
export type HeaderRateLimitRemaining = components["headers"]["RateLimitRemaining"];
export type HeaderRateLimitReset = components["headers"]["RateLimitReset"];
export type HeaderRateLimitResetAfter = components["headers"]["RateLimitResetAfter"];
export type HeaderRateLimitBucket = components["headers"]["RateLimitBucket"];
export type HeaderRetryAfter = components["headers"]["RetryAfter"];
export type HeaderRateLimitScope = components["headers"]["RateLimitScope"];
export type HeaderRateLimitGlobal = components["headers"]["RateLimitGlobal"];
export type HeaderSudoModeJwt = components["headers"]["SudoModeJwt"];
export type HeaderSudoCookie = components["headers"]["SudoCookie"];
export type HeaderLocation = components["headers"]["Location"];
export type $defs = Record<string, never>;
export interface operations {
  createApplication: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Token of a solved CAPTCHA, at most 4096 characters. Required if the instance uses CAPTCHAs (the default) and the
         *     account is not exempt. If it is missing or empty, the server returns `CAPTCHA_REQUIRED`. A token is single-use: a
         *     request that fails after the CAPTCHA check has consumed it. For the token format, see `AltchaChallenge`. Servers
         *     of February 2026 do not require it.
         * @example bWFkZS11cC1jYXB0Y2hhLXNvbHV0aW9u
         */
        "X-Captcha-Token"?: components["parameters"]["CaptchaToken"];
        /**
         * @deprecated
         * @description Provider of the token. If it is missing or unknown, servers of July 2026 use the instance's own provider. The
         *     newest servers support one provider and ignore this header. `altcha` is a fork's addition to the July server.
         * @example turnstile
         */
        "X-Captcha-Type"?: components["parameters"]["CaptchaType"];
        /**
         * @description Any string that identifies the request. The server returns it without validation in the response header of the same name.
         *     If it is missing, the server creates a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description Language for messages. The account's own locale, if set, takes precedence. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": ApplicationCreateRequest;
      };
    };
    responses: {
      /** @description The new application with its secrets. The status is 200, not 201. */
      200: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          [name: string]: unknown;
        };
        content: {
          "application/json": CreatedApplication;
        };
      };
      /**
       * @description - `INVALID_FORM_BODY`: the body does not match the schema. `errors` lists the issues.
       *     - `CAPTCHA_REQUIRED`, `INVALID_CAPTCHA`: the CAPTCHA token is missing, or it is wrong, used or expired (July
       *       2026 and later).
       *     - `MAX_APPLICATIONS`: the owner already has 25 applications (July 2026 and later). Parallel creates can exceed
       *       this quota.
       *     - `UNCLAIMED_ACCOUNT_CANNOT_CREATE_APPLICATIONS`: the account has no password yet. On the newest servers,
       *       single sign-on is enough.
       */
      400: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          [name: string]: unknown;
        };
        content: {
          "application/json": ErrorEnvelope;
        };
      };
      401: components["responses"]["Unauthorized"];
      /**
       * @description - `ACCESS_DENIED`: the operation requires a session token, but a bot token or an OAuth2 access token was sent.
       *     - `CONTENT_BLOCKED`: moderation blocked the name, a redirect URI or the username derived from the name (July
       *       2026 and later).
       *     - `GLOBAL_IP_BANNED`, `GLOBAL_IP_TEMPORARILY_BANNED`, `TOR_BLOCKED`, `IP_BANNED`: the caller's IP address is
       *       banned or belongs to Tor.
       *     - `FORBIDDEN`: any other reason.
       */
      403: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          [name: string]: unknown;
        };
        content: {
          "application/json": ErrorEnvelope;
        };
      };
      429: components["responses"]["RateLimited"];
      /**
       * @description - `BOT_USER_GENERATION_FAILED`: the server found no free username and discriminator in 100 attempts.
       *     - `INTERNAL_SERVER_ERROR`: any other failure. The application may exist.
       *
       *     The server stores the bot before the application. A failure in between can leave a bot that no operation
       *     lists.
       */
      500: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          [name: string]: unknown;
        };
        content: {
          "application/json": ErrorEnvelope;
        };
      };
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  listApplications: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any string that identifies the request. The server returns it without validation in the response header of the same name.
         *     If it is missing, the server creates a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description Language for messages. The account's own locale, if set, takes precedence. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The account's applications, without secrets. */
      200: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ApplicationList"];
        };
      };
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["RateLimited"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  getCurrentApplications: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any string that identifies the request. The server returns it without validation in the response header of the same name.
         *     If it is missing, the server creates a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description Language for messages. The account's own locale, if set, takes precedence. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description An array for a session token, one object for a bot token. */
      200: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          "X-RateLimit-Reset-After": components["headers"]["RateLimitResetAfter"];
          "X-RateLimit-Bucket": components["headers"]["RateLimitBucket"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["CurrentApplications"];
        };
      };
      /**
       * @description - `UNAUTHORIZED`: the credential is missing, unknown or malformed. Prefixes are case-sensitive.
       *     - `INVALID_TOKEN`: the account of the bot's owner was deleted (July 2026 and later).
       */
      401: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          [name: string]: unknown;
        };
        content: {
          "application/json": ErrorEnvelope;
        };
      };
      403: components["responses"]["Forbidden"];
      429: components["responses"]["RateLimited"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  getApplication: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any string that identifies the request. The server returns it without validation in the response header of the same name.
         *     If it is missing, the server creates a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description Language for messages. The account's own locale, if set, takes precedence. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
      };
      path: {
        /** @description ID of the application. */
        id: components["parameters"]["ApplicationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The application, without secrets. */
      200: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Application;
        };
      };
      400: components["responses"]["InvalidId"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["ForbiddenOwner"];
      404: components["responses"]["UnknownApplication"];
      429: components["responses"]["RateLimited"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  deleteApplication: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any string that identifies the request. The server returns it without validation in the response header of the same name.
         *     If it is missing, the server creates a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description Language for messages. The account's own locale, if set, takes precedence. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
        /**
         * @description Token from an earlier verification by a second factor. It replaces the verification in the body, for the same
         *     user, until 300 seconds after it was issued.
         */
        "X-Fluxer-Sudo-Mode-JWT"?: components["parameters"]["SudoModeJwt"];
      };
      path: {
        /** @description ID of the application. */
        id: components["parameters"]["ApplicationId"];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": SudoProof;
      };
    };
    responses: {
      /** @description The application was deleted. The body is empty. */
      204: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          "X-Fluxer-Sudo-Mode-JWT": components["headers"]["SudoModeJwt"];
          "Set-Cookie": components["headers"]["SudoCookie"];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["InvalidSudoProof"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["ForbiddenSudo"];
      404: components["responses"]["UnknownApplication"];
      429: components["responses"]["RateLimited"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  updateApplication: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any string that identifies the request. The server returns it without validation in the response header of the same name.
         *     If it is missing, the server creates a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description Language for messages. The account's own locale, if set, takes precedence. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
      };
      path: {
        /** @description ID of the application. */
        id: components["parameters"]["ApplicationId"];
      };
      cookie?: never;
    };
    /** @description An empty or missing body changes nothing. */
    requestBody?: {
      content: {
        "application/json": ApplicationUpdateRequest;
      };
    };
    responses: {
      /** @description The updated application, without secrets. */
      200: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Application;
        };
      };
      400: components["responses"]["InvalidBody"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["ForbiddenUpdate"];
      404: components["responses"]["UnknownApplication"];
      429: components["responses"]["RateLimited"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  updateApplicationBot: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any string that identifies the request. The server returns it without validation in the response header of the same name.
         *     If it is missing, the server creates a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description Language for messages. The account's own locale, if set, takes precedence. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
      };
      path: {
        /** @description ID of the application. */
        id: components["parameters"]["ApplicationId"];
      };
      cookie?: never;
    };
    /** @description An empty or missing body changes nothing. */
    requestBody?: {
      content: {
        "application/json": BotUpdateRequest;
      };
    };
    responses: {
      /** @description The updated profile of the bot, without its token. */
      200: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          [name: string]: unknown;
        };
        content: {
          "application/json": BotProfile;
        };
      };
      400: components["responses"]["InvalidBotProfile"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["ForbiddenUpdate"];
      404: components["responses"]["UnknownApplicationOrBot"];
      429: components["responses"]["RateLimited"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  resetBotToken: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any string that identifies the request. The server returns it without validation in the response header of the same name.
         *     If it is missing, the server creates a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description Language for messages. The account's own locale, if set, takes precedence. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
        /**
         * @description Token from an earlier verification by a second factor. It replaces the verification in the body, for the same
         *     user, until 300 seconds after it was issued.
         */
        "X-Fluxer-Sudo-Mode-JWT"?: components["parameters"]["SudoModeJwt"];
      };
      path: {
        /** @description ID of the application. */
        id: components["parameters"]["ApplicationId"];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": SudoProof;
      };
    };
    responses: {
      /** @description The new token and the bot that it belongs to. */
      200: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          "X-Fluxer-Sudo-Mode-JWT": components["headers"]["SudoModeJwt"];
          "Set-Cookie": components["headers"]["SudoCookie"];
          [name: string]: unknown;
        };
        content: {
          "application/json": BotTokenReset;
        };
      };
      400: components["responses"]["InvalidSudoProof"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["ForbiddenSudo"];
      404: components["responses"]["UnknownApplicationOrBot"];
      429: components["responses"]["RateLimited"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  resetClientSecret: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any string that identifies the request. The server returns it without validation in the response header of the same name.
         *     If it is missing, the server creates a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description Language for messages. The account's own locale, if set, takes precedence. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
        /**
         * @description Token from an earlier verification by a second factor. It replaces the verification in the body, for the same
         *     user, until 300 seconds after it was issued.
         */
        "X-Fluxer-Sudo-Mode-JWT"?: components["parameters"]["SudoModeJwt"];
      };
      path: {
        /** @description ID of the application. */
        id: components["parameters"]["ApplicationId"];
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": SudoProof;
      };
    };
    responses: {
      /** @description The application with its new secret, without its bot. */
      200: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          "X-Fluxer-Sudo-Mode-JWT": components["headers"]["SudoModeJwt"];
          "Set-Cookie": components["headers"]["SudoCookie"];
          [name: string]: unknown;
        };
        content: {
          "application/json": ApplicationWithSecret;
        };
      };
      400: components["responses"]["InvalidSudoProof"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["ForbiddenSudo"];
      404: components["responses"]["UnknownApplication"];
      429: components["responses"]["RateLimited"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  getPublicApplication: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any string that identifies the request. The server returns it without validation in the response header of the same name.
         *     If it is missing, the server creates a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description Language for messages. The account's own locale, if set, takes precedence. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
      };
      path: {
        /** @description ID of the application. */
        id: components["parameters"]["ApplicationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The public view of the application. */
      200: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          "X-RateLimit-Reset-After": components["headers"]["RateLimitResetAfter"];
          "X-RateLimit-Bucket": components["headers"]["RateLimitBucket"];
          [name: string]: unknown;
        };
        content: {
          "application/json": PublicApplication;
        };
      };
      400: components["responses"]["InvalidId"];
      403: components["responses"]["ForbiddenAddress"];
      404: components["responses"]["UnknownApplication"];
      429: components["responses"]["RateLimited"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  getBotApplication: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any string that identifies the request. The server returns it without validation in the response header of the same name.
         *     If it is missing, the server creates a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description Language for messages. The account's own locale, if set, takes precedence. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The bot's own application. */
      200: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          "X-RateLimit-Reset-After": components["headers"]["RateLimitResetAfter"];
          "X-RateLimit-Bucket": components["headers"]["RateLimitBucket"];
          [name: string]: unknown;
        };
        content: {
          "application/json": BotApplication;
        };
      };
      401: components["responses"]["InvalidToken"];
      403: components["responses"]["ForbiddenAddress"];
      429: components["responses"]["RateLimited"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  startAuthorization: {
    parameters: {
      query: {
        /**
         * @description Must be `code` if present.
         * @example code
         */
        response_type?: string;
        /** @description ID of the application. */
        client_id: components["schemas"]["Snowflake"];
        /**
         * @description Registered redirect URI to send the user to afterwards, an absolute URL with a host. The server compares it byte
         *     for byte.
         * @example https://app.example/callback
         */
        redirect_uri?: string;
        /**
         * @description The requested scopes, separated by whitespace or `+`.
         * @example identify email
         */
        scope: string;
        /**
         * @description A value that the server returns with the code. Use a random value, and check that you get it back.
         * @example madeUpState
         */
        state?: string;
        /**
         * @description `none` to skip the page, or `consent` to show it even if the user authorized the application before.
         * @example consent
         */
        prompt?: string;
        /** @description Community that the page selects for the bot. */
        guild_id?: components["schemas"]["Snowflake"];
        /** @description Group that the page selects for the bot. */
        channel_id?: components["schemas"]["Snowflake"];
        /**
         * @description Permissions to request for the bot, as a bit mask in decimal digits. The page validates it.
         * @example 8
         */
        permissions?: string;
        /**
         * @description Whether to prevent the user from selecting another community.
         * @example true
         */
        disable_guild_select?: string;
        /**
         * @description PKCE challenge (July 2026 and later).
         * @example E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM
         */
        code_challenge?: string;
        /**
         * @description Method of the challenge.
         * @example S256
         */
        code_challenge_method?: components["schemas"]["CodeChallengeMethod"];
      };
      header?: {
        /**
         * @description Any string that identifies the request. The server returns it without validation in the response header of the same name.
         *     If it is missing, the server creates a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description Language for messages. The account's own locale, if set, takes precedence. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Redirects to the authorize page, or, with `prompt=none`, to the redirect URI. */
      302: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          Location: components["headers"]["Location"];
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `INVALID_FORM_BODY`: a parameter is missing or invalid. */
      400: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["OAuthOrOrdinaryError"];
        };
      };
      403: components["responses"]["ForbiddenAddress"];
      429: components["responses"]["RateLimited"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  grantConsent: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any string that identifies the request. The server returns it without validation in the response header of the same name.
         *     If it is missing, the server creates a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description Language for messages. The account's own locale, if set, takes precedence. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": ConsentRequest;
      };
    };
    responses: {
      /** @description The URL to send the user to. */
      200: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          [name: string]: unknown;
        };
        content: {
          "application/json": ConsentResponse;
        };
      };
      /**
       * @description - `INVALID_FORM_BODY`: the body does not match the schema, or it has both `guild_id` and `channel_id`.
       *     - `invalid_request`: the redirect URI is missing or not registered, the response type is not `code`, or
       *       `permissions` is not a number (`INVALID_PERMISSIONS_INTEGER`) or negative (`INVALID_PERMISSIONS_NEGATIVE`).
       *     - `invalid_client`: no application has this ID.
       *     - `invalid_scope`: a scope is unknown.
       *     - `NOT_A_BOT_APPLICATION`, `BOT_ALREADY_IN_GUILD`, `INVALID_CHANNEL_TYPE`, `MAX_GUILD_MEMBERS`, `MAX_GUILD_ROLES`,
       *       `MAX_GROUP_DM_RECIPIENTS`: the bot cannot be added.
       */
      400: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["OAuthOrOrdinaryError"];
        };
      };
      401: components["responses"]["Unauthorized"];
      /**
       * @description - `ACCESS_DENIED`: a bot token or an OAuth2 access token was sent.
       *     - `BOT_IS_PRIVATE`: someone other than the owner requested the scope `bot` of a private application
       *       (`ACCESS_DENIED` before July 2026).
       *     - `MISSING_PERMISSIONS`, `MISSING_ACCESS`: the account is not allowed to add a bot to that community, or the
       *       community does not exist.
       *     - `GLOBAL_IP_BANNED`, `GLOBAL_IP_TEMPORARILY_BANNED`, `TOR_BLOCKED`, `IP_BANNED`: the caller's IP address is
       *       banned or belongs to Tor.
       */
      403: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          [name: string]: unknown;
        };
        content: {
          "application/json": ErrorEnvelope;
        };
      };
      /** @description `UNKNOWN_GUILD`, `UNKNOWN_CHANNEL`: no such object has this ID. */
      404: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          [name: string]: unknown;
        };
        content: {
          "application/json": ErrorEnvelope;
        };
      };
      429: components["responses"]["RateLimited"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  exchangeToken: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any string that identifies the request. The server returns it without validation in the response header of the same name.
         *     If it is missing, the server creates a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description Language for messages. The account's own locale, if set, takes precedence. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
      };
    };
    responses: {
      /** @description The tokens. */
      200: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          [name: string]: unknown;
        };
        content: {
          "application/json": TokenResponse;
        };
      };
      /**
       * @description - `INVALID_FORM_BODY`: a field is missing or invalid. `errors` lists the issues.
       *     - `invalid_client`: `Missing client_secret`, `Invalid client_secret`, or `Invalid client credentials` for an unknown
       *       or missing client ID.
       *     - `invalid_grant`: the code or refresh token is unknown, used, expired, revoked or belongs to another
       *       application, or the redirect URI or the PKCE verifier does not match. The server does not specify which.
       *
       *     The newest servers also return 400 if the user's account is closed or temporarily banned.
       */
      400: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["OAuthOrOrdinaryError"];
        };
      };
      403: components["responses"]["ForbiddenAddress"];
      429: components["responses"]["RateLimited"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  introspectToken: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any string that identifies the request. The server returns it without validation in the response header of the same name.
         *     If it is missing, the server creates a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description Language for messages. The account's own locale, if set, takes precedence. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/x-www-form-urlencoded": IntrospectionRequest;
      };
    };
    responses: {
      /** @description The state of the token. */
      200: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Introspection;
        };
      };
      400: components["responses"]["InvalidClient"];
      403: components["responses"]["ForbiddenAddress"];
      429: components["responses"]["RateLimited"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  revokeToken: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any string that identifies the request. The server returns it without validation in the response header of the same name.
         *     If it is missing, the server creates a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description Language for messages. The account's own locale, if set, takes precedence. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/x-www-form-urlencoded": RevocationRequest;
      };
    };
    responses: {
      /** @description The tokens were revoked, or there was nothing to revoke. The body is empty. */
      200: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["InvalidClient"];
      403: components["responses"]["ForbiddenAddress"];
      429: components["responses"]["RateLimited"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  getUserInfo: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any string that identifies the request. The server returns it without validation in the response header of the same name.
         *     If it is missing, the server creates a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description Language for messages. The account's own locale, if set, takes precedence. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The user. */
      200: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          [name: string]: unknown;
        };
        content: {
          "application/json": UserInfo;
        };
      };
      401: components["responses"]["InvalidAccessToken"];
      403: components["responses"]["MissingScope"];
      429: components["responses"]["RateLimited"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  getCurrentAuthorization: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any string that identifies the request. The server returns it without validation in the response header of the same name.
         *     If it is missing, the server creates a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description Language for messages. The account's own locale, if set, takes precedence. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The grant of the access token. */
      200: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          [name: string]: unknown;
        };
        content: {
          "application/json": CurrentAuthorization;
        };
      };
      401: components["responses"]["InvalidAccessToken"];
      403: components["responses"]["ForbiddenAddress"];
      429: components["responses"]["RateLimited"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  listAuthorizations: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any string that identifies the request. The server returns it without validation in the response header of the same name.
         *     If it is missing, the server creates a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description Language for messages. The account's own locale, if set, takes precedence. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The authorizations. */
      200: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AuthorizationList"];
        };
      };
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      429: components["responses"]["RateLimited"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  deleteAuthorization: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any string that identifies the request. The server returns it without validation in the response header of the same name.
         *     If it is missing, the server creates a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description Language for messages. The account's own locale, if set, takes precedence. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
      };
      path: {
        /** @description ID of the application. */
        applicationId: components["schemas"]["Snowflake"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The application no longer holds tokens for the account. */
      204: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["InvalidId"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["UnknownApplication"];
      429: components["responses"]["RateLimited"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  deleteAuthorizations: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Any string that identifies the request. The server returns it without validation in the response header of the same name.
         *     If it is missing, the server creates a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description Language for messages. The account's own locale, if set, takes precedence. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": AuthorizationsRevokeRequest;
      };
    };
    responses: {
      /** @description The applications no longer hold tokens for the account. */
      204: {
        headers: {
          "X-Request-ID": components["headers"]["RequestId"];
          "X-Fluxer-Version": components["headers"]["FluxerVersion"];
          "Cache-Control": components["headers"]["CacheControl"];
          "Access-Control-Expose-Headers": components["headers"]["ExposedHeaders"];
          "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
          "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
          "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["InvalidIds"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["UnknownApplication"];
      429: components["responses"]["RateLimited"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
}
