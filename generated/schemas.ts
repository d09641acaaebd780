// Generated from openapi/ by `npm run generate`. Do not edit.

/** Keywords of a JSON Schema that the checks read. */
export interface Schema {
  /** Name of a schema in this file that also applies. */
  readonly ref?: string;
  /** Valid types. Without it, every type is valid. */
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  /** The only valid values. A property with `values` identifies an alternative of `anyOf` or `oneOf`. */
  readonly values?: readonly string[];
  readonly rule?: { readonly name: string; readonly message: string };
  /** The server's error codes for invalid values, if they are not the usual ones. */
  readonly codes?: { readonly [limit in "length" | "pattern" | "range" | "rule"]?: string };
}

export const schemas: Readonly<Record<string, Schema>> = {
  Application: {
    type: "object",
    allOf: [{ ref: "ApplicationBase" }, { type: "object", properties: { bot: { ref: "Bot" } } }],
  },
  ApplicationBase: {
    type: "object",
    required: ["id", "name", "redirect_uris", "bot_public", "bot_require_code_grant"],
    properties: {
      id: { ref: "Snowflake" },
      name: { type: "string" },
      redirect_uris: { type: "array", items: { type: "string" } },
      bot_public: { type: "boolean" },
      bot_require_code_grant: { type: "boolean" },
    },
  },
  ApplicationCreateRequest: {
    type: "object",
    required: ["name"],
    properties: {
      name: { type: "string", minLength: 1, maxLength: 100 },
      redirect_uris: { type: ["array", "null"], items: { ref: "RedirectUri" }, maxItems: 10 },
      bot_public: { type: "boolean" },
      bot_require_code_grant: { type: "boolean" },
    },
  },
  ApplicationList: { type: "array", items: { ref: "Application" } },
  ApplicationUpdateRequest: {
    type: "object",
    properties: {
      name: { type: "string", minLength: 1, maxLength: 100 },
      redirect_uris: { type: ["array", "null"], items: { ref: "RedirectUri" }, maxItems: 10 },
      bot_public: { type: "boolean" },
      bot_require_code_grant: { type: "boolean" },
    },
  },
  ApplicationWithSecret: {
    type: "object",
    allOf: [
      { ref: "ApplicationBase" },
      { type: "object", required: ["client_secret"], properties: { client_secret: { type: "string" } } },
    ],
  },
  AuthenticatorType: { type: "integer" },
  Authorization: {
    type: "object",
    required: ["application", "scopes", "authorized_at"],
    properties: {
      application: { ref: "AuthorizedApplication" },
      scopes: { type: "array", items: { ref: "OAuthScope" } },
      authorized_at: { type: "string" },
    },
  },
  AuthorizationCodeGrant: {
    type: "object",
    required: ["grant_type", "code", "redirect_uri"],
    properties: {
      grant_type: { type: "string", values: ["authorization_code"] },
      code: { type: "string", minLength: 1, maxLength: 256 },
      redirect_uri: { type: "string", minLength: 1, maxLength: 256, pattern: "^[A-Za-z][A-Za-z0-9+.-]*:" },
      client_id: { ref: "Snowflake" },
      client_secret: { type: "string", minLength: 1, maxLength: 256 },
      code_verifier: { type: "string", minLength: 1, maxLength: 256 },
    },
  },
  AuthorizationList: { type: "array", items: { ref: "Authorization" } },
  AuthorizationsRevokeRequest: {
    type: "object",
    required: ["application_ids"],
    properties: { application_ids: { type: "array", items: { ref: "Snowflake" }, minItems: 1, maxItems: 100 } },
  },
  AuthorizedApplication: {
    type: "object",
    required: ["id", "name", "icon", "description", "bot_public"],
    properties: {
      id: { ref: "Snowflake" },
      name: { type: "string" },
      icon: { type: ["string", "null"] },
      description: { type: ["string", "null"] },
      bot_public: { type: "boolean" },
    },
  },
  AvatarColor: { type: ["integer", "null"] },
  Bot: {
    type: "object",
    required: ["id", "username", "discriminator", "bio", "flags"],
    properties: {
      id: { ref: "Snowflake" },
      username: { type: "string" },
      discriminator: { type: "string" },
      avatar: { type: ["string", "null"] },
      banner: { type: ["string", "null"] },
      bio: { type: ["string", "null"] },
      mfa_enabled: { type: "boolean" },
      authenticator_types: { type: "array", items: { ref: "AuthenticatorType" } },
      flags: { ref: "BotFlags" },
    },
  },
  BotApplication: {
    type: "object",
    required: ["id", "name", "icon", "description", "bot_public", "bot_require_code_grant"],
    properties: {
      id: { ref: "Snowflake" },
      name: { type: "string" },
      icon: { type: ["string", "null"] },
      description: { type: ["string", "null"] },
      bot_public: { type: "boolean" },
      bot_require_code_grant: { type: "boolean" },
      verify_key: { type: "string" },
      owner: { ref: "PartialUser" },
      bot: { ref: "Bot" },
      redirect_uris: { type: "array", items: { type: "string" } },
    },
  },
  BotFlags: { type: "integer" },
  BotProfile: {
    type: "object",
    required: ["id", "username", "discriminator", "avatar", "banner", "bio"],
    properties: {
      id: { ref: "Snowflake" },
      username: { type: "string" },
      discriminator: { type: "string" },
      avatar: { type: ["string", "null"] },
      banner: { type: ["string", "null"] },
      bio: { type: ["string", "null"] },
      flags: { ref: "BotFlags" },
    },
  },
  BotTokenReset: {
    type: "object",
    required: ["token", "bot"],
    properties: { token: { type: "string" }, bot: { ref: "Bot" } },
  },
  BotUpdateRequest: {
    type: "object",
    properties: {
      username: {
        type: "string",
        minLength: 1,
        maxLength: 32,
        pattern: "^[a-zA-Z0-9_]+$",
        codes: { length: "USERNAME_LENGTH_INVALID", pattern: "USERNAME_INVALID_CHARACTERS" },
      },
      discriminator: {
        type: ["string", "integer"],
        oneOf: [
          { type: "string", pattern: "^[0-9]{1,4}$", codes: { pattern: "DISCRIMINATOR_INVALID_FORMAT" } },
          { type: "integer", minimum: 0, maximum: 9999, codes: { range: "DISCRIMINATOR_INVALID_FORMAT" } },
        ],
      },
      avatar: { ref: "ImageSource" },
      banner: { ref: "ImageSource" },
      bio: { type: ["string", "null"], maxLength: 1024 },
      bot_flags: { type: "integer", minimum: 0, maximum: 2147483647 },
    },
  },
  ClientCredentialFields: {
    type: "object",
    properties: { client_id: { ref: "Snowflake" }, client_secret: { type: "string", minLength: 1, maxLength: 256 } },
  },
  CodeChallengeMethod: { type: "string", pattern: "^(S256|plain)$" },
  ConsentRequest: {
    type: "object",
    required: ["client_id", "scope"],
    properties: {
      response_type: { type: "string", minLength: 1 },
      client_id: { ref: "Snowflake" },
      redirect_uri: { type: "string", minLength: 1, maxLength: 256 },
      scope: { type: "string", minLength: 1, maxLength: 256 },
      state: { type: "string", minLength: 1, maxLength: 256 },
      guild_id: { ref: "Snowflake" },
      channel_id: { ref: "Snowflake" },
      permissions: { type: "string", minLength: 1 },
      code_challenge: { type: "string", minLength: 1, maxLength: 256 },
      code_challenge_method: { ref: "CodeChallengeMethod" },
    },
  },
  ConsentResponse: { type: "object", required: ["redirect_to"], properties: { redirect_to: { type: "string" } } },
  CreatedApplication: {
    type: "object",
    allOf: [
      { ref: "ApplicationBase" },
      {
        type: "object",
        required: ["client_secret"],
        properties: { client_secret: { type: "string" }, bot: { ref: "CreatedBot" } },
      },
    ],
  },
  CreatedBot: {
    type: "object",
    allOf: [{ ref: "Bot" }, { type: "object", required: ["token"], properties: { token: { type: "string" } } }],
  },
  CurrentApplications: { type: ["array", "object"], oneOf: [{ ref: "ApplicationList" }, { ref: "BotApplication" }] },
  CurrentAuthorization: {
    type: "object",
    required: ["application", "scopes", "expires"],
    properties: {
      application: { ref: "TokenApplication" },
      scopes: { type: "array", items: { ref: "OAuthScope" } },
      expires: { type: "string" },
      user: { ref: "TokenUser" },
    },
  },
  CurrentUser: {
    type: ["object", "null"],
    required: ["id", "username"],
    properties: {
      id: { ref: "Snowflake" },
      username: { type: "string" },
      discriminator: { type: "string" },
      global_name: { type: ["string", "null"] },
      avatar: { type: ["string", "null"] },
      avatar_color: { ref: "AvatarColor" },
      bot: { ref: "IsBot" },
      system: { ref: "IsSystem" },
      flags: { ref: "PublicUserFlags" },
      mention_flags: { ref: "MentionPreference" },
    },
  },
  ImageSource: { type: ["string", "null"], maxLength: 13981016, codes: { length: "BASE64_LENGTH_INVALID" } },
  Introspection: {
    type: "object",
    required: ["active"],
    properties: {
      active: { type: "boolean" },
      scope: { type: "string" },
      client_id: { ref: "Snowflake" },
      token_type: { type: "string" },
      exp: { type: "integer" },
      iat: { type: "integer" },
      sub: { ref: "Snowflake" },
    },
  },
  IntrospectionRequest: {
    type: "object",
    allOf: [
      { type: "object", required: ["token"], properties: { token: { type: "string", minLength: 1, maxLength: 256 } } },
      { ref: "ClientCredentialFields" },
    ],
  },
  IsBot: { type: "boolean" },
  IsSystem: { type: "boolean" },
  MentionPreference: { type: "integer" },
  OAuthScope: { type: "string" },
  PartialUser: {
    type: "object",
    required: ["id", "username", "discriminator"],
    properties: {
      id: { ref: "Snowflake" },
      username: { type: "string" },
      discriminator: { type: "string" },
      global_name: { type: ["string", "null"] },
      avatar: { type: ["string", "null"] },
      avatar_color: { ref: "AvatarColor" },
      bot: { ref: "IsBot" },
      system: { ref: "IsSystem" },
      flags: { ref: "PublicUserFlags" },
      mention_flags: { ref: "MentionPreference" },
    },
  },
  PublicApplication: {
    type: "object",
    required: ["id", "name", "icon", "description", "redirect_uris", "scopes", "bot_public", "bot"],
    properties: {
      id: { ref: "Snowflake" },
      name: { type: "string" },
      icon: { type: ["string", "null"] },
      description: { type: ["string", "null"] },
      redirect_uris: { type: "array", items: { type: "string" } },
      scopes: { type: "array", items: { type: "string" } },
      bot_public: { type: "boolean" },
      bot: { ref: "PublicBot" },
      current_user: { ref: "CurrentUser" },
    },
  },
  PublicBot: {
    type: ["object", "null"],
    required: ["id", "username", "discriminator", "bio", "flags"],
    properties: {
      id: { ref: "Snowflake" },
      username: { type: "string" },
      discriminator: { type: "string" },
      avatar: { type: ["string", "null"] },
      banner: { type: ["string", "null"] },
      bio: { type: ["string", "null"] },
      flags: { ref: "BotFlags" },
    },
  },
  PublicUserFlags: { type: "integer" },
  RedirectUri: {
    type: "string",
    minLength: 1,
    maxLength: 256,
    rule: {
      name: "redirectUri",
      message: "must be an absolute https URL, or an http URL whose host is localhost or an IP address",
    },
  },
  RefreshTokenGrant: {
    type: "object",
    required: ["grant_type", "refresh_token"],
    properties: {
      grant_type: { type: "string", values: ["refresh_token"] },
      refresh_token: { type: "string", minLength: 1, maxLength: 256 },
      client_id: { ref: "Snowflake" },
      client_secret: { type: "string", minLength: 1, maxLength: 256 },
    },
  },
  RevocationRequest: {
    type: "object",
    allOf: [
      { type: "object", required: ["token"], properties: { token: { type: "string", minLength: 1, maxLength: 256 } } },
      { ref: "ClientCredentialFields" },
      {
        type: "object",
        properties: { token_type_hint: { type: "string", pattern: "^(access_token|refresh_token)$" } },
      },
    ],
  },
  Snowflake: {
    type: "string",
    maxLength: 19,
    pattern: "^(0|[1-9][0-9]*)$",
    rule: { name: "snowflake", message: "must be a string of decimal digits, up to 9223372036854775807" },
    codes: { length: "SNOWFLAKE_OUT_OF_RANGE", pattern: "INVALID_SNOWFLAKE_FORMAT", rule: "SNOWFLAKE_OUT_OF_RANGE" },
  },
  SudoProof: {
    type: "object",
    properties: {
      password: { type: "string", minLength: 8, maxLength: 256, codes: { length: "PASSWORD_LENGTH_INVALID" } },
      mfa_method: { type: "string", pattern: "^(totp|webauthn)$" },
      mfa_code: { type: "string", minLength: 1, maxLength: 32 },
      webauthn_response: { type: "object" },
      webauthn_challenge: { type: "string", minLength: 1, maxLength: 256 },
    },
  },
  TokenApplication: {
    type: "object",
    allOf: [
      { ref: "AuthorizedApplication" },
      {
        type: "object",
        required: ["bot_require_code_grant", "flags"],
        properties: { bot_require_code_grant: { type: "boolean" }, flags: { type: "integer" } },
      },
    ],
  },
  TokenRequest: { type: "object", oneOf: [{ ref: "AuthorizationCodeGrant" }, { ref: "RefreshTokenGrant" }] },
  TokenResponse: {
    type: "object",
    required: ["access_token", "token_type", "expires_in", "refresh_token", "scope"],
    properties: {
      access_token: { type: "string" },
      token_type: { type: "string" },
      expires_in: { type: "integer" },
      refresh_token: { type: "string" },
      scope: { type: "string" },
    },
  },
  TokenUser: {
    type: "object",
    required: ["id", "username", "discriminator", "global_name", "avatar", "avatar_color", "flags"],
    properties: {
      id: { ref: "Snowflake" },
      username: { type: "string" },
      discriminator: { type: "string" },
      global_name: { type: ["string", "null"] },
      avatar: { type: ["string", "null"] },
      avatar_color: { type: ["integer", "null"] },
      bot: { type: "boolean" },
      system: { type: "boolean" },
      flags: { type: "integer" },
      email: { type: ["string", "null"] },
      verified: { type: ["boolean", "null"] },
    },
  },
  UserInfo: {
    type: "object",
    required: ["sub", "id", "username", "discriminator", "global_name", "avatar"],
    properties: {
      sub: { ref: "Snowflake" },
      id: { ref: "Snowflake" },
      username: { type: "string" },
      discriminator: { type: "string" },
      global_name: { type: ["string", "null"] },
      avatar: { type: ["string", "null"] },
      email: { type: ["string", "null"] },
      verified: { type: ["boolean", "null"] },
      flags: { type: "integer" },
    },
  },
};
