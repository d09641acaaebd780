import { isObject } from "../shared/json.js";
import { type OpenApi, type Operation, operationsOf, type Parameter, parametersOf } from "../spec/openapi.js";
import { compareSchemas } from "./compare-schemas.js";
import { Comparison, Cursor } from "./difference.js";
import { withoutReferences } from "./document.js";

interface Side {
  readonly document: OpenApi;
  readonly operation: Operation;
}

/**
 * Compares our operations with theirs. Method and path identify an operation. The names of path parameters don't
 * matter.
 */
export function compareDocuments(theirs: OpenApi, ours: OpenApi): Comparison {
  const comparison = new Comparison();
  const [left, right] = [sidesOf(theirs), sidesOf(ours)];
  for (const [key, our] of right) {
    const cursor = new Cursor(comparison, our.operation.object.operationId);
    const their = left.get(key);
    cursor.compareFlags("presence", their !== undefined, true);
    if (their) compareOperations(cursor, their, our);
  }
  // An upstream operation at or below one of our paths belongs to this resource. If we don't define it, we lack it.
  const roots = Array.from(right.values(), ({ operation }) => withoutNames(operation.path));
  for (const [key, { operation }] of left) {
    const path = withoutNames(operation.path);
    if (right.has(key) || !roots.some((root) => path === root || path.startsWith(`${root}/`))) continue;
    const cursor = new Cursor(comparison, `${operation.method.toUpperCase()} ${operation.path}`);
    cursor.compareFlags("presence", true, false);
  }
  return comparison;
}

function compareOperations(cursor: Cursor, theirs: Side, ours: Side): void {
  cursor.at("security").compareLists("security", securityOf(theirs), securityOf(ours));
  compareParameters(cursor, theirs, ours);
  const [left, right] = [theirs.operation.object, ours.operation.object];
  compareMessages(cursor.at("request"), left.requestBody, right.requestBody);
  const statuses = new Set([...Object.keys(left.responses ?? {}), ...Object.keys(right.responses ?? {})]);
  for (const status of [...statuses].sort())
    compareMessages(cursor.at(`response ${status}`), left.responses?.[status], right.responses?.[status]);
}

/** Compares two requests or two responses. */
function compareMessages(cursor: Cursor, theirs: unknown, ours: unknown): void {
  cursor.compareFlags("presence", theirs !== undefined, ours !== undefined);
  if (!isObject(theirs) || !isObject(ours)) return;
  cursor.compareFlags("required", theirs["required"] === true, ours["required"] === true);
  const contentOf = ({ content }: Readonly<Record<string, unknown>>) =>
    (content ?? {}) as Record<string, { readonly schema?: unknown }>;
  const [left, right] = [contentOf(theirs), contentOf(ours)];
  cursor.compareLists("content", Object.keys(left), Object.keys(right));
  for (const [type, { schema = {} }] of Object.entries(left)) {
    if (right[type]) compareSchemas(cursor, schema, right[type].schema ?? {});
  }
}

function compareParameters(cursor: Cursor, theirs: Side, ours: Side): void {
  const ourNames = pathNamesOf(ours);
  const [left, right] = [parametersByKey(theirs, ourNames), parametersByKey(ours, ourNames)];
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const [a, b] = [left.get(key), right.get(key)];
    const { in: location, name } = (b ?? a)!;
    const parameter = cursor.at(`parameter ${location} ${name}`);
    parameter.compareFlags("presence", a !== undefined, b !== undefined);
    if (!a || !b) continue;
    parameter.compareFlags("required", a.required === true, b.required === true);
    compareSchemas(parameter, a.schema, b.schema);
  }
}

/** Returns parameters by location and name. Those of the path get the name at the same position in `names`. */
function parametersByKey(side: Side, names: readonly string[]): Map<string, Parameter> {
  const ownNames = pathNamesOf(side);
  const keyOf = ({ in: location, name }: Parameter) =>
    `${location} ${(location === "path" && names[ownNames.indexOf(name)]) || name}`.toLowerCase();
  return new Map(parametersOf(side.document, side.operation).map((parameter) => [keyOf(parameter), parameter]));
}

const pathNamesOf = ({ operation }: Side): string[] =>
  Array.from(operation.path.matchAll(/\{([^{}]+)\}/g), ([, name = ""]) => name);

/** Returns the accepted sets of credentials, `nothing` for none. */
function securityOf({ document, operation }: Side): string[] {
  const requirements = operation.object.security ?? document.security ?? [];
  return requirements.map((requirement) => Object.keys(requirement).sort().join(" and ") || "nothing");
}

function sidesOf(whole: OpenApi): Map<string, Side> {
  const document = withoutReferences(whole);
  return new Map(
    operationsOf(document).map((operation) => [
      `${operation.method} ${withoutNames(operation.path)}`,
      { document, operation },
    ]),
  );
}

const withoutNames = (path: string): string => path.replaceAll(/\{[^}]*\}/g, "{}");
