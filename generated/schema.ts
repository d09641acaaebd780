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
     * @description Creates an OAuth2 application with its bot, and returns the client secret and the bot token, each shown this once.
     *
     *     There is no idempotency key and no check for equal names: the same request sent twice makes two applications. An
     *     owner may hold 25; deleting one frees its place.
     *
     *     The checks run in this order: address, rate limit, credential, CAPTCHA, body, quota, moderation, unclaimed
     *     account. So a bad body spends a solved CAPTCHA, and asking for a CAPTCHA first costs two of the ten hourly slots.
     *     After ten in a burst one slot comes back every six minutes: no `retry_after` is longer than 360 seconds.
     *
     *     The session token is the only credential that works here; see the security schemes for what the others are
     *     answered.
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
     * List the applications of the account
     * @description Lists every application that the account owns, without secrets. Not paginated, in no particular order; empty where there is none.
     *     The limit is shared by all operations that read applications.
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
     * Get the applications of the caller
     * @description Answers a session with the array that `listApplications` gives, and a bot with one object: the application that it belongs to. Servers
     *     before July 2026 refuse a bot with 403 `ACCESS_DENIED`. To list applications prefer `listApplications`, whose type is plain.
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
     * @description Gets one application of the account, without secrets. One that belongs to someone else is 403 `ACCESS_DENIED`, one that does not
     *     exist 404 `UNKNOWN_APPLICATION`.
     */
    get: operations["getApplication"];
    put?: never;
    post?: never;
    /**
     * Delete an application
     * @description Deletes the application and its bot, for good. The bot leaves every community, its messages are credited to a deleted user, and its
     *     token and all access tokens of the application stop working.
     *
     *     The work goes community by community before the application itself is removed, so it can be slow, and a time-out does not mean that it
     *     failed. An application that is gone is 404 `UNKNOWN_APPLICATION`. Sudo is checked before existence and ownership; the proof goes into the
     *     body of the DELETE. A refused proof uses up the allowance too.
     */
    delete: operations["deleteApplication"];
    options?: never;
    head?: never;
    /**
     * Change an application
     * @description Changes what the body names and leaves the rest. `redirect_uris` replaces the whole set. Neither a CAPTCHA nor sudo is asked for.
     *
     *     The server writes the whole row from a copy that it read before: an update that races with a reset can write the old secret back.
     *     Send the changes to one application one after another. Codes issued for a redirect URI that is removed still want that URI.
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
     * Change an application's bot
     * @description Changes what the body names of the bot's profile and leaves the rest; it always clears the bot's display name. A new username, unless only its letter
     *     case differs, draws a new discriminator, and five such changes are allowed in three hours (July 2026 and later).
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
     * Issue a new bot token
     * @description Issues a new bot token, shown this once. The old one stops working at once and the bot's gateway sessions are closed. Sudo is checked before
     *     existence and ownership. A repetition after a lost answer issues another token.
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
     * Issue a new client secret
     * @description Issues a new client secret, shown this once. The old one stops working; access and refresh tokens stay valid. Sudo is checked before
     *     existence and ownership. A repetition after a lost answer issues another secret.
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
     * Get what everyone may know of an application
     * @description Gets what a consent page shows. Everyone may; a credential is not needed, and a wrong one would count as abuse: send none. The redirect
     *     URIs are public as well.
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
     * Get the application of the bot
     * @description Gets the application that the bot belongs to. Takes a bot token alone; every failure of the credential is 401 `INVALID_TOKEN`. There is no way to
     *     change the application from here. Limited since the newest servers; those of July 2026 and before know no limit but the global one.
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
     * @description Redirects to the authorize page of the instance's web application, with the same query (July 2026 and later; earlier
     *     servers fail). Send the user's browser to that page directly: `authorizeUrl` of the package's client makes the address.
     *     The server validates the form of the query only; the page reports an unknown client, an unknown scope and an
     *     unregistered redirect URI.
     *
     *     With `prompt=none` the server does not show the page. It redirects to the redirect URI with a code if a session token is
     *     sent and the account granted these scopes before, otherwise with the error `login_required` or `consent_required`. If
     *     the redirect URI is not registered, it redirects to the web application with the error.
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
     * Grant an application access in the name of the account
     * @description **Warning: this grants access in a person's name.** It is the endpoint of the platform's own authorize page, after the
     *     person pressed Authorize. Do not call it for a person who did not decide that. The package's client has no method for
     *     it.
     *
     *     Returns the address to which the page sends the user, with a code. The code is valid for 600 seconds.
     *
     *     The redirect URI is compared byte for byte with the registered ones, and the code keeps it as a URL parser serializes
     *     it. With the scope `bot` alone, the redirect URI can be absent unless the application requires the code grant: the code
     *     is then for the address of the web application. `guild_id` and `channel_id` add the bot to a community or a group and
     *     are ignored without the scope `bot`. If that fails, there is no code.
     *
     *     A private application can be authorized by anyone, except for the scope `bot`. An unclaimed account can authorize.
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
     *     Do not send a grant again after its response was lost: the server may have consumed it, and tokens that you never
     *     received cannot be fetched. Send the user through the consent again.
     *
     *     Send the client's ID and secret in the form or as HTTP Basic. Differences from RFC 6749:
     *     - The server does not percent-decode what is in the Basic header. RFC 6749 requires clients to form-encode the ID and
     *       the secret before Basic, and some encode `-` and `_`: for about three in four secrets that is `invalid_client`.
     *       Credentials in the form always work.
     *     - Each of ID and secret is taken from the form first, then from Basic. `Basic` is case-sensitive, whitespace around the
     *       ID is ignored, and a hexadecimal ID (`0x...`) is accepted.
     *     - `invalid_client` has status 400. There are no public clients: PKCE does not replace the secret.
     *     - The form is validated before the client's credentials. A field that is sent twice is invalid. The query is ignored.
     *
     *     The body can also be `multipart/form-data`. Servers of July 2026 and before return 500 for JSON or without a
     *     `Content-Type`. Without a valid session or bot token the rate limit counts by IP address.
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
     * Get what a token is valid for
     * @description Returns whether a token of this application is valid, and for what (RFC 7662). Every other token, a code, a bot token and
     *     a session token included, is `{"active": false}`.
     *
     *     Send the client's ID and secret either as HTTP Basic or in the form: Basic with any of the two form fields is
     *     `invalid_request`. Here `basic` works in any case. An ID in Basic that is not a number is a 500.
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
     * Revoke the tokens of a user
     * @description Revokes every access and refresh token that the application has of the user to whom the token belongs, not only the one
     *     that is sent. Tokens of other users stay valid, and so does a code that was not exchanged. (Servers of January 2026
     *     revoke that token only.)
     *
     *     Returns 200 also for a token that is unknown, already revoked, or another application's. A refresh token requires
     *     `token_type_hint=refresh_token`: without it the server returns 200 and revokes nothing. An access token is found with
     *     either hint.
     *
     *     The client's credentials work as they do for `introspectToken`.
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
     * @description Returns the user that granted the access token. Requires the scope `identify`; `email` alone is not enough.
     *     Any other credential, and `bearer` in lower case, is 401 `UNAUTHORIZED`.
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
     * Get what an access token is valid for
     * @description Returns the application, the scopes, the time of expiry and, with the scope `identify`, the user of the access token that
     *     is sent. Any other credential is 401 `UNAUTHORIZED`. An access token in the query is ignored. Rate-limited on the
     *     newest servers only.
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
     * @description Lists the applications that have tokens of the account, with the scopes of all of their grants.
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
     * Revoke what the account granted to an application
     * @description Revokes every access and refresh token that the application has of the account. Returns 204 also if the account never
     *     authorized the application. A code that was not exchanged stays valid.
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
     * Revoke what the account granted to several applications
     * @description Revokes every access and refresh token that the applications have of the account (July 2026 and later). If one of the
     *     applications does not exist, nothing is revoked. An application that the account never authorized, and an ID that is
     *     there twice, are not errors.
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
     *     literal (servers of February 2026: of the literals only `127.0.0.1` and `[::1]`). The host is looked at as a WHATWG
     *     URL parser writes it, so `http://127.1/` passes; user info, fragments and `https:example.com` pass too.
     *
     *     It is stored as sent after trimming, not as the parser writes it, and later compared byte for byte. It is public:
     *     put nothing secret in it.
     */
    RedirectUri: string;
    /**
     * @description The application to create. The bounds hold for the body as the server has normalised it (see the document's
     *     description): texts are trimmed before they are measured, and an empty text or object counts as null. Unknown
     *     members are dropped.
     */
    ApplicationCreateRequest: {
      /**
       * @description Name of the application, 1 to 100 UTF-16 code units after trimming. Need not be unique. Null is refused. A lone
       *     surrogate or U+0000 in it makes a server that stores in PostgreSQL answer 500.
       */
      name: string;
      /**
       * @description Where a user may be sent after authorising. At most 10, counted before duplicates are dropped. Null is the same
       *     as none.
       * @default []
       */
      redirect_uris?: components["schemas"]["RedirectUri"][] | null;
      /**
       * @description Whether anyone may invite the bot. Null is refused.
       * @default true
       */
      bot_public?: boolean;
      /**
       * @description Whether inviting the bot needs the OAuth2 code grant. Null is refused.
       * @default false
       */
      bot_require_code_grant?: boolean;
    };
    /**
     * @description A 64-bit id as decimal digits, at most 9223372036854775807. `(id >> 22) + 1420070400000` is its time of creation in
     *     milliseconds of Unix time. Too large for a JavaScript or JSON number: keep it a string.
     * @example 1470292847293661184
     */
    Snowflake: string;
    /** @description What every view of an application has. */
    ApplicationBase: {
      id: components["schemas"]["Snowflake"];
      /** @description Name of the application, as sent after trimming. */
      name: string;
      /**
       * @description The registered redirect URIs, as sent after trimming, without duplicates. In the order sent when the answer is
       *     to a create or an update; later reads may sort them, so compare them as a set. Servers of February and July
       *     2026, and the public documentation page, declare up to 20 items; none can hold more than the 10 that a request
       *     may carry.
       */
      redirect_uris: string[];
      /** @description Whether anyone may invite the bot. */
      bot_public: boolean;
      /** @description Whether inviting the bot needs the OAuth2 code grant. */
      bot_require_code_grant: boolean;
    };
    /**
     * Format: int32
     * @description A kind of second factor. 0 TOTP, 1 SMS (servers of February 2026 only), 2 WEBAUTHN. Expect others.
     */
    AuthenticatorType: number;
    /**
     * Format: int32
     * @description Bit field, 0 on a new bot. 1 STAFF, 2 CTP_MEMBER (gone from the newest list), 4 PARTNER, 8 BUG_HUNTER, 16
     *     FRIENDLY_BOT, 32 FRIENDLY_BOT_MANUAL_APPROVAL, 64 SPAMMER (July 2026 and later). Ignore bits that are not named
     *     here.
     */
    BotFlags: number;
    /**
     * @description The application's bot user. Its `id` equals the application's. The members that are not required are sent all the
     *     same by every server since February 2026; their own documents leave them optional.
     */
    Bot: {
      id: components["schemas"]["Snowflake"];
      /**
       * @description Derived from the application's name, and not the same: transliterated, white space, hyphens and dots turned into
       *     `_`, cut to 32 characters of `A-Z a-z 0-9 _`; two random words where nothing usable is left, or a reserved word.
       *     Servers of February 2026 do not transliterate, and put `bot` before what is shorter than two characters.
       */
      username: string;
      /** @description Four digits, padded with zeros, drawn at random. `0000` stands for a deleted user. */
      discriminator: string;
      /** @description Hash of the avatar image; null on a new bot. */
      avatar?: string | null;
      /** @description Hash of the banner image; null on a new bot. */
      banner?: string | null;
      /** @description The bot's description; null on a new bot. */
      bio: string | null;
      /** @description Whether `authenticator_types` has any item. */
      mfa_enabled?: boolean;
      /** @description The owner's kinds of second factor, copied when the bot is made and mirrored from then on. */
      authenticator_types?: components["schemas"]["AuthenticatorType"][];
      flags: components["schemas"]["BotFlags"];
    };
    /** @description The bot of a new application, with its token. The token is shown this once. */
    CreatedBot: Bot & {
      /**
       * @description The bot token, `<application id>.<43 characters of base64url>` today. Treat it as opaque. The server keeps
       *     only a hash of it.
       */
      token: string;
    };
    /** @description A new application with its secrets. They are shown this once and cannot be read back. */
    CreatedApplication: ApplicationBase & {
      /** @description The client secret, 43 characters of base64url today. Treat it as opaque. The server keeps only a hash of it. */
      client_secret: string;
      bot?: CreatedBot;
    };
    /**
     * @description What went wrong. The set is open: expect codes that are not named here. `BAD_REQUEST`, `FORBIDDEN`, `NOT_FOUND`,
     *     `METHOD_NOT_ALLOWED`, `CONFLICT`, `GONE`, `INTERNAL_SERVER_ERROR`, `BAD_GATEWAY`, `SERVICE_UNAVAILABLE`,
     *     `GATEWAY_TIMEOUT` and, for any other status, `GENERAL_ERROR` stand for errors that have no code of their own.
     *     `INVALID_API_ORIGIN` comes from the host of the web application, not from the API's. `RESOURCE_LOCKED` is a 429 that
     *     no operation of this document is known to answer; `ACCOUNT_LIMITED` a 403 that others answer.
     */
    ErrorCode: string;
    /** @description One thing that is wrong with the input. Several items may share a path. */
    ValidationErrorItem: {
      /** @description Dot-joined place in the body (`redirect_uris.0`); `root` for the body as a whole, `body` for unreadable JSON. */
      path: string;
      /**
       * @description What is wrong. Expect codes that are not listed here. Every server since February 2026 sends it; Fluxer's own documents make
       *     it optional.
       */
      code?: string;
      /** @description Text for people, localised. */
      message: string;
    };
    /**
     * @description A proof of work (PBKDF2 with SHA-256) that lives ten minutes and is good once. The token to send is the base64 of
     *     the UTF-8 JSON `{challenge: {parameters, signature}, solution: {counter, derivedKey, time?}}`.
     */
    AltchaChallenge: {
      /** @description What to solve, as the solver library takes it. */
      parameters: Record<string, never>;
      /** @description The server's signature of the parameters, to be sent back unchanged. */
      signature: string;
    };
    /** @description With `SUDO_MODE_REQUIRED` from July 2026 on, which second factors the account has. */
    SudoMethods: {
      /** @description Codes of an authenticator app. */
      totp?: boolean;
      /** @description A security key or passkey. */
      webauthn?: boolean;
      /** @description Backup codes, which go with `totp`. On the newest servers. */
      backup_codes?: boolean;
    };
    /**
     * @description The ordinary error envelope. Some errors carry further members beside `code`: those that the operations of this
     *     document are known to answer are listed here. Decide by `code`, never by `message`, which is localised.
     */
    ErrorEnvelope: {
      code: components["schemas"]["ErrorCode"];
      /** @description Text for people, in the account's language, else the one of `Accept-Language`. */
      message: string;
      /**
       * @description What was wrong with the input, with `INVALID_FORM_BODY`: one item for each distinct pair of path and code, so
       *     that several may share a path.
       */
      errors?: ValidationErrorItem[];
      /** @description What makes the CAPTCHA. With `CAPTCHA_REQUIRED` and `INVALID_CAPTCHA` on the newest servers. */
      captcha_provider?: string;
      altcha_challenge?: AltchaChallenge;
      /** @description With `SUDO_MODE_REQUIRED`, whether the account has a second factor, so that its password does not do. */
      has_mfa?: boolean;
      methods?: SudoMethods;
      /** @description With the address bans of July 2026 and later. */
      ban_kind?: string;
      /** @description End of an address ban, as an ISO 8601 time. */
      expires_at?: string | null;
      /** @description The banned address. */
      ip_address?: string;
      /** @description Where to appeal against an address ban. */
      appeal_email?: string | null;
      /** @description With `MISSING_OAUTH_SCOPE`, the scope that the access token lacks. */
      required_scope?: string;
      /** @description Whether an address ban can be appealed. */
      appeals_supported?: boolean;
    };
    /** @description The body of a 429. */
    RateLimitError: {
      /** @description What went wrong. Expect other codes. */
      code: string;
      /** @description Text for people, localised. */
      message: string;
      /**
       * Format: double
       * @description Seconds until the next request has room. With a fraction and at least 0.001 from July 2026 on, whole before.
       *     More precise than the header `Retry-After`.
       */
      retry_after: number;
      /** @description Whether the limit over all operations was hit instead of the operation's own. */
      global?: boolean;
    };
    /** @description The body of a 503. Servers of February 2026 send no `code`. */
    OverloadError: {
      code?: components["schemas"]["ErrorCode"];
      /** @description Text for people. */
      message: string;
    };
    /** @description An application as its owner sees it, without secrets. */
    Application: ApplicationBase & {
      bot?: Bot;
    };
    /** @description Every application that the account owns, without secrets. */
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
     * @description Whether replies mention the user. 0 no preference, 1 prefer a mention, 2 prefer no mention. The server sends it only if
     *     the user has a preference (July 2026 and later). Expect others.
     */
    MentionPreference: number;
    /** @description A user as others see them. */
    PartialUser: {
      id: components["schemas"]["Snowflake"];
      /** @description The username. */
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
    /** @description An application as its bot sees it. The members that are not required came with July 2026. */
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
      /** @description Whether inviting the bot needs the OAuth2 code grant. */
      bot_require_code_grant: boolean;
      /** @description A placeholder of 64 zeros. */
      verify_key?: string;
      owner?: PartialUser;
      bot?: Bot;
      /** @description The registered redirect URIs, sorted. */
      redirect_uris?: string[];
    };
    /** @description An array for a session, one object for a bot. */
    CurrentApplications: components["schemas"]["ApplicationList"] | BotApplication;
    /**
     * @description Shows that the person is there. An account without a second factor sends its `password`, every time. One with a second factor sends
     *     `mfa_method` and its proof, or the token of an earlier proof in `X-Fluxer-Sudo-Mode-JWT`; its password is ignored. Accounts with neither
     *     need no proof.
     */
    SudoProof: {
      /**
       * Format: password
       * @description The account's password, 8 to 256 UTF-16 code units.
       */
      password?: string;
      /** @description The second factor. Backup codes go with `totp`. Servers before July 2026 know `sms` as well. */
      mfa_method?: string;
      /** @description The code of `totp`, 1 to 32 characters. */
      mfa_code?: string;
      /** @description The authenticator's response, as the browser returns it. An empty object counts as null, which is not a response. */
      webauthn_response?: Record<string, never>;
      /** @description The challenge that was answered, 1 to 256 characters. */
      webauthn_challenge?: string;
    };
    /** @description What to change. A member that is left out stays as it is. Texts are normalised and measured as for `ApplicationCreateRequest`. */
    ApplicationUpdateRequest: {
      /** @description Name of the application, 1 to 100 UTF-16 code units after trimming. */
      name?: string;
      /**
       * @description Replaces all registered redirect URIs; null, an empty array, text or object clear them. At most 10, counted before duplicates are
       *     dropped.
       */
      redirect_uris?: components["schemas"]["RedirectUri"][] | null;
      /** @description Whether anyone may invite the bot. Null is refused. */
      bot_public?: boolean;
      /** @description Whether inviting the bot needs the OAuth2 code grant. Null is refused. */
      bot_require_code_grant?: boolean;
    };
    /**
     * @description An image as padded base64 without line breaks, or as a data URL with such base64. At most 13981016 characters of base64 and 10485760
     *     bytes when decoded. The format is PNG, APNG, JPEG, GIF, WebP, AVIF, HEIF, JPEG XL or SVG. Null removes the image.
     */
    ImageSource: string | null;
    /** @description What to change of the bot's profile. A member that is left out stays as it is. */
    BotUpdateRequest: {
      /** @description 1 to 32 of `A-Z a-z 0-9 _`; neither `everyone` nor `here`, and without reserved terms. */
      username?: string;
      /** @description 1 to 4 digits as a string, or a number (July 2026 and later). It must be the current one, so do not send it. */
      discriminator?: string | number;
      avatar?: components["schemas"]["ImageSource"];
      banner?: components["schemas"]["ImageSource"];
      /** @description The bot's description, up to 1024 UTF-16 code units; empty or null clears it. */
      bio?: string | null;
      /**
       * Format: int32
       * @description Bit field. The server reads 16 (FRIENDLY_BOT) and 32 (FRIENDLY_BOT_MANUAL_APPROVAL) and ignores the other bits.
       */
      bot_flags?: number;
    };
    /** @description The profile of an application's bot after a change. */
    BotProfile: {
      id: components["schemas"]["Snowflake"];
      /** @description The username. */
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
    /** @description A new bot token, which is shown this once, beside the bot that it belongs to. */
    BotTokenReset: {
      /** @description The new bot token. Treat it as opaque. */
      token: string;
      bot: Bot;
    };
    /** @description An application with a new client secret, which is shown this once. It comes without its bot. */
    ApplicationWithSecret: ApplicationBase & {
      /** @description The new client secret. Treat it as opaque. */
      client_secret: string;
    };
    /**
     * @description The application's bot as everyone sees it, or null where it is missing. Servers up to July 2026 add `mfa_enabled` and
     *     `authenticator_types`.
     */
    PublicBot: {
      id: components["schemas"]["Snowflake"];
      /** @description The username. */
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
    /** @description The caller, which may be a bot, or null for an anonymous caller (July 2026 and later). */
    CurrentUser: {
      id: components["schemas"]["Snowflake"];
      /** @description The username. */
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
    /** @description What everyone may know of an application. */
    PublicApplication: {
      id: components["schemas"]["Snowflake"];
      /** @description Name of the application. */
      name: string;
      /** @description Hash of the bot's avatar, or null. */
      icon: string | null;
      /** @description Null on every server so far. */
      description: string | null;
      /** @description The registered redirect URIs, sorted. */
      redirect_uris: string[];
      /** @description `[bot]` where the bot can be invited, else empty. */
      scopes: string[];
      /** @description Whether the caller may invite the bot. True for the owner regardless (July 2026 and later). */
      bot_public: boolean;
      bot: components["schemas"]["PublicBot"];
      current_user?: components["schemas"]["CurrentUser"];
    };
    /** @description How the challenge was made. `plain` if absent. Ignored without a challenge. */
    CodeChallengeMethod: string;
    /** @description What went wrong. Expect other values. */
    OAuthErrorCode: string;
    /**
     * @description The error envelope of OAuth 2.0 (RFC 6749), always with status 400, also for `invalid_client`, and without a
     *     `WWW-Authenticate` header. It has neither `code` nor `message`. Servers of February 2026 and later send it.
     */
    OAuthError: {
      error: components["schemas"]["OAuthErrorCode"];
      /** @description What went wrong, in English. */
      error_description?: string;
    };
    /**
     * @description Either of the two envelopes. Input that does not match the schema gets the ordinary one, everything after that the one
     *     of OAuth 2.0.
     */
    OAuthOrOrdinaryError: OAuthError | ErrorEnvelope;
    /** @description The authorization that the user grants, as the authorize page received it. */
    ConsentRequest: {
      /** @description `code`, or absent. */
      response_type?: string;
      client_id: components["schemas"]["Snowflake"];
      /**
       * @description A registered redirect URI, compared byte for byte. Required unless `bot` is the only scope and the application
       *     does not require the code grant.
       */
      redirect_uri?: string;
      /** @description The requested scopes, separated by whitespace or `+`. */
      scope: string;
      /** @description Returned with the code. Encoded as a form field, so a space comes back as `+`. */
      state?: string;
      /** @description The bot's permissions, a bit mask in decimal digits. */
      permissions?: string;
      guild_id?: components["schemas"]["Snowflake"];
      channel_id?: components["schemas"]["Snowflake"];
      /** @description The PKCE challenge, 1 to 256 UTF-16 code units (July 2026 and later). */
      code_challenge?: string;
      code_challenge_method?: components["schemas"]["CodeChallengeMethod"];
    };
    /** @description Where to send the user. */
    ConsentResponse: {
      /**
       * @description The redirect URI with `code` and, if one was sent, `state` added to its query. The code in it is a secret. If no
       *     redirect URI was sent, the address of the web application.
       */
      redirect_to: string;
    };
    /** @description Exchanges the code with which the user came back. */
    AuthorizationCodeGrant: {
      /**
       * @description The grant. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      grant_type: "authorization_code";
      /**
       * @description The code from the redirect. Valid for one exchange, within 600 seconds. A rejected exchange does not consume
       *     it. An exchange of a used code is `invalid_grant`, and revokes nothing. (Servers of July 2026 enforce no lifetime
       *     unless their storage does.)
       */
      code: string;
      /**
       * @description The redirect URI that the user was sent to, as a WHATWG URL parser serializes it: if `https://app.example` is
       *     registered, the consent requires `https://app.example` and the exchange `https://app.example/`.
       */
      redirect_uri: string;
      /**
       * @description The PKCE verifier. Required if the authorization carried a challenge, ignored otherwise (July 2026 and later). The
       *     server does not enforce the 43 characters that RFC 7636 requires.
       */
      code_verifier?: string;
      client_id?: components["schemas"]["Snowflake"];
      /** @description The client secret, if it is not in the `Authorization` header. */
      client_secret?: string;
    };
    /**
     * @description Exchanges a refresh token for new tokens. The old refresh token stops working (July 2026 and later), the old access
     *     token stays valid until it expires. The server ignores `scope`: the new tokens have the scopes of the old ones.
     */
    RefreshTokenGrant: {
      /**
       * @description The grant. (enum property replaced by openapi-typescript)
       * @enum {string}
       */
      grant_type: "refresh_token";
      /**
       * @description The refresh token. A rejected exchange does not consume it. Using a consumed one is `invalid_grant`, and revokes
       *     nothing.
       */
      refresh_token: string;
      client_id?: components["schemas"]["Snowflake"];
      /** @description The client secret, if it is not in the `Authorization` header. */
      client_secret?: string;
    };
    /** @description The grant to exchange for tokens. There is no `client_credentials` grant. */
    TokenRequest: AuthorizationCodeGrant | RefreshTokenGrant;
    /** @description The tokens of one grant. */
    TokenResponse: {
      /** @description The access token, to be sent as `Authorization: Bearer <token>`. 43 characters of base64url today. */
      access_token: string;
      /** @description `Bearer`. */
      token_type: string;
      /**
       * Format: int32
       * @description Lifetime of the access token in seconds, 604800 (7 days).
       */
      expires_in: number;
      /** @description The refresh token. The published lifetime is 30 days, which no server is known to enforce. */
      refresh_token: string;
      /**
       * @description The granted scopes, separated by spaces, without duplicates, in the order identify, email, guilds, connections,
       *     bot.
       */
      scope: string;
    };
    /**
     * @description A client's ID and secret as form fields, instead of the HTTP Basic header. The server trims both. An empty field is an
     *     error.
     */
    ClientCredentialFields: {
      client_id?: components["schemas"]["Snowflake"];
      /** @description The client secret, 1 to 256 UTF-16 code units. */
      client_secret?: string;
    };
    /** @description The token to inspect. A hint about its kind is ignored. */
    IntrospectionRequest: {
      /** @description An access token, or a refresh token (July 2026 and later). */
      token: string;
    } & ClientCredentialFields;
    /**
     * @description `active` alone, and false, for a token that expired, was revoked, belongs to another application, or is not an OAuth2
     *     access or refresh token.
     */
    Introspection: {
      /** @description Whether the token is valid. */
      active: boolean;
      /** @description The granted scopes, separated by spaces. */
      scope?: string;
      client_id?: components["schemas"]["Snowflake"];
      /** @description `Bearer` for an access token, `refresh_token` for a refresh token. */
      token_type?: string;
      /**
       * Format: int64
       * @description When the access token expires, in seconds since 1970. A refresh token has none.
       */
      exp?: number;
      /**
       * Format: int64
       * @description When the token was issued, in seconds since 1970.
       */
      iat?: number;
      sub?: components["schemas"]["Snowflake"];
    };
    /** @description A token of the grant to revoke. */
    RevocationRequest: {
      /** @description An access token, or a refresh token with the hint `refresh_token`. */
      token: string;
      /**
       * @description The kind of the token. Without the hint `refresh_token` the server looks for access tokens only: it returns 200
       *     for a refresh token and revokes nothing.
       */
      token_type_hint?: string;
    } & ClientCredentialFields;
    /** @description The user that granted the access token. Expect more properties. */
    UserInfo: {
      sub: components["schemas"]["Snowflake"];
      id: components["schemas"]["Snowflake"];
      /** @description The username. */
      username: string;
      /** @description Four digits, padded with zeros. */
      discriminator: string;
      /** @description The display name, or null. */
      global_name: string | null;
      /** @description Hash of the avatar, or null. */
      avatar: string | null;
      /** @description The email address. Null without the scope `email`, or if the account has none. */
      email?: string | null;
      /** @description Whether the user verified the email address. Absent if `email` is null. */
      verified?: boolean | null;
      /**
       * Format: int32
       * @description The user's public flags, a bit field.
       */
      flags?: number;
    };
    /** @description The application that the user authorized. */
    AuthorizedApplication: {
      id: components["schemas"]["Snowflake"];
      /** @description Name of the application. */
      name: string;
      /** @description Hash of the icon, or null. */
      icon: string | null;
      /** @description Description of the application, or null. */
      description: string | null;
      /** @description Whether anyone may invite the bot. */
      bot_public: boolean;
    };
    /** @description The application that the access token was issued to. */
    TokenApplication: AuthorizedApplication & {
      /** @description Whether inviting the bot requires the OAuth2 code grant. */
      bot_require_code_grant: boolean;
      /**
       * Format: int32
       * @description The application's flags, a bit field. 0 today.
       */
      flags: number;
    };
    /**
     * @description A permission that a user grants: `identify` (the account's public profile), `email` (its email address), `guilds` (its
     *     communities), `connections` (its linked accounts) and `bot` (adds the application's bot to a community). Servers
     *     of February 2026 also have `admin`.
     */
    OAuthScope: string;
    /** @description The user that granted the access token. Present with the scope `identify` only. */
    TokenUser: {
      id: components["schemas"]["Snowflake"];
      /** @description The username. */
      username: string;
      /** @description Four digits, padded with zeros. */
      discriminator: string;
      /** @description The display name, or null. */
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
       * @description The user's public flags, a bit field.
       */
      flags: number;
      /** @description The email address. Null without the scope `email`, or if the account has none. */
      email?: string | null;
      /** @description Whether the user verified the email address. Absent if `email` is null. */
      verified?: boolean | null;
    };
    /** @description What an access token is valid for. */
    CurrentAuthorization: {
      application: TokenApplication;
      /** @description The granted scopes. */
      scopes: components["schemas"]["OAuthScope"][];
      /**
       * Format: date-time
       * @description When the access token expires.
       */
      expires: string;
      user?: TokenUser;
    };
    /** @description What the account granted to one application. */
    Authorization: {
      application: AuthorizedApplication;
      /** @description The scopes of all of its grants together. */
      scopes: components["schemas"]["OAuthScope"][];
      /**
       * Format: date-time
       * @description When the first of the grants was made.
       */
      authorized_at: string;
    };
    /**
     * @description One item for each application that has tokens of the account. A code that was not exchanged is not in the list, nor is
     *     an application that was granted `bot` only.
     */
    AuthorizationList: Authorization[];
    /** @description The applications whose tokens to revoke. */
    AuthorizationsRevokeRequest: {
      /** @description IDs of the applications, 1 to 100. */
      application_ids: components["schemas"]["Snowflake"][];
    };
  };
  responses: {
    /**
     * @description `UNAUTHORIZED`: no credential, one that the server does not know, or one that it cannot parse. The prefix is
     *     case-sensitive (`bot`, `BEARER` and `Token` are not parsed). No `WWW-Authenticate` header comes with it. Stop after
     *     the first: ten distinct bad tokens within a minute ban the address for 24 hours, valid sessions included.
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
     * @description - `ACCESS_DENIED`: a bot token or an OAuth2 access token was sent to an operation that takes a session token.
     *     - `CONTENT_BLOCKED`: a text was stopped by moderation (July 2026 and later).
     *     - `GLOBAL_IP_BANNED`, `GLOBAL_IP_TEMPORARILY_BANNED`, `TOR_BLOCKED`: the caller's address is refused (July 2026 and
     *       later; `IP_BANNED` before).
     *     - `FORBIDDEN`: any other refusal, as when a self-hosted server is not told the caller's address by its proxy.
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
    /**
     * @description `RATE_LIMITED`. The allowance is a leaky bucket: it holds the limit, and drains evenly over the window. It is spent
     *     before the credential, the CAPTCHA and the body are looked at, so refused requests count and a 429 can hide another
     *     error; a denial itself costs nothing. All applications of an account count together (on the newest servers each kind
     *     of credential by itself), callers without a valid credential by their address.
     *
     *     After a *global* denial the server revokes the session: every later request with it is a 401, so do not repeat it.
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
     * @description Too much load; the server did not run the request. `SERVICE_UNAVAILABLE` with `Retry-After: 1` on the newest
     *     servers; those of February 2026 send `message` alone, with `Retry-After: 5`. A proxy in front of the server may also
     *     answer 503, with any body, when the request may have run.
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
    /** @description `INTERNAL_SERVER_ERROR`: the server failed. */
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
    /** @description `INVALID_FORM_BODY` with the path `id`: `INVALID_SNOWFLAKE_FORMAT` where it is no decimal number, `SNOWFLAKE_OUT_OF_RANGE` where it is too large. */
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
     * @description - `ACCESS_DENIED`: the application belongs to someone else, or a bot token or an OAuth2 access token was sent.
     *     - `CONTENT_BLOCKED`: a text was stopped by moderation (July 2026 and later).
     *     - `GLOBAL_IP_BANNED`, `GLOBAL_IP_TEMPORARILY_BANNED`, `TOR_BLOCKED`, `IP_BANNED`: the caller's address is refused.
     *     - `FORBIDDEN`: any other refusal.
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
    /** @description `UNKNOWN_APPLICATION`: there is none of that id. `BOT_USER_NOT_FOUND`: it has no bot. */
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
     * @description `INVALID_FORM_BODY`: the id is no snowflake, or the sudo proof is wrong: `INVALID_PASSWORD`, `INVALID_MFA_CODE`, `PASSWORD_NOT_SET`, or one of the wrong length. After ten
     *     attempts in 15 minutes right codes look like `INVALID_MFA_CODE` too (newest servers).
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
     * @description - `SUDO_MODE_REQUIRED`: no sufficient proof was sent; `has_mfa` and `methods` say which is wanted. It comes before the next one.
     *     - `ACCESS_DENIED`: the application belongs to someone else, or a bot token or an OAuth2 access token was sent.
     *     - `GLOBAL_IP_BANNED`, `GLOBAL_IP_TEMPORARILY_BANNED`, `TOR_BLOCKED`, `IP_BANNED`: the caller's address is refused.
     *     - `FORBIDDEN`: any other refusal.
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
    /** @description `INVALID_FORM_BODY`: the ID or the body is not valid. `errors` has every issue, with the codes of the schema. */
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
     * @description - `INVALID_FORM_BODY`: the ID or the body is not valid. `errors` has every issue, with the codes of the schema. The server
     *       checks these afterward, one at a time: `BOT_DISCRIMINATOR_CANNOT_BE_CHANGED`, `USERNAME_CHANGED_TOO_MANY_TIMES` and
     *       `INVALID_IMAGE_FORMAT`.
     *     - `USERNAME_NOT_AVAILABLE`: every discriminator of that username is taken.
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
     * @description - `GLOBAL_IP_BANNED`, `GLOBAL_IP_TEMPORARILY_BANNED`, `TOR_BLOCKED`, `IP_BANNED`: the caller's address is refused.
     *     - `FORBIDDEN`: any other refusal, as when a self-hosted server is not told the caller's address by its proxy.
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
    /** @description `INVALID_TOKEN`: anything but the token of a bot that exists. */
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
     * @description - `INVALID_FORM_BODY`: a field is missing or invalid; `errors` says which.
     *     - `invalid_client`: `Missing client_secret` comes before a wrong or missing ID, which is `Invalid client credentials`. A
     *       wrong secret is `Invalid client credentials` for `introspectToken` and `Invalid client_secret` for `revokeToken`.
     *     - `invalid_request`: the credentials are both in the header and in the form.
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
     * @description - `UNAUTHORIZED`: no access token, an unknown, expired or revoked one, or another kind of credential.
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
     *     - `GLOBAL_IP_BANNED`, `GLOBAL_IP_TEMPORARILY_BANNED`, `TOR_BLOCKED`, `IP_BANNED`: the caller's IP address is blocked.
     *     - `FORBIDDEN`: any other refusal.
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
    /** @description `INVALID_FORM_BODY`: the body does not match the schema; `errors` says where. */
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
     * @description The solved CAPTCHA, at most 4096 characters. Needed where the instance has CAPTCHAs switched on, which is the
     *     default, and the account is not exempt; the answer `CAPTCHA_REQUIRED` says so, to an empty header too. A token is
     *     good once: a request that fails after the CAPTCHA check has spent it. What a token is made of stands at
     *     `AltchaChallenge`. Servers of February 2026 ask for none.
     * @example bWFkZS11cC1jYXB0Y2hhLXNvbHV0aW9u
     */
    CaptchaToken: string;
    /**
     * @deprecated
     * @description The provider that the token comes from. Servers of July 2026 read it, and fall back to the instance's own provider
     *     where it is missing or unknown; the newest know one provider and ignore it. `altcha` is a fork's addition to the
     *     July server.
     * @example turnstile
     */
    CaptchaType: string;
    /**
     * @description Any text that identifies the request. The server repeats it, unchecked, in the response header of the same name;
     *     without it the server makes up a UUID.
     * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
     */
    RequestId: string;
    /**
     * @description The language for messages. A locale that is set on the account wins over it. Codes do not depend on it.
     * @example en-US
     */
    AcceptLanguage: string;
    /** @description The application's id. */
    ApplicationId: components["schemas"]["Snowflake"];
    /**
     * @description The token of an earlier proof by a second factor, good for 300 seconds from when it was issued, for the same user. Instead of a proof in the
     *     body.
     */
    SudoModeJwt: string;
  };
  requestBodies: never;
  headers: {
    /** @description The request's `X-Request-ID`, else a UUID made up by the server. It is in no body. */
    RequestId: string;
    /** @description Build of the server, `dev` where it carries none. Sent from July 2026 on. */
    FluxerVersion: string;
    /** @description `no-cache`, on the newest servers. */
    CacheControl: string;
    /**
     * @description The response headers that a browser shows to pages of the allowed origins: `X-Fluxer-Version` (July 2026 and later), and
     *     `ETag` on the newest servers.
     */
    ExposedHeaders: string;
    /**
     * @description Number of requests that the bucket holds. Servers of February 2026 send it with every response. Newer servers send it with
     *     a 429 that is not global, and with successful responses to bots. So a session learns it from the first 429.
     */
    RateLimitLimit: number;
    /** @description Number of requests left in the bucket; 0 on a denial. Sent when `X-RateLimit-Limit` is. */
    RateLimitRemaining: number;
    /** @description Unix time in seconds, rounded down, at which the bucket is empty again. Sent when `X-RateLimit-Limit` is. */
    RateLimitReset: number;
    /**
     * @description Seconds, with a fraction, until the bucket is entirely empty again. In a 429 this is longer than `retry_after`, so do not use it
     *     as a retry delay. Sent when `X-RateLimit-Limit` is (July 2026 and later).
     */
    RateLimitResetAfter: number;
    /** @description Opaque name of the bucket, 16 hexadecimal digits today. Sent when `X-RateLimit-Limit` is (July 2026 and later). */
    RateLimitBucket: string;
    /** @description Whole seconds to wait before the next try, at least 1. */
    RetryAfter: number;
    /** @description Whom the limit counts. On denials, from July 2026 on. */
    RateLimitScope: string;
    /**
     * @description `true` in a global 429. Servers of February 2026 send it in every 429, as `true` or `false`, so its presence alone means
     *     nothing: read `global` in the body.
     */
    RateLimitGlobal: string;
    /**
     * @description After a proof by a second factor, a token that stands for it for 300 seconds. Else it repeats what was sent, valid or not: an echo
     *     proves nothing.
     */
    SudoModeJwt: string;
    /** @description The same token as a cookie, up to July 2026. */
    SudoCookie: string;
    /** @description Where to go. With `prompt=none` its query can have a code. */
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
export type ResponseForbidden = components["responses"]["Forbidden"];
export type ResponseRateLimited = components["responses"]["RateLimited"];
export type ResponseServiceUnavailable = components["responses"]["ServiceUnavailable"];
export type ResponseInternalServerError = components["responses"]["InternalServerError"];
export type ResponseInvalidId = components["responses"]["InvalidId"];
export type ResponseForbiddenOwner = components["responses"]["ForbiddenOwner"];
export type ResponseUnknownApplication = components["responses"]["UnknownApplication"];
export type ResponseInvalidSudoProof = components["responses"]["InvalidSudoProof"];
export type ResponseForbiddenSudo = components["responses"]["ForbiddenSudo"];
export type ResponseInvalidBody = components["responses"]["InvalidBody"];
export type ResponseInvalidBotProfile = components["responses"]["InvalidBotProfile"];
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
         * @description The solved CAPTCHA, at most 4096 characters. Needed where the instance has CAPTCHAs switched on, which is the
         *     default, and the account is not exempt; the answer `CAPTCHA_REQUIRED` says so, to an empty header too. A token is
         *     good once: a request that fails after the CAPTCHA check has spent it. What a token is made of stands at
         *     `AltchaChallenge`. Servers of February 2026 ask for none.
         * @example bWFkZS11cC1jYXB0Y2hhLXNvbHV0aW9u
         */
        "X-Captcha-Token"?: components["parameters"]["CaptchaToken"];
        /**
         * @deprecated
         * @description The provider that the token comes from. Servers of July 2026 read it, and fall back to the instance's own provider
         *     where it is missing or unknown; the newest know one provider and ignore it. `altcha` is a fork's addition to the
         *     July server.
         * @example turnstile
         */
        "X-Captcha-Type"?: components["parameters"]["CaptchaType"];
        /**
         * @description Any text that identifies the request. The server repeats it, unchecked, in the response header of the same name;
         *     without it the server makes up a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description The language for messages. A locale that is set on the account wins over it. Codes do not depend on it.
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
      /** @description The application, with its secrets. The status is 200, not 201. */
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
       * @description - `INVALID_FORM_BODY`: the body does not satisfy the schema; `errors` says where. Servers of July 2026 and
       *       before take unreadable JSON for `{}`, and so complain of `name` instead of `body`.
       *     - `CAPTCHA_REQUIRED`, `INVALID_CAPTCHA`: no solved CAPTCHA was sent, or a wrong, used or expired one (July
       *       2026 and later).
       *     - `MAX_APPLICATIONS`: the owner already has 25 (July 2026 and later; parallel creates can overshoot).
       *     - `UNCLAIMED_ACCOUNT_CANNOT_CREATE_APPLICATIONS`: the account has no password yet (nor, on the newest servers,
       *       single sign-on).
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
      403: components["responses"]["Forbidden"];
      429: components["responses"]["RateLimited"];
      /**
       * @description - `BOT_USER_GENERATION_FAILED`: no free username and discriminator was found in 100 tries.
       *     - `INTERNAL_SERVER_ERROR`: anything else.
       *
       *     The bot's row is written before the application's, so a failure in between can leave a bot that no operation
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
         * @description Any text that identifies the request. The server repeats it, unchecked, in the response header of the same name;
         *     without it the server makes up a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description The language for messages. A locale that is set on the account wins over it. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The applications, without secrets. */
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
         * @description Any text that identifies the request. The server repeats it, unchecked, in the response header of the same name;
         *     without it the server makes up a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description The language for messages. A locale that is set on the account wins over it. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description An array for a session, one object for a bot. */
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
      401: components["responses"]["Unauthorized"];
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
         * @description Any text that identifies the request. The server repeats it, unchecked, in the response header of the same name;
         *     without it the server makes up a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description The language for messages. A locale that is set on the account wins over it. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
      };
      path: {
        /** @description The application's id. */
        id: components["parameters"]["ApplicationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The application, without secrets; its redirect URIs are sorted. */
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
         * @description Any text that identifies the request. The server repeats it, unchecked, in the response header of the same name;
         *     without it the server makes up a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description The language for messages. A locale that is set on the account wins over it. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
        /**
         * @description The token of an earlier proof by a second factor, good for 300 seconds from when it was issued, for the same user. Instead of a proof in the
         *     body.
         */
        "X-Fluxer-Sudo-Mode-JWT"?: components["parameters"]["SudoModeJwt"];
      };
      path: {
        /** @description The application's id. */
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
      /** @description Deleted. The body is empty. */
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
         * @description Any text that identifies the request. The server repeats it, unchecked, in the response header of the same name;
         *     without it the server makes up a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description The language for messages. A locale that is set on the account wins over it. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
      };
      path: {
        /** @description The application's id. */
        id: components["parameters"]["ApplicationId"];
      };
      cookie?: never;
    };
    /** @description Without a body, or with a blank one, nothing changes. */
    requestBody?: {
      content: {
        "application/json": ApplicationUpdateRequest;
      };
    };
    responses: {
      /** @description The application as it is now, without secrets; its redirect URIs are in the order sent. */
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
      403: components["responses"]["ForbiddenOwner"];
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
         * @description Any text that identifies the request. The server repeats it, unchecked, in the response header of the same name;
         *     without it the server makes up a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description The language for messages. A locale that is set on the account wins over it. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
      };
      path: {
        /** @description The application's id. */
        id: components["parameters"]["ApplicationId"];
      };
      cookie?: never;
    };
    /** @description Without a body, or with a blank one, nothing changes. */
    requestBody?: {
      content: {
        "application/json": BotUpdateRequest;
      };
    };
    responses: {
      /** @description The bot's profile as it is now, without its token. */
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
      403: components["responses"]["ForbiddenOwner"];
      404: components["responses"]["UnknownApplication"];
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
         * @description Any text that identifies the request. The server repeats it, unchecked, in the response header of the same name;
         *     without it the server makes up a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description The language for messages. A locale that is set on the account wins over it. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
        /**
         * @description The token of an earlier proof by a second factor, good for 300 seconds from when it was issued, for the same user. Instead of a proof in the
         *     body.
         */
        "X-Fluxer-Sudo-Mode-JWT"?: components["parameters"]["SudoModeJwt"];
      };
      path: {
        /** @description The application's id. */
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
      /** @description The new token, beside the bot. */
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
      404: components["responses"]["UnknownApplication"];
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
         * @description Any text that identifies the request. The server repeats it, unchecked, in the response header of the same name;
         *     without it the server makes up a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description The language for messages. A locale that is set on the account wins over it. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
        /**
         * @description The token of an earlier proof by a second factor, good for 300 seconds from when it was issued, for the same user. Instead of a proof in the
         *     body.
         */
        "X-Fluxer-Sudo-Mode-JWT"?: components["parameters"]["SudoModeJwt"];
      };
      path: {
        /** @description The application's id. */
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
         * @description Any text that identifies the request. The server repeats it, unchecked, in the response header of the same name;
         *     without it the server makes up a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description The language for messages. A locale that is set on the account wins over it. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
      };
      path: {
        /** @description The application's id. */
        id: components["parameters"]["ApplicationId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The public view. */
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
         * @description Any text that identifies the request. The server repeats it, unchecked, in the response header of the same name;
         *     without it the server makes up a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description The language for messages. A locale that is set on the account wins over it. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The bot's application. */
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
        /** @description The application's ID. */
        client_id: components["schemas"]["Snowflake"];
        /**
         * @description The requested scopes, separated by whitespace or `+`.
         * @example identify email
         */
        scope: string;
        /**
         * @description `code`, or absent.
         * @example code
         */
        response_type?: string;
        /**
         * @description Where to send the user afterwards, a registered redirect URI, compared byte for byte.
         * @example https://app.example/callback
         */
        redirect_uri?: string;
        /**
         * @description Returned with the code. Make it unguessable and compare it.
         * @example madeUpState
         */
        state?: string;
        /**
         * @description `none` to show no page; `consent` to show it also if the user authorized the application before.
         * @example consent
         */
        prompt?: string;
        /** @description The community to select for the bot. */
        guild_id?: components["schemas"]["Snowflake"];
        /** @description The group to select for the bot. */
        channel_id?: components["schemas"]["Snowflake"];
        /**
         * @description The permissions to request for the bot, a bit mask in decimal digits.
         * @example 8
         */
        permissions?: string;
        /**
         * @description Whether the user cannot select another community.
         * @example true
         */
        disable_guild_select?: string;
        /**
         * @description The PKCE challenge (July 2026 and later).
         * @example E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM
         */
        code_challenge?: string;
        /**
         * @description How the challenge was made.
         * @example S256
         */
        code_challenge_method?: components["schemas"]["CodeChallengeMethod"];
      };
      header?: {
        /**
         * @description Any text that identifies the request. The server repeats it, unchecked, in the response header of the same name;
         *     without it the server makes up a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description The language for messages. A locale that is set on the account wins over it. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The authorize page, or with `prompt=none` the redirect URI. */
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
         * @description Any text that identifies the request. The server repeats it, unchecked, in the response header of the same name;
         *     without it the server makes up a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description The language for messages. A locale that is set on the account wins over it. Codes do not depend on it.
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
      /** @description The address to which the user is sent. */
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
       * @description - `INVALID_FORM_BODY`: the body does not match the schema, or both `guild_id` and `channel_id` are present.
       *     - `invalid_request`: the redirect URI is missing or not registered, or `permissions` is not a number
       *       (`INVALID_PERMISSIONS_INTEGER`) or negative (`INVALID_PERMISSIONS_NEGATIVE`).
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
       *     - `BOT_IS_PRIVATE`: the scope `bot` of a private application, by someone other than its owner (`ACCESS_DENIED`
       *       before July 2026).
       *     - `MISSING_PERMISSIONS`, `MISSING_ACCESS`: the account may not add a bot to that community, or there is none.
       *     - `GLOBAL_IP_BANNED`, `GLOBAL_IP_TEMPORARILY_BANNED`, `TOR_BLOCKED`, `IP_BANNED`: the caller's IP address is
       *       blocked.
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
      /** @description `UNKNOWN_APPLICATION`, `UNKNOWN_GUILD`, `UNKNOWN_CHANNEL`: there is none of that ID. */
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
         * @description Any text that identifies the request. The server repeats it, unchecked, in the response header of the same name;
         *     without it the server makes up a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description The language for messages. A locale that is set on the account wins over it. Codes do not depend on it.
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
       * @description - `INVALID_FORM_BODY`: a field is missing or invalid; `errors` says which.
       *     - `invalid_client`: `Missing client_secret`, `Invalid client_secret`, or `Invalid client credentials` for an unknown
       *       or missing client ID.
       *     - `invalid_grant`: the code or refresh token is unknown, used, expired, revoked or another application's, the
       *       redirect URI is another one, or the PKCE verifier does not match. The server does not say which.
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
         * @description Any text that identifies the request. The server repeats it, unchecked, in the response header of the same name;
         *     without it the server makes up a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description The language for messages. A locale that is set on the account wins over it. Codes do not depend on it.
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
         * @description Any text that identifies the request. The server repeats it, unchecked, in the response header of the same name;
         *     without it the server makes up a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description The language for messages. A locale that is set on the account wins over it. Codes do not depend on it.
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
      /** @description The tokens are revoked, or there was nothing to revoke. The body is empty. */
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
         * @description Any text that identifies the request. The server repeats it, unchecked, in the response header of the same name;
         *     without it the server makes up a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description The language for messages. A locale that is set on the account wins over it. Codes do not depend on it.
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
         * @description Any text that identifies the request. The server repeats it, unchecked, in the response header of the same name;
         *     without it the server makes up a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description The language for messages. A locale that is set on the account wins over it. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What the access token is valid for. */
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
         * @description Any text that identifies the request. The server repeats it, unchecked, in the response header of the same name;
         *     without it the server makes up a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description The language for messages. A locale that is set on the account wins over it. Codes do not depend on it.
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
         * @description Any text that identifies the request. The server repeats it, unchecked, in the response header of the same name;
         *     without it the server makes up a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description The language for messages. A locale that is set on the account wins over it. Codes do not depend on it.
         * @example en-US
         */
        "Accept-Language"?: components["parameters"]["AcceptLanguage"];
      };
      path: {
        /** @description The application's ID. */
        applicationId: components["schemas"]["Snowflake"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The application has no tokens of the account. */
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
         * @description Any text that identifies the request. The server repeats it, unchecked, in the response header of the same name;
         *     without it the server makes up a UUID.
         * @example 0c2f9a2e-5d0b-4c55-9a35-6f0e3c1d7b11
         */
        "X-Request-ID"?: components["parameters"]["RequestId"];
        /**
         * @description The language for messages. A locale that is set on the account wins over it. Codes do not depend on it.
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
      /** @description None of the applications has tokens of the account. */
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
