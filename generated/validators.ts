// Generated from openapi/ by `npm run generate`. Do not edit.

/** One thing that is wrong with a value. `path` joins keys and indexes with dots; it is `root` for the value as a whole. */
export interface ValidationIssue {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** The rules that JSON Schema cannot say, by the name that the spec gives them in `x-rule`. */
export type Rules = Readonly<Record<string, (value: string) => boolean>>;

/** Holds the body of a request against the spec. The body is normalised already. No issue: the server takes it. */
export type RequestCheck = (body: unknown, rules: Rules) => ValidationIssue[];

/** Holds an answer against the types of the spec. Unknown members and values of open sets pass. */
export type ResponseCheck = (body: unknown) => ValidationIssue[];

interface Found {
  readonly issues: ValidationIssue[];
  readonly rules: Rules;
}

type Visit = (value: unknown, path: string, found: Found) => void;

function run(visit: Visit, body: unknown, rules: Rules): ValidationIssue[] {
  const found: Found = { issues: [], rules };
  visit(body, "", found);
  return found.issues;
}

function wrong({ issues }: Found, path: string, code: string, message: string): void {
  const place = path || "root";
  if (!issues.some((issue) => issue.path === place && issue.code === code)) issues.push({ path: place, code, message });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function member(
  value: Readonly<Record<string, unknown>>,
  name: string,
  required: boolean,
  path: string,
  found: Found,
  visit: Visit,
): void {
  const place = path ? `${path}.${name}` : name;
  const inner = Object.hasOwn(value, name) ? value[name] : undefined;
  if (inner !== undefined) visit(inner, place, found);
  else if (required) wrong(found, place, "INVALID_FORMAT", "is required");
}

function items(value: readonly unknown[], path: string, found: Found, visit: Visit): void {
  value.forEach((item, index) => visit(item, path ? `${path}.${index}` : String(index), found));
}

const isInteger: Visit = (value, path, found) => {
  if (!Number.isInteger(value)) return wrong(found, path, "INVALID_FORMAT", "must be a whole number");
};

const isStringOrNull: Visit = (value, path, found) => {
  if (value === null) return;
  if (typeof value !== "string") return wrong(found, path, "INVALID_FORMAT", "must be a string");
};

const isString: Visit = (value, path, found) => {
  if (typeof value !== "string") return wrong(found, path, "INVALID_FORMAT", "must be a string");
};

const isBoolean: Visit = (value, path, found) => {
  if (typeof value !== "boolean") return wrong(found, path, "INVALID_FORMAT", "must be a boolean");
};

const visitRedirectUri: Visit = (value, path, found) => {
  if (typeof value !== "string") return wrong(found, path, "INVALID_FORMAT", "must be a string");
  if (value.length < 1 || value.length > 256)
    wrong(found, path, "STRING_LENGTH_INVALID", `must be 1 to 256 characters (UTF-16 code units), is ${value.length}`);
  if (!found.rules["redirectUri"]?.(value))
    wrong(
      found,
      path,
      "INVALID_FORMAT",
      "must be an absolute https URL, or an http URL whose host is localhost or an IP address",
    );
};

const visitApplicationCreateRequest: Visit = (value, path, found) => {
  if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
  member(value, "name", true, path, found, (value, path, found) => {
    if (typeof value !== "string") return wrong(found, path, "INVALID_FORMAT", "must be a string");
    if (value.length < 1 || value.length > 100)
      wrong(
        found,
        path,
        "STRING_LENGTH_INVALID",
        `must be 1 to 100 characters (UTF-16 code units), is ${value.length}`,
      );
  });
  member(value, "redirect_uris", false, path, found, (value, path, found) => {
    if (value === null) return;
    if (!Array.isArray(value)) return wrong(found, path, "INVALID_FORMAT", "must be an array");
    if (value.length > 10) wrong(found, path, "INVALID_FORMAT", `must be at most 10 items, is ${value.length}`);
    items(value, path, found, visitRedirectUri);
  });
  member(value, "bot_public", false, path, found, isBoolean);
  member(value, "bot_require_code_grant", false, path, found, isBoolean);
};

const visitApplicationBaseShape: Visit = (value, path, found) => {
  if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
  member(value, "id", true, path, found, isString);
  member(value, "name", true, path, found, isString);
  member(value, "redirect_uris", true, path, found, (value, path, found) => {
    if (!Array.isArray(value)) return wrong(found, path, "INVALID_FORMAT", "must be an array");
    items(value, path, found, isString);
  });
  member(value, "bot_public", true, path, found, isBoolean);
  member(value, "bot_require_code_grant", true, path, found, isBoolean);
};

const visitBotShape: Visit = (value, path, found) => {
  if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
  member(value, "id", true, path, found, isString);
  member(value, "username", true, path, found, isString);
  member(value, "discriminator", true, path, found, isString);
  member(value, "avatar", false, path, found, isStringOrNull);
  member(value, "banner", false, path, found, isStringOrNull);
  member(value, "bio", true, path, found, isStringOrNull);
  member(value, "mfa_enabled", false, path, found, isBoolean);
  member(value, "authenticator_types", false, path, found, (value, path, found) => {
    if (!Array.isArray(value)) return wrong(found, path, "INVALID_FORMAT", "must be an array");
    items(value, path, found, isInteger);
  });
  member(value, "flags", true, path, found, isInteger);
};

const visitCreatedBotShape: Visit = (value, path, found) => {
  visitBotShape(value, path, found);
  ((value, path, found) => {
    if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
    member(value, "token", true, path, found, isString);
  })(value, path, found);
};

const visitCreatedApplicationShape: Visit = (value, path, found) => {
  visitApplicationBaseShape(value, path, found);
  ((value, path, found) => {
    if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
    member(value, "client_secret", true, path, found, isString);
    member(value, "bot", false, path, found, visitCreatedBotShape);
  })(value, path, found);
};

/** Holds the body of a request of createApplication against the spec. */
export const checkCreateApplicationRequest: RequestCheck = (body, rules) =>
  run(visitApplicationCreateRequest, body, rules);

/** Holds an answer of createApplication against the spec. */
export const checkCreateApplicationResponse: ResponseCheck = (body) => run(visitCreatedApplicationShape, body, {});
