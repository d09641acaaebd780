import { FluxerInputError, refuseInput } from "./errors.js";

/** Returns what an option must be if `value` is not, for the end of a message. */
type Rule = (value: unknown) => string | undefined;
type Rules = Readonly<Record<string, Rule>>;

const rule =
  (isValid: (value: unknown) => boolean, expected: string): Rule =>
  (value) =>
    isValid(value) ? undefined : expected;
const maximum = 2 ** 31 - 1; // timers accept no longer time, in milliseconds
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

/** The options of a client. `settle` checks the credential and the URLs themselves. */
export const clientRules: Rules = {
  auth: () => undefined,
  baseUrl: rule((value) => isString(value) || value instanceof URL, "must be an absolute URL"),
  ...{ webAppUrl: aString, userAgent: aString },
  ...retryRules,
  maxResponseBytes: atLeast(1),
  ...{ fetch: aFunction, sudo: aFunction, onRequest: aFunction, onResponse: aFunction, onRetry: aFunction },
  captcha: rule(isFunction, "must be a function that solves a CAPTCHA; give a solved one to the call"),
  ...{ preflight: aBoolean, checkResponses: aBoolean },
};

/** The options of a call. */
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
    "must be Headers, an object or a list of pairs, with strings as names and values",
  ),
  requestId: aString,
};

/**
 * Reads each option once, and returns those that are set. Names that `rules` does not list are left out. Throws
 * `FluxerInputError` with every invalid option.
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

/** Copies objects that the caller could change, or that can be read once only, while the call waits. */
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
