// Generated from openapi/ by `npm run generate`. Do not edit.

import * as operations from "./operations.js";

/** What the spec says about an operation. */
export interface ServerOperation extends operations.Operation {
  /** What it does, in a few words. */
  readonly summary: string;
  /** Whether the server may ask for a CAPTCHA. */
  readonly captcha: boolean;
  /** The most that one owner may have of what the operation makes. */
  readonly quota?: number;
  readonly rateLimit: { readonly bucket: string; readonly limit: number; readonly windowSeconds: number };
  readonly successStatus: number;
  /** What the server takes for members of the body that are left out. */
  readonly requestDefaults: Readonly<Record<string, unknown>>;
}

/** The limit over all operations: requests per window. */
export const globalRateLimit = { limit: 50, windowSeconds: 1 };

/** Where the API is documented. */
export const documentationUrl: string | undefined = "https://docs.fluxer.app";

export const serverOperations = {
  createApplication: {
    ...operations.createApplication,
    summary: "Create an application",
    captcha: true,
    quota: 25,
    rateLimit: { bucket: "oauth_dev:clients:create", limit: 10, windowSeconds: 3600 },
    successStatus: 200,
    requestDefaults: { redirect_uris: [], bot_public: true, bot_require_code_grant: false },
  },
  listApplications: {
    ...operations.listApplications,
    summary: "List the applications of the account",
    captcha: false,
    rateLimit: { bucket: "oauth_dev:clients:list", limit: 60, windowSeconds: 60 },
    successStatus: 200,
    requestDefaults: {},
  },
  getCurrentApplications: {
    ...operations.getCurrentApplications,
    summary: "Get the applications of the caller",
    captcha: false,
    rateLimit: { bucket: "oauth_dev:clients:list", limit: 60, windowSeconds: 60 },
    successStatus: 200,
    requestDefaults: {},
  },
  getApplication: {
    ...operations.getApplication,
    summary: "Get an application",
    captcha: false,
    rateLimit: { bucket: "oauth_dev:clients:list", limit: 60, windowSeconds: 60 },
    successStatus: 200,
    requestDefaults: {},
  },
  deleteApplication: {
    ...operations.deleteApplication,
    summary: "Delete an application",
    captcha: false,
    rateLimit: { bucket: "oauth_dev:clients:delete::client_id", limit: 10, windowSeconds: 3600 },
    successStatus: 204,
    requestDefaults: {},
  },
  updateApplication: {
    ...operations.updateApplication,
    summary: "Change an application",
    captcha: false,
    rateLimit: { bucket: "oauth_dev:clients:update::client_id", limit: 30, windowSeconds: 60 },
    successStatus: 200,
    requestDefaults: {},
  },
  updateApplicationBot: {
    ...operations.updateApplicationBot,
    summary: "Change an application's bot",
    captcha: false,
    rateLimit: { bucket: "oauth_dev:clients:update::client_id", limit: 30, windowSeconds: 60 },
    successStatus: 200,
    requestDefaults: {},
  },
  resetBotToken: {
    ...operations.resetBotToken,
    summary: "Issue a new bot token",
    captcha: false,
    rateLimit: { bucket: "oauth_dev:clients:rotate_secret::client_id", limit: 10, windowSeconds: 3600 },
    successStatus: 200,
    requestDefaults: {},
  },
  resetClientSecret: {
    ...operations.resetClientSecret,
    summary: "Issue a new client secret",
    captcha: false,
    rateLimit: { bucket: "oauth_dev:clients:rotate_secret::client_id", limit: 10, windowSeconds: 3600 },
    successStatus: 200,
    requestDefaults: {},
  },
  getPublicApplication: {
    ...operations.getPublicApplication,
    summary: "Get what everyone may know of an application",
    captcha: false,
    rateLimit: { bucket: "oauth_dev:clients:list", limit: 60, windowSeconds: 60 },
    successStatus: 200,
    requestDefaults: {},
  },
  getBotApplication: {
    ...operations.getBotApplication,
    summary: "Get the application of the bot",
    captcha: false,
    rateLimit: { bucket: "oauth_dev:clients:list", limit: 60, windowSeconds: 60 },
    successStatus: 200,
    requestDefaults: {},
  },
} satisfies Record<string, ServerOperation>;
