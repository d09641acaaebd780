import { defaultBaseUrl } from "../generated/operations.js";
import { checkCredential } from "./auth.js";
import { FluxerInputError, refuseInput } from "./errors.js";
import type { CallOptions, CaptchaSolution, FluxerClientOptions } from "./options.js";
import { parseUrl } from "./request/rules.js";

/** The options of a client with their defaults. */
export type Settings = FluxerClientOptions & Readonly<typeof defaults> & { readonly baseUrl: string };

/** The options of one call, combined with those of its client. */
export interface CallSettings extends Settings, Pick<CallOptions, "signal" | "requestId"> {
  readonly headers?: readonly (readonly [string, string])[];
  /** CAPTCHA that the caller solved. */
  readonly solution?: CaptchaSolution | undefined;
}

const defaults = {
  timeoutMs: 30_000,
  maxRetries: 2,
  maxRetryWaitMs: 5000,
  maxResponseBytes: 2 ** 20,
  preflight: true,
  checkResponses: true,
};

/** Returns the options with their defaults. Throws `FluxerInputError` with every invalid option. */
export function settle(operation: string, options: FluxerClientOptions): Settings {
  const given = checkOptions(operation, clientRules, options);
  if (typeof given.auth !== "function") checkCredential(operation, given.auth);
  const baseUrl = checkUrl(operation, "baseUrl", String(given.baseUrl ?? defaultBaseUrl));
  const webAppUrl = given.webAppUrl === undefined ? undefined : checkUrl(operation, "webAppUrl", given.webAppUrl);
  return { ...defaults, ...given, baseUrl, webAppUrl };
}

/** Combines the options of a call with those of the client. Throws `FluxerInputError` with every invalid option. */
export function settleCall(operation: string, settings: Settings, options: CallOptions | undefined): CallSettings {
  const { captcha, headers, ...given } = checkCallOptions(operation, options);
  return {
    ...{ ...settings, ...given },
    ...(typeof captcha === "function" && { captcha }),
    ...(typeof captcha === "object" && { solution: captcha }),
    ...(headers && { headers: headers as readonly [string, string][] }), // pairs, as checkOptions returns them
  };
}

function checkUrl(operation: string, path: string, text: string): string {
  const refuse = (message: string) => refuseInput(operation, path, message);
  const url = parseUrl(text);
  if (!url) return refuse(`must be an absolute URL such as ${defaultBaseUrl}`);
  const { protocol, hostname, username, password, search, hash, origin, pathname } = url;
  const isLoopback = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  if (protocol !== "https:" && !(protocol === "http:" && isLoopback)) refuse("must be https, or http on loopback");
  if (username || password || search || hash) refuse("must not contain credentials, a query or a fragment");
  return origin + pathname.replace(/\/+$/, "");
}

/** How to recognize a valid option, and the error message for any other. */
type Rule = readonly [isValid: (value: unknown) => boolean, message: string];
type Rules = Readonly<Record<string, Rule>>;

const maximum = 2 ** 31 - 1; // the longest delay of a timer, in milliseconds
const isFunction = (value: unknown) => typeof value === "function";
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
const isString = (value: unknown) => typeof value === "string";
const aFunction: Rule = [isFunction, "must be a function"];
const aBoolean: Rule = [(value) => typeof value === "boolean", "must be true or false"];
const aString: Rule = [isString, "must be a string"];

function atLeast(minimum: number): Rule {
  const isValid = (value: unknown) => typeof value === "number" && value >= minimum && value <= maximum;
  return [isValid, `must be a number from ${minimum} to ${maximum}`];
}

const retryRules: Rules = { timeoutMs: atLeast(1), maxRetries: atLeast(0), maxRetryWaitMs: atLeast(0) };

/** Rules for the options of a client. `settle` also checks the credential and the URLs. */
const clientRules: Rules = {
  ...retryRules,
  auth: [() => true, ""],
  baseUrl: [(value) => isString(value) || value instanceof URL, "must be an absolute URL"],
  webAppUrl: aString,
  userAgent: aString,
  maxResponseBytes: atLeast(1),
  fetch: aFunction,
  sudo: aFunction,
  captcha: [isFunction, "must be a function that solves a CAPTCHA; pass a solved CAPTCHA to the call"],
  onRequest: aFunction,
  onResponse: aFunction,
  onRetry: aFunction,
  preflight: aBoolean,
  checkResponses: aBoolean,
};

const callRules: Rules = {
  ...retryRules,
  sudo: aFunction,
  captcha: [
    (value) => isFunction(value) || isSolution(value),
    "must be a function, or { token } with the solved CAPTCHA as a non-empty string",
  ],
  signal: [isSignal, "must be an AbortSignal"],
  headers: [
    (value) => Array.isArray(value) && value.every(isPair),
    "must be Headers, an object or an array of pairs, with strings as names and values",
  ],
  requestId: aString,
};

/** Options whose values are not undefined. */
type Given<T> = { readonly [Name in keyof T]: Exclude<T[Name], undefined> };

/** Returns the options of a call. Throws `FluxerInputError` with every invalid option. */
export function checkCallOptions(operation: string, options: CallOptions | undefined): Given<CallOptions> {
  return checkOptions(operation, callRules, options);
}

/** Reads each option in `rules` once, and returns those that are set. */
function checkOptions<T extends object>(operation: string, rules: Rules, options: T | undefined): Given<T> {
  const given: unknown = options === undefined ? {} : options;
  if (!isObject(given)) return refuseInput(operation, "options", "must be an object");
  const values: Record<string, unknown> = {};
  const issues = Object.entries(rules).flatMap(([path, [isValid, message]]) => {
    const value = copyOf(path, given[path]);
    if (value === undefined) return [];
    values[path] = value;
    return isValid(value) ? [] : [{ path, code: "INVALID_FORMAT", message }];
  });
  if (issues.length > 0) throw new FluxerInputError(operation, issues);
  return values as Given<T>;
}

/** Copies what the caller could change while the call waits, and what can be read only once. */
function copyOf(name: string, value: unknown): unknown {
  if (!isObject(value)) return value;
  if (name === "captcha") return { token: value["token"], type: value["type"] };
  if (name !== "headers") return value;
  return Symbol.iterator in value ? [...(value as Iterable<unknown>)] : Object.entries(value);
}

function isPair(pair: unknown): boolean {
  return Array.isArray(pair) && pair.length === 2 && pair.every(isString);
}

export function isSolution(value: unknown): value is CaptchaSolution {
  if (!isObject(value)) return false;
  const { token, type } = value;
  return isString(token) && token !== "" && (type === undefined || isString(type));
}

function isSignal(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { aborted, addEventListener, removeEventListener, throwIfAborted } = value;
  return typeof aborted === "boolean" && [addEventListener, removeEventListener, throwIfAborted].every(isFunction);
}
