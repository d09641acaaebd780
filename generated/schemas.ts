// Generated from openapi/ by `npm run generate`. Do not edit.

/** The part of a JSON Schema that the checks read. */
export interface Schema {
  /** The name of a schema of this file, which holds in addition to the rest. */
  readonly ref?: string;
  /** Without it, any type fits. */
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
  readonly rule?: { readonly name: string; readonly message: string };
  /** The server's codes for a value that breaks a limit, if they are not the usual ones. */
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
  IsBot: { type: "boolean" },
  IsSystem: { type: "boolean" },
  MentionPreference: { type: "integer" },
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
  Snowflake: {
    type: "string",
    maxLength: 19,
    pattern: "^(0|[1-9][0-9]*)$",
    rule: { name: "snowflake", message: "must be decimal digits, as text, up to 9223372036854775807" },
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
};
