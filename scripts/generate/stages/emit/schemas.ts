import { isObject } from "../../../shared/json.js";
import { type OpenApi, resolve, type Schema } from "../../../spec/openapi.js";
import { BundleError } from "../../../shared/problem.js";
import { literal } from "./print.js";

type Pointer = readonly string[];

const combining = ["allOf", "anyOf", "oneOf"] as const;
const limits = ["minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum", "pattern"] as const;
const allTypes = ["string", "boolean", "integer", "number", "array", "object", "null"];
const annotations = ["description", "title", "default", "example", "examples", "format", "deprecated", "discriminator"];
const structure: readonly string[] = ["$ref", "type", "enum", "properties", "required", "items", ...combining];

/** Prunes schemas to the keywords that the checks read, and collects the named schemas. */
export class SchemaPruner {
  readonly #document: OpenApi;
  readonly #named = new Map<string, Schema>();

  constructor(document: OpenApi) {
    this.#document = document;
  }

  /**
   * Returns the schema as data. Keeps limits only in requests, because a response that exceeds a limit is still usable.
   * A schema that both use keeps its limits, so prune requests first.
   */
  prune(schema: Schema, strict: boolean, at: Pointer): Schema {
    for (const key of Object.keys(schema)) {
      if (structure.includes(key) || (limits as readonly string[]).includes(key)) continue;
      if (annotations.includes(key) || key.startsWith("x-")) continue;
      const fix = key.endsWith("Only")
        ? "use one schema for requests and another for responses"
        : `use x-rule, or one of ${limits.join(", ")}`;
      throw new BundleError([...at, key], `the client can't check "${key}"; ${fix}`);
    }
    const { required, properties, items, enum: values = [] } = schema;
    if (!(values as unknown[]).every((value) => typeof value === "string"))
      throw new BundleError(
        [...at, "enum"],
        "every value of an `enum` must be a string; change them, or use x-extensible-enum",
      );
    const ref = this.#reference(schema, strict, at);
    const types = ref === undefined || "type" in schema ? this.#typesOf(schema, at) : undefined;
    const pruned: Record<string, unknown> = { ref, type: types?.length === 1 ? types[0] : types };
    if (Array.isArray(required) && required.length > 0) pruned["required"] = required;
    if (isObject(properties))
      pruned["properties"] = Object.fromEntries(
        Object.entries(properties).map(([name, member]) => [
          name,
          this.prune(member as Schema, strict, [...at, "properties", name]),
        ]),
      );
    if (items !== undefined) pruned["items"] = this.prune(items as Schema, strict, [...at, "items"]);
    for (const keyword of combining) {
      const parts = schema[keyword];
      if (Array.isArray(parts))
        pruned[keyword] = parts.map((part: Schema, index) => this.prune(part, strict, [...at, keyword, `${index}`]));
    }
    return { ...pruned, ...(strict ? limitsOf(schema) : {}) };
  }

  /** The named schemas that were pruned so far. */
  get named(): Readonly<Record<string, Schema>> {
    return Object.fromEntries([...this.#named].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Returns a module with the named schemas. */
  module(): string {
    return `
/** Keywords of a JSON Schema that the checks read. */
export interface Schema {
  /** Name of a schema in this file that also applies. */
  readonly ref?: string;
  /** Valid types. Without it, every type is valid. */
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  /** The only valid values. A property with \`values\` identifies an alternative of \`anyOf\` or \`oneOf\`. */
  readonly values?: readonly string[];
  readonly rule?: { readonly name: string; readonly message: string };
  /** The server's error codes for invalid values, if they are not the usual ones. */
  readonly codes?: { readonly [limit in "length" | "pattern" | "range" | "rule"]?: string };
}

export const schemas: Readonly<Record<string, Schema>> = ${literal(this.named)};
`;
  }

  #reference(schema: Schema, strict: boolean, at: Pointer): string | undefined {
    const { $ref } = schema;
    if ($ref === undefined) return undefined;
    const [, name] = /^#\/components\/schemas\/([^/]+)$/.exec(String($ref)) ?? [];
    const target = resolve(this.#document, schema);
    if (name === undefined || !isObject(target))
      throw new BundleError(
        [...at, "$ref"],
        "a schema can refer only to a named schema in openapi/schemas/; move the target there",
      );
    if (!this.#named.has(name)) {
      this.#named.set(name, {}); // first, because the target may refer to itself
      this.#named.set(name, this.prune(target, strict, ["components", "schemas", name]));
    }
    return name;
  }

  /** Returns the types that a value can have, from the schema and its parts. */
  #typesOf(schema: Schema, at: Pointer, seen: readonly unknown[] = []): string[] {
    if (!isObject(schema)) throw new BundleError(at, "a schema must be an object with a `type`; write one");
    if (seen.includes(schema))
      throw new BundleError(at, "a schema can't be a part of itself; refer to it only in `properties` or `items`");
    const typesOf = (part: unknown) => this.#typesOf(part as Schema, at, [...seen, schema]);
    const { type, allOf = [], anyOf = [], oneOf = [] } = schema;
    const target = resolve(this.#document, schema);
    const every = [...(target === schema ? [] : [target]), ...(allOf as unknown[])].map(typesOf);
    const some = [anyOf, oneOf].flatMap((parts) =>
      (parts as unknown[]).length === 0 ? [] : [(parts as unknown[]).flatMap(typesOf)],
    );
    const declared = [type ?? []].flat().map(String);
    if (schema["format"] === "binary") return ["file"];
    const unknown = declared.find((name) => !allTypes.includes(name));
    if (unknown !== undefined)
      throw new BundleError([...at, "type"], `"${unknown}" is not a type; use one of ${allTypes.join(", ")}`);
    const [first = [], ...others] = [...(declared.length > 0 ? [declared] : []), ...every, ...some];
    const common = first.filter((name) => others.every((each) => each.includes(name)));
    if (common.length === 0)
      throw new BundleError(at, "no value can match this schema, because its types contradict each other; change one");
    return [...new Set(common)];
  }
}

function limitsOf(schema: Schema): Schema {
  const { enum: values, "x-rule": rule, "x-issue-codes": stated = {} } = schema;
  const { other: _, ...codes } = stated as Schema; // codes of checks that only the server runs
  const own = limits.flatMap((key) => (key in schema ? [[key, schema[key]]] : []));
  return {
    ...Object.fromEntries(own),
    ...(values ? { values } : {}),
    ...(rule ? { rule } : {}),
    ...(Object.keys(codes).length > 0 ? { codes } : {}),
  };
}
