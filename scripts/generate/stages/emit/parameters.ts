import { isObject } from "../../../shared/json.js";
import {
  type OpenApi,
  operationsOf,
  type Parameter,
  parametersOf,
  resolve,
  type Schema,
} from "../../../spec/openapi.js";
import { BundleError } from "../../../shared/problem.js";

/** Styles of parameters, by name, that differ from openapi-fetch's defaults. */
export interface Styles {
  /** Serializer options of query parameters. */
  readonly query: Readonly<Record<string, object>>;
  /** Text that replaces the name between the braces of the path. */
  readonly path: Readonly<Record<string, string>>;
}

type Refuse = (message: string) => never;

const stylesBy: Readonly<Record<string, readonly string[]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
};

/** Checks every parameter. Returns the styles that differ from openapi-fetch's defaults. */
export function stylesOf(document: OpenApi): Styles {
  const styles = { query: new Map<string, object>(), path: new Map<string, string>() };
  const seen = new Map<string, string>();
  for (const operation of operationsOf(document)) {
    for (const parameter of parametersOf(document, operation)) {
      const { name, in: place, pointer } = parameter;
      const refuse: Refuse = (message) => {
        throw new BundleError(pointer, `the parameter "${name}" ${message}`);
      };
      const { style, explode } = styleOf(parameter, refuse);
      const shape = shapeOf(document, parameter, refuse);
      const written = `${shape} ${style} ${explode}`;
      if (place !== "header" && (seen.get(`${place} ${name}`) ?? written) !== written)
        refuse("has another type or style in another operation; the client distinguishes them by name, so rename one");
      seen.set(`${place} ${name}`, written);
      if (place === "path" && (style !== "simple" || explode))
        styles.path.set(name, `${{ label: ".", matrix: ";" }[style] ?? ""}${name}${explode ? "*" : ""}`);
      const usual = { array: "array form true", object: "object deepObject true" }[shape] ?? written;
      if (place === "query" && written !== usual) styles.query.set(name, { [shape]: { style, explode } });
    }
  }
  return { query: Object.fromEntries(styles.query), path: Object.fromEntries(styles.path) };
}

function styleOf({ in: place, style: stated, explode: isExploded }: Parameter, refuse: Refuse) {
  const styles = stylesBy[place] ?? refuse("is a cookie, which openapi-fetch does not support; use a header");
  const style = stated ?? (place === "query" ? "form" : "simple");
  if (!styles.includes(style))
    refuse(`has a style that openapi-fetch does not support here; use ${styles.join(" or ")}`);
  return { style, explode: isExploded ?? (style === "form" || style === "deepObject") };
}

/** Returns whether a parameter is a plain value, or an array or object of plain values. */
function shapeOf(document: OpenApi, { name, in: place, schema }: Parameter, refuse: Refuse) {
  if (!isObject(schema)) return refuse("requires a `schema`, because `content` is not supported");
  if (place === "header" && !/^[\w!#$%&'*+.^`|~-]+$/.test(name))
    refuse("has a name with characters that the name of a header can't have; rename it");
  if (place === "header" && /^(accept|authorization|content-type)$/i.test(name))
    refuse("is a header that the client sets itself; delete it");
  if (place === "query" && /[^\w.~[\]$:@!*'()-]/.test(name))
    refuse("has a name with characters that a URL must encode; rename it");
  const parts = partsOf(document, schema);
  const [shape = "value", other] = ["array", "object"].filter((type) => typesOf(parts).includes(type));
  const inner = parts.flatMap(({ items, properties = {} }) => [items].concat(Object.values(properties as object)));
  const types = typesOf(inner.flatMap((each) => partsOf(document, each)));
  if (other !== undefined || types.includes("array") || types.includes("object"))
    refuse(
      "is nested or has several types, which openapi-fetch does not support; use one array or object of plain values",
    );
  if (place === "header" && shape === "object")
    refuse("is an object, which openapi-fetch does not support; use a string");
  return shape;
}

/** Returns a schema with all schemas that it refers to or combines. */
function partsOf(document: OpenApi, schema: unknown, seen: readonly unknown[] = []): Schema[] {
  const target = resolve(document, schema);
  if (!isObject(target) || seen.includes(target)) return [];
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => target[keyword] ?? []);
  return [target, ...parts.flatMap((part) => partsOf(document, part, [...seen, target]))];
}

function typesOf(schemas: readonly Schema[]): unknown[] {
  return schemas.flatMap(({ type }) => type);
}
