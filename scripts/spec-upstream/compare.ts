import { isObject, methods } from "../spec/openapi.js";
import { compareSchemas } from "./compare-schemas.js";
import { type Comparison, createComparison, type Cursor } from "./difference.js";
import { dereference, type Document } from "./shape.js";

interface Found {
  readonly document: Document;
  readonly method: string;
  readonly path: string;
  readonly object: Document;
  readonly parameters: readonly unknown[];
}

/** Compares our operations with theirs, matched by method and path. Names of path parameters are the document's own business. */
export function compareDocuments(theirs: Document, ours: Document): Comparison {
  const comparison = createComparison();
  const [left, right] = [operationsOf(theirs), operationsOf(ours)];
  for (const [key, our] of right) {
    const cursor = comparison.cursor(String(our.object["operationId"]));
    const their = left.get(key);
    cursor.compareFlags("presence", their !== undefined, true);
    if (their) compareOperations(cursor, their, our);
  }
  // Our paths are the resource: what stands below one of them and is not ours, we lack.
  const roots = [...right.values()].map(({ path }) => withoutNames(path));
  for (const [key, { method, path }] of left) {
    const bare = withoutNames(path);
    if (right.has(key) || !roots.some((root) => bare === root || bare.startsWith(`${root}/`))) continue;
    comparison.cursor(`${method.toUpperCase()} ${path}`).compareFlags("presence", true, false);
  }
  return comparison;
}

function compareOperations(cursor: Cursor, theirs: Found, ours: Found): void {
  cursor.at("security").compareLists("security", securityOf(theirs), securityOf(ours));
  compareParameters(cursor, theirs, ours);
  const [left, right] = [bodyOf(theirs, theirs.object["requestBody"]), bodyOf(ours, ours.object["requestBody"])];
  const request = cursor.at("request");
  request.compareFlags("presence", left !== undefined, right !== undefined);
  if (left && right) {
    request.compareFlags("required", left["required"] === true, right["required"] === true);
    compareContent(request, theirs, left, ours, right);
  }
  const responses = ({ object }: Found) => (isObject(object["responses"]) ? object["responses"] : {});
  for (const status of new Set([...Object.keys(responses(theirs)), ...Object.keys(responses(ours))].sort())) {
    const response = cursor.at(`response ${status}`);
    const [a, b] = [bodyOf(theirs, responses(theirs)[status]), bodyOf(ours, responses(ours)[status])];
    response.compareFlags("presence", a !== undefined, b !== undefined);
    if (a && b) compareContent(response, theirs, a, ours, b);
  }
}

function compareContent(cursor: Cursor, theirs: Found, left: Document, ours: Found, right: Document): void {
  const contentOf = (body: Document) => (isObject(body["content"]) ? body["content"] : {});
  const [a, b] = [contentOf(left), contentOf(right)];
  cursor.compareLists("content", Object.keys(a), Object.keys(b));
  const schemaOf = (media: unknown) => (isObject(media) ? (media["schema"] ?? {}) : {});
  for (const type of Object.keys(a).filter((name) => name in b))
    compareSchemas(
      cursor,
      { document: theirs.document, schema: schemaOf(a[type]) },
      { document: ours.document, schema: schemaOf(b[type]) },
    );
}

function compareParameters(cursor: Cursor, theirs: Found, ours: Found): void {
  const [left, right] = [parametersOf(theirs, ours.path), parametersOf(ours, ours.path)];
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const [a, b] = [left.get(key), right.get(key)];
    const { in: kind, name } = b ?? a ?? {};
    const place = cursor.at(`parameter ${String(kind)} ${String(name)}`);
    place.compareFlags("presence", a !== undefined, b !== undefined);
    if (!a || !b) continue;
    place.compareFlags("required", a["required"] === true, b["required"] === true);
    compareSchemas(
      place,
      { document: theirs.document, schema: a["schema"] ?? {} },
      { document: ours.document, schema: b["schema"] ?? {} },
    );
  }
}

/** Parameters by where they stand and their name, those of the path by the name that stands at the same place of `path`. */
function parametersOf({ document, object, path: own, parameters }: Found, path: string): Map<string, Document> {
  const namesOf = (template: string) => [...template.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name);
  const [ownNames, names] = [namesOf(own), namesOf(path)];
  const all = [...parameters, ...(Array.isArray(object["parameters"]) ? object["parameters"] : [])];
  return new Map(
    all
      .map((parameter) => dereference(document, parameter))
      .filter(isObject)
      .map((parameter) => {
        const { in: kind, name } = parameter;
        const known = kind === "path" ? (names[ownNames.indexOf(String(name))] ?? name) : name;
        return [`${String(kind)} ${String(known).toLowerCase()}`, parameter];
      }),
  );
}

/** The sets of credentials that open the operation; none at all for everyone. */
function securityOf({ document, object }: Found): string[] {
  const requirements = object["security"] ?? document["security"];
  const list = Array.isArray(requirements) ? requirements.filter(isObject) : [];
  return list.map((requirement) => Object.keys(requirement).sort().join(" and ") || "nothing");
}

function bodyOf({ document }: Found, value: unknown): Document | undefined {
  const body = value === undefined ? undefined : dereference(document, value);
  return isObject(body) ? body : undefined;
}

function operationsOf(document: Document): Map<string, Found> {
  const paths = isObject(document["paths"]) ? document["paths"] : {};
  const found = Object.entries(paths).flatMap(([path, value]) => {
    const item = dereference(document, value);
    if (!isObject(item)) return [];
    const parameters = Array.isArray(item["parameters"]) ? item["parameters"] : [];
    return methods.flatMap((method) => {
      const object = item[method];
      return isObject(object) ? [{ document, method, path, object, parameters }] : [];
    });
  });
  return new Map(found.map((operation) => [`${operation.method} ${withoutNames(operation.path)}`, operation]));
}

function withoutNames(path: string): string {
  return path.replace(/\{[^}]*\}/g, "{}");
}
