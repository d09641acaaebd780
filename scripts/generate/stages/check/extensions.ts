import { rules } from "../../../../src/request/rules.js";
import { isObject } from "../../../shared/json.js";

interface Extension {
  /** Description of the valid values. Continues "must be". */
  readonly shape: string;
  readonly fits: (value: unknown, parent: object) => boolean;
}

const flag: Extension = { shape: "true or false", fits: (value) => typeof value === "boolean" };

/** The supported vendor extensions, by name. For their meaning, see openapi/README.md. */
export const extensions: Readonly<Record<string, Extension>> = {
  "x-sensitive": flag,
  "x-captcha": flag,
  "x-sudo": flag,
  "x-idempotent": flag,
  "x-recovery": { shape: "a sentence", fits: isNonEmptyString },
  "x-quota": { shape: "a whole number above 0", fits: isCount },
  "x-credential-prefix": { shape: "a string, which can be empty", fits: (value) => typeof value === "string" },
  "x-rate-limit": {
    shape: "`bucket` (a name), `limit` and `windowSeconds` (whole numbers above 0)",
    fits: (value) => hasOnly(value, { bucket: isNonEmptyString, limit: isCount, windowSeconds: isCount }),
  },
  "x-global-rate-limit": {
    shape: "`limit` and `windowSeconds` (whole numbers above 0)",
    fits: (value) => hasOnly(value, { limit: isCount, windowSeconds: isCount }),
  },
  "x-method": {
    shape: "a group and a name in camelCase, such as `applications.create`; the name can't be `new`",
    // In an interface, `new(...)` declares a constructor.
    fits: (value) => typeof value === "string" && /^[a-z][A-Za-z0-9]*\.(?!new$)[a-z][A-Za-z0-9]*$/.test(value),
  },
  "x-rule": {
    shape: `\`name\` (${Object.keys(rules).join(" or ")}, the functions in src/request/rules.ts) and \`message\` (what a value must be)`,
    fits: (value) => hasOnly(value, { name: (name) => Object.hasOwn(rules, String(name)), message: isNonEmptyString }),
  },
  "x-issue-codes": {
    shape: "codes for `length`, `pattern`, `range` or `rule`, or a list of codes for `other`",
    fits: (value) =>
      isObject(value) &&
      Object.entries(value).every(([limit, code]) =>
        limit === "other"
          ? Array.isArray(code) && code.every(isNonEmptyString)
          : ["length", "pattern", "range", "rule"].includes(limit) && isNonEmptyString(code),
      ),
  },
  "x-constants": {
    shape: "camelCase names with non-empty strings or numbers",
    fits: (value) =>
      isObject(value) &&
      Object.entries(value).every(
        ([name, constant]) =>
          /^[a-z][A-Za-z0-9]*$/.test(name) && (isNonEmptyString(constant) || typeof constant === "number"),
      ),
  },
  "x-extensible-enum": {
    shape: "a list of different values of the schema's type, non-empty strings or whole numbers",
    fits: (value, parent) => Array.isArray(value) && new Set(value).size === value.length && areOfType(value, parent),
  },
  "x-enum-varnames": {
    shape: "a list of names, one for each value of `x-extensible-enum`",
    fits: (value, parent) => {
      const values: unknown = Reflect.get(parent, "x-extensible-enum");
      return (
        Array.isArray(value) && value.every(isNonEmptyString) && Array.isArray(values) && value.length === values.length
      );
    },
  },
  "x-bit-flags": {
    shape: "names with their bits, each a power of 2",
    fits: (value) =>
      isObject(value) && Object.values(value).every((bit) => isCount(bit) && Number.isInteger(Math.log2(bit))),
  },
};

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

function isNonEmptyString(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function hasOnly(value: unknown, members: Readonly<Record<string, (member: unknown) => boolean>>): boolean {
  if (!isObject(value) || Object.keys(value).length !== Object.keys(members).length) return false;
  return Object.entries(members).every(([name, fits]) => fits(value[name]));
}

function areOfType(values: readonly unknown[], schema: object): boolean {
  const type: unknown = Reflect.get(schema, "type");
  const wanted = [type].flat().includes("integer") ? Number.isSafeInteger : isNonEmptyString;
  return values.length > 0 && values.every((value) => wanted(value));
}
