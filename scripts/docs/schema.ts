import { nameOf, type Schema, target } from "./document.js";
import { badge, codeName, type Content, type Html, html, joined, markdown, table } from "./html.js";

/** A table of a schema's properties, with nested ones by their paths. Without properties, the type and its limits. */
export function schemaTable(schema: Schema): Html {
  const rows = propertiesOf(schema).map(({ path, property, isRequired }) => [
    html`${codeName(path)}${isRequired && badge("required")}${flagsOf(property)}`,
    typeOf(property),
    html`${markdown(property.description)}${limitsOf(property)}`,
  ]);
  return table(["Property", "Type", "Description"], rows) ?? html`<div>${typeOf(schema)}${limitsOf(schema)}</div>`;
}

interface Property {
  readonly path: string;
  readonly property: Schema;
  readonly isRequired: boolean;
}

function propertiesOf(schema: Schema, prefix = ""): Property[] {
  const { allOf = [], properties = {}, required = [] } = target(schema);
  const own = Object.entries(properties).flatMap(([name, property]) => {
    const path = prefix + name;
    const { items } = property;
    // A link leads to a schema with a name.
    const nested = property.$ref === undefined ? propertiesOf(property, `${path}.`) : [];
    const ofItems = items && items.$ref === undefined ? propertiesOf(items, `${path}[].`) : [];
    return [{ path, property, isRequired: required.includes(name) }].concat(nested, ofItems);
  });
  return [...allOf.flatMap((part) => propertiesOf(part, prefix)), ...own];
}

/** The type in words, with links to schemas that have a name. */
export function typeOf({ $ref, type, format, items, anyOf, oneOf, allOf }: Schema): Content {
  if ($ref !== undefined) return html`<a href="#schema-${nameOf($ref)}">${nameOf($ref)}</a>`;
  const choices = anyOf ?? oneOf;
  if (choices) return joined(choices.map(typeOf), " or ");
  if (allOf) return joined(allOf.map(typeOf), " and ");
  const kinds = [type ?? []].flat().map((kind) => (kind === "array" && items ? ["array of ", typeOf(items)] : kind));
  return [joined(kinds, " or "), format !== undefined && ` (${format})`];
}

export function flagsOf(schema: object): Content {
  const { deprecated, "x-sensitive": isSecret } = schema as Schema;
  return [isSecret === true && badge("secret"), deprecated === true && badge("deprecated")];
}

/** The limits and possible values of a schema, except its type. */
export function limitsOf(schema: Schema): Content {
  const {
    "x-rule": rule,
    "x-bit-flags": bits,
    "x-issue-codes": codes,
  } = schema as {
    "x-rule"?: { readonly message: string };
    "x-bit-flags"?: object;
    "x-issue-codes"?: object;
  };
  const facts: readonly (readonly [string, unknown])[] = [
    ["Length", range(schema["minLength"], schema["maxLength"])],
    ["Value", range(schema["minimum"], schema["maximum"])],
    ["Items", range(schema["minItems"], schema["maxItems"])],
    ["Pattern", schema["pattern"]],
    ["Rule", rule && html`${rule.message}`],
    ["Default", "default" in schema ? JSON.stringify(schema["default"]) : undefined],
    ["Known values", schema["x-extensible-enum"]],
    ["Bits", bits && Object.entries(bits).map(([name, value]) => `${String(value)} ${name}`)],
    ["Codes", codes && Object.values(codes)],
    ["Example", schema["example"] ?? schema.examples?.[0]],
  ];
  return facts
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const values = [value].flat().map((item) => html`<code>${String(item)}</code>`);
      return html`<div class="limit">${name}: ${name === "Rule" ? (value as Content) : joined(values, ", ")}</div>`;
    });
}

function range(least: unknown, most: unknown): string | undefined {
  if (least === undefined) return most === undefined ? undefined : `at most ${String(most)}`;
  return most === undefined ? `at least ${String(least)}` : `${String(least)} to ${String(most)}`;
}
