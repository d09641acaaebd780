// Generated from openapi/ by `npm run generate`. Do not edit.

import * as operations from "./operations.js";

/** What the spec says about an operation. */
export interface ServerOperation extends operations.Operation {
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

export const serverOperations = {
  createApplication: {
    ...operations.createApplication,
    captcha: true,
    quota: 25,
    rateLimit: { bucket: "oauth_dev:clients:create", limit: 10, windowSeconds: 3600 },
    successStatus: 200,
    requestDefaults: { redirect_uris: [], bot_public: true, bot_require_code_grant: false },
  },
  listApplications: {
    ...operations.listApplications,
    captcha: false,
    rateLimit: { bucket: "oauth_dev:clients:list", limit: 60, windowSeconds: 60 },
    successStatus: 200,
    requestDefaults: {},
  },
  getCurrentApplications: {
    ...operations.getCurrentApplications,
    captcha: false,
    rateLimit: { bucket: "oauth_dev:clients:list", limit: 60, windowSeconds: 60 },
    successStatus: 200,
    requestDefaults: {},
  },
  getApplication: {
    ...operations.getApplication,
    captcha: false,
    rateLimit: { bucket: "oauth_dev:clients:list", limit: 60, windowSeconds: 60 },
    successStatus: 200,
    requestDefaults: {},
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
  },
  updateApplicationBot: {
    ...operations.updateApplicationBot,
    captcha: false,
    rateLimit: { bucket: "oauth_dev:clients:update::client_id", limit: 30, windowSeconds: 60 },
    successStatus: 200,
    requestDefaults: {},
  },
  resetBotToken: {
    ...operations.resetBotToken,
    captcha: false,
    rateLimit: { bucket: "oauth_dev:clients:rotate_secret::client_id", limit: 10, windowSeconds: 3600 },
    successStatus: 200,
    requestDefaults: {},
  },
  resetClientSecret: {
    ...operations.resetClientSecret,
    captcha: false,
    rateLimit: { bucket: "oauth_dev:clients:rotate_secret::client_id", limit: 10, windowSeconds: 3600 },
    successStatus: 200,
    requestDefaults: {},
  },
  getPublicApplication: {
    ...operations.getPublicApplication,
    captcha: false,
    rateLimit: { bucket: "oauth_dev:clients:list", limit: 60, windowSeconds: 60 },
    successStatus: 200,
    requestDefaults: {},
  },
  getBotApplication: {
    ...operations.getBotApplication,
    captcha: false,
    rateLimit: { bucket: "oauth_dev:clients:list", limit: 60, windowSeconds: 60 },
    successStatus: 200,
    requestDefaults: {},
  },
} satisfies Record<string, ServerOperation>;
