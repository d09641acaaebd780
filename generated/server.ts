// Generated from openapi/ by `npm run generate`. Do not edit.

import { type Operation, operations } from "./operations.js";

/** What the spec says about an operation. */
export interface ServerOperation extends Operation {
  /** Whether the server may ask for a CAPTCHA. */
  readonly captcha: boolean;
  /** The most that one owner may have of what the operation makes. */
  readonly quota?: number;
  readonly rateLimit: { readonly bucket: string; readonly limit: number; readonly windowSeconds: number };
  readonly successStatus: number;
  /** An example of the body of a successful response. */
  readonly example?: unknown;
  /** What the server takes for members of the body that are left out. */
  readonly requestDefaults: Readonly<Record<string, unknown>>;
}

/** The limit over all operations: requests per window. */
export const globalRateLimit = { limit: 50, windowSeconds: 1 };

export const serverOperations = {
  createApplication: {
    ...operations.createApplication,
    captcha: true,
    quota: 25,
    rateLimit: { bucket: "oauth_dev:clients:create", limit: 10, windowSeconds: 3600 },
    successStatus: 200,
    requestDefaults: { redirect_uris: [], bot_public: true, bot_require_code_grant: false },
    example: {
      id: "1470292847293661184",
      name: "Weather bot",
      redirect_uris: ["https://weather.example/callback", "http://localhost:3000/callback"],
      bot_public: false,
      bot_require_code_grant: true,
      client_secret: "madeUpClientSecret_0000_never-a-real-one_00",
      bot: {
        id: "1470292847293661184",
        username: "Weather_bot",
        discriminator: "4821",
        avatar: null,
        banner: null,
        bio: null,
        token: "1470292847293661184.madeUpBotToken_00000000_never-a-real-one_00",
        mfa_enabled: false,
        authenticator_types: [],
        flags: 0,
      },
    },
  },
  listApplications: {
    ...operations.listApplications,
    captcha: false,
    rateLimit: { bucket: "oauth_dev:clients:list", limit: 60, windowSeconds: 60 },
    successStatus: 200,
    requestDefaults: {},
    example: [
      {
        id: "1470292847293661184",
        name: "Weather bot",
        redirect_uris: ["http://localhost:3000/callback", "https://weather.example/callback"],
        bot_public: false,
        bot_require_code_grant: true,
        bot: {
          id: "1470292847293661184",
          username: "Weather_bot",
          discriminator: "4821",
          avatar: null,
          banner: null,
          bio: null,
          mfa_enabled: false,
          authenticator_types: [],
          flags: 0,
        },
      },
    ],
  },
  getCurrentApplications: {
    ...operations.getCurrentApplications,
    captcha: false,
    rateLimit: { bucket: "oauth_dev:clients:list", limit: 60, windowSeconds: 60 },
    successStatus: 200,
    requestDefaults: {},
    example: [
      {
        id: "1470292847293661184",
        name: "Weather bot",
        redirect_uris: ["http://localhost:3000/callback", "https://weather.example/callback"],
        bot_public: false,
        bot_require_code_grant: true,
        bot: {
          id: "1470292847293661184",
          username: "Weather_bot",
          discriminator: "4821",
          avatar: null,
          banner: null,
          bio: null,
          mfa_enabled: false,
          authenticator_types: [],
          flags: 0,
        },
      },
    ],
  },
  getApplication: {
    ...operations.getApplication,
    captcha: false,
    rateLimit: { bucket: "oauth_dev:clients:list", limit: 60, windowSeconds: 60 },
    successStatus: 200,
    requestDefaults: {},
    example: {
      id: "1470292847293661184",
      name: "Weather bot",
      redirect_uris: ["http://localhost:3000/callback", "https://weather.example/callback"],
      bot_public: false,
      bot_require_code_grant: true,
      bot: {
        id: "1470292847293661184",
        username: "Weather_bot",
        discriminator: "4821",
        avatar: null,
        banner: null,
        bio: null,
        mfa_enabled: false,
        authenticator_types: [],
        flags: 0,
      },
    },
  },
  deleteApplication: {
    ...operations.deleteApplication,
    captcha: false,
    rateLimit: { bucket: "oauth_dev:clients:delete::client_id", limit: 10, windowSeconds: 3600 },
    successStatus: 204,
    requestDefaults: {},
  },
  updateApplication: {
    ...operations.updateApplication,
    captcha: false,
    rateLimit: { bucket: "oauth_dev:clients:update::client_id", limit: 30, windowSeconds: 60 },
    successStatus: 200,
    requestDefaults: {},
    example: {
      id: "1470292847293661184",
      name: "Weather bot",
      redirect_uris: ["http://localhost:3000/callback", "https://weather.example/callback"],
      bot_public: false,
      bot_require_code_grant: true,
      bot: {
        id: "1470292847293661184",
        username: "Weather_bot",
        discriminator: "4821",
        avatar: null,
        banner: null,
        bio: null,
        mfa_enabled: false,
        authenticator_types: [],
        flags: 0,
      },
    },
  },
  updateApplicationBot: {
    ...operations.updateApplicationBot,
    captcha: false,
    rateLimit: { bucket: "oauth_dev:clients:update::client_id", limit: 30, windowSeconds: 60 },
    successStatus: 200,
    requestDefaults: {},
    example: {
      id: "1470292847293661184",
      username: "storm_bot",
      discriminator: "0307",
      avatar: "f829b914",
      banner: null,
      bio: "Tells you when to stay in.",
      flags: 0,
    },
  },
  resetBotToken: {
    ...operations.resetBotToken,
    captcha: false,
    rateLimit: { bucket: "oauth_dev:clients:rotate_secret::client_id", limit: 10, windowSeconds: 3600 },
    successStatus: 200,
    requestDefaults: {},
    example: {
      token: "1470292847293661184.madeUpBotToken_11111111_never-a-real-one_11",
      bot: {
        id: "1470292847293661184",
        username: "Weather_bot",
        discriminator: "4821",
        avatar: null,
        banner: null,
        bio: null,
        mfa_enabled: false,
        authenticator_types: [],
        flags: 0,
      },
    },
  },
  resetClientSecret: {
    ...operations.resetClientSecret,
    captcha: false,
    rateLimit: { bucket: "oauth_dev:clients:rotate_secret::client_id", limit: 10, windowSeconds: 3600 },
    successStatus: 200,
    requestDefaults: {},
    example: {
      id: "1470292847293661184",
      name: "Weather bot",
      redirect_uris: ["http://localhost:3000/callback", "https://weather.example/callback"],
      bot_public: false,
      bot_require_code_grant: true,
      client_secret: "madeUpClientSecret_1111_never-a-real-one_11",
    },
  },
  getPublicApplication: {
    ...operations.getPublicApplication,
    captcha: false,
    rateLimit: { bucket: "oauth_dev:clients:list", limit: 60, windowSeconds: 60 },
    successStatus: 200,
    requestDefaults: {},
    example: {
      id: "1470292847293661184",
      name: "Weather bot",
      icon: null,
      description: null,
      redirect_uris: ["https://weather.example/callback"],
      scopes: ["bot"],
      bot_public: true,
      bot: {
        id: "1470292847293661184",
        username: "Weather_bot",
        discriminator: "4821",
        avatar: null,
        banner: null,
        bio: null,
        flags: 0,
      },
      current_user: null,
    },
  },
  getBotApplication: {
    ...operations.getBotApplication,
    captcha: false,
    rateLimit: { bucket: "oauth_dev:clients:list", limit: 60, windowSeconds: 60 },
    successStatus: 200,
    requestDefaults: {},
    example: {
      id: "1470292847293661184",
      name: "Weather bot",
      icon: null,
      description: null,
      bot_public: true,
      bot_require_code_grant: false,
      verify_key: "0000000000000000000000000000000000000000000000000000000000000000",
      owner: {
        id: "1470292847293661100",
        username: "ada",
        discriminator: "0007",
        global_name: "Ada",
        avatar: null,
        flags: 0,
      },
      bot: {
        id: "1470292847293661184",
        username: "Weather_bot",
        discriminator: "4821",
        avatar: null,
        banner: null,
        bio: null,
        mfa_enabled: false,
        authenticator_types: [],
        flags: 0,
      },
      redirect_uris: ["https://weather.example/callback"],
    },
  },
} satisfies Record<string, ServerOperation>;
