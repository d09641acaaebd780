import { credentialPrefixes, globalRateLimit, type Operation, operations } from "../../generated/operations.js";
import { createSandboxOf } from "../../src/sandbox/sandbox.js";
import type { Sandbox, SandboxOptions } from "../../src/sandbox/index.js";

/*
 * The operations that the sandbox has handlers for and that the spec may not declare yet, with as much validation as the
 * tests of the handlers need. What the spec declares takes the place of its entry here.
 */

type Issue = ReturnType<NonNullable<Operation["checkRequest"]>>[number];
type Body = Readonly<Record<string, unknown>>;

const application = "/oauth2/applications/{id}";
const list = { bucket: "oauth_dev:clients:list", limit: 60, windowSeconds: 60 };
const update = { bucket: "oauth_dev:clients:update::client_id", limit: 30, windowSeconds: 60 };
const rotate = { bucket: "oauth_dev:clients:rotate_secret::client_id", limit: 10, windowSeconds: 3600 };
const remove = { bucket: "oauth_dev:clients:delete::client_id", limit: 10, windowSeconds: 3600 };

const common = {
  ...{ idempotent: true, captcha: false, sudo: false, successStatus: 200, requestDefaults: {} },
  credentials: ["sessionToken"],
} satisfies Partial<Operation>;

function issue(path: string, code: string): Issue {
  return { path, code, message: "" };
}

function checkBot(body: unknown): Issue[] {
  const { username, bio, bot_flags: flags, discriminator } = body as Body;
  const issues: Issue[] = [];
  if (username !== undefined && !/^\w*$/.test(String(username)))
    issues.push(issue("username", "USERNAME_INVALID_CHARACTERS"));
  if (typeof bio === "string" && bio.length > 1024) issues.push(issue("bio", "STRING_LENGTH_INVALID"));
  if (flags !== undefined && !Number.isInteger(flags)) issues.push(issue("bot_flags", "INVALID_FORMAT"));
  if (discriminator === "abcd") issues.push(issue("discriminator", "DISCRIMINATOR_INVALID_FORMAT"));
  return issues;
}

function checkSudo(body: unknown): Issue[] {
  const { password, mfa_method: method } = body as Body;
  if (password === null) return [issue("password", "INVALID_FORMAT")];
  if (typeof password === "string" && password.length < 8) return [issue("password", "PASSWORD_LENGTH_INVALID")];
  return method === undefined || method === "totp" ? [] : [issue("mfa_method", "INVALID_FORMAT")];
}

const sudo = { ...common, idempotent: false, sudo: true, checkRequest: checkSudo };

const planned: Readonly<Record<string, Omit<Operation, "id">>> = {
  getApplication: { ...common, method: "GET", path: application, rateLimit: list },
  listApplications: { ...common, method: "GET", path: "/users/@me/applications", rateLimit: list },
  getCurrentApplications: {
    ...{ ...common, method: "GET", path: "/oauth2/applications/@me", rateLimit: list },
    credentials: ["sessionToken", "botToken"],
  },
  updateApplication: {
    ...{ ...common, method: "PATCH", path: application, rateLimit: update },
    checkRequest: (body, rules) => operations.createApplication.checkRequest!({ name: "x", ...(body as Body) }, rules),
  },
  updateApplicationBot: {
    ...common,
    method: "PATCH",
    path: `${application}/bot`,
    rateLimit: update,
    checkRequest: checkBot,
  },
  resetBotToken: { ...sudo, method: "POST", path: `${application}/bot/reset-token`, rateLimit: rotate },
  resetClientSecret: { ...sudo, method: "POST", path: `${application}/client-secret/reset`, rateLimit: rotate },
  deleteApplication: { ...sudo, method: "DELETE", path: application, successStatus: 204, rateLimit: remove },
  getPublicApplication: { ...common, method: "GET", path: `${application}/public`, credentials: [], rateLimit: list },
  getBotApplication: {
    ...common,
    method: "GET",
    path: "/applications/@me",
    credentials: ["botToken"],
    rateLimit: list,
  },
};

const declared: Readonly<Record<string, Operation>> = operations;

/** A sandbox that knows every operation that has a handler, and `extra` ones. */
export function createFullSandbox(options?: SandboxOptions, extra: readonly Operation[] = []): Sandbox {
  const all: Operation[] = [operations.createApplication];
  for (const [id, operation] of Object.entries(planned)) all.push(declared[id] ?? { id, ...operation });
  return createSandboxOf({ operations: [...all, ...extra], credentialPrefixes, globalRateLimit }, options);
}
