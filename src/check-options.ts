import { FluxerInputError, refuseInput } from "./errors.js";

/** Returns the end of an error message, or undefined if `value` is valid. */
type Rule = (value: unknown) => string | undefined;
type Rules = Readonly<Record<string, Rule>>;

const rule =
  (isValid: (value: unknown) => boolean, expected: string): Rule =>
  (value) =>
    isValid(value) ? undefined : expected;
const maximum = 2 ** 31 - 1; // the longest delay of a timer, in milliseconds
const atLeast = (minimum: number) =>
  rule(
    (value) => typeof value === "number" && value >= minimum && value <= maximum,
    `must be a number from ${minimum} to ${maximum}`,
  );
const isFunction = (value: unknown) => typeof value === "function";
const isObject = (value: unknown) => typeof value === "object" && value !== null;
const isString = (value: unknown) => typeof value === "string";
const aFunction = rule(isFunction, "must be a function");
const aBoolean = rule((value) => typeof value === "boolean", "must be true or false");
const aString = rule(isString, "must be a string");

const retryRules = { timeoutMs: atLeast(1), maxRetries: atLeast(0), maxRetryWaitMs: atLeast(0) };

/** Rules for the options of a client, except the credential and URLs, which `settle` checks. */
export const clientRules: Rules = {
  auth: () => undefined,
  baseUrl: rule((value) => isString(value) || value instanceof URL, "must be an absolute URL"),
  ...{ webAppUrl: aString, userAgent: aString },
  ...retryRules,
  maxResponseBytes: atLeast(1),
  ...{ fetch: aFunction, sudo: aFunction, onRequest: aFunction, onResponse: aFunction, onRetry: aFunction },
  captcha: rule(isFunction, "must be a function that solves a CAPTCHA; pass a solved CAPTCHA to the call"),
  ...{ preflight: aBoolean, checkResponses: aBoolean },
};

export const callRules: Rules = {
  ...retryRules,
  sudo: aFunction,
  captcha: rule(
    (value) => isFunction(value) || (isObject(value) && isSolution(value as object)),
    "must be a function, or { token } with the solved CAPTCHA as a non-empty string",
  ),
  signal: rule((value) => isObject(value) && isSignal(value as object), "must be an AbortSignal"),
  headers: rule(
    (value) => Array.isArray(value) && value.every(isPair),
    "must be Headers, an object or an array of pairs, with strings as names and values",
  ),
  requestId: aString,
};

/**
 * Reads each option in `rules` once, and returns those that are set.
 * @throws {FluxerInputError} with every invalid option
 */
export function checkOptions<T extends object>(operation: string, rules: Rules, options: T | undefined): T {
  const given: unknown = options === undefined ? {} : options;
  if (typeof given !== "object" || given === null) return refuseInput(operation, "options", "must be an object");
  const values = read(given, Object.keys(rules));
  const issues = Object.entries(values).flatMap(([path, value]) => {
    const message = rules[path]?.(value);
    return message === undefined ? [] : [{ path, code: "INVALID_FORMAT", message }];
  });
  if (issues.length > 0) throw new FluxerInputError(operation, issues);
  return values as T;
}

/** Copies objects, because the caller could change them while the call waits, or they can be read only once. */
function read(options: object, names: readonly string[]): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const name of names) {
    const value: unknown = Reflect.get(options, name);
    if (value === undefined) continue;
    values[name] = value;
    if (name === "headers" && isObject(value)) values[name] = toPairs(value as object);
    if (name === "captcha" && isObject(value)) {
      const { token, type } = value as { token?: unknown; type?: unknown };
      values[name] = { token, type };
    }
  }
  return values;
}

function toPairs(headers: object): unknown[] {
  return Symbol.iterator in headers ? [...(headers as Iterable<unknown>)] : Object.entries(headers);
}

function isPair(pair: unknown): boolean {
  return Array.isArray(pair) && pair.length === 2 && pair.every(isString);
}

function isSolution(value: { token?: unknown; type?: unknown }): boolean {
  return isString(value.token) && value.token !== "" && (value.type === undefined || isString(value.type));
}

function isSignal(value: { aborted?: unknown; addEventListener?: unknown; removeEventListener?: unknown }): boolean {
  return (
    typeof value.aborted === "boolean" && isFunction(value.addEventListener) && isFunction(value.removeEventListener)
  );
}
