import { isObject, type OpenApi, resolve, type Schema } from "../spec/openapi.js";
import { badge, codeName, type Content, type Html, html, joined, markdown, table } from "./html.js";

/** A table of a schema's properties, with nested ones by their paths. Without properties, the type and its limits. */
export function schemaTable(document: OpenApi, schema: Schema): Html {
  const rows = membersOf(document, schema);
  if (rows.length === 0) return html`<div>${typeOf(schema)}${boundsOf(schema)}</div>`;
  const cells = rows.map(({ path, member, required }) => [
    html`${codeName(path)}${required && badge("required")}${flagsOf(member)}`,
    typeOf(member),
    html`${markdown(member["description"])}${boundsOf(member)}`,
  ]);
  return html`${table(["Property", "Type", "Description"], cells)}`;
}

interface Member {
  readonly path: string;
  readonly member: Schema;
  readonly required: boolean;
}

function membersOf(document: OpenApi, schema: Schema, prefix = ""): Member[] {
  const whole = resolve(document, schema) as Schema;
  const parts = listOf(whole["allOf"]).flatMap((part) => membersOf(document, part, prefix));
  const { properties, required } = whole;
  const own = Object.entries(isObject(properties) ? properties : {}).flatMap(([name, member]) => {
    const path = prefix + name;
    if (!isObject(member)) return [];
    const items = isObject(member["items"]) ? member["items"] : undefined;
    // What has a name of its own is linked instead.
    const nested = "$ref" in member ? [] : membersOf(document, member, `${path}.`);
    const ofItems = !items || "$ref" in items ? [] : membersOf(document, items, `${path}[].`);
    const isRequired = Array.isArray(required) && required.includes(name);
    return [{ path, member, required: isRequired }].concat(nested, ofItems);
  });
  return [...parts, ...own];
}

const listOf = (value: unknown): Schema[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** The type in words, with links to schemas that have a name. */
export function typeOf(schema: Schema): Content {
  const { $ref, type, format, items, anyOf, oneOf, allOf } = schema;
  if (typeof $ref === "string") return linkTo($ref.split("/").at(-1) ?? "");
  const alternatives = anyOf ?? oneOf;
  const choices = listOf(alternatives ?? allOf).map(typeOf);
  if (choices.length > 0) return joined(choices, alternatives ? " or " : " and ");
  const kinds = [type]
    .flat()
    .map((kind) => (kind === "array" && isObject(items) ? html`array of ${typeOf(items)}` : String(kind)));
  return html`${joined(kinds, " or ")}${typeof format === "string" && ` (${format})`}`;
}

const linkTo = (name: string): Html => html`<a href="#schema-${name}">${name}</a>`;

/** The marks that matter to whoever handles the value. */
export function flagsOf(schema: Schema): Content {
  return [schema["x-sensitive"] === true && badge("secret"), schema["deprecated"] === true && badge("deprecated")];
}

/** What a value must satisfy and may be, as far as its type does not say it. */
export function boundsOf(schema: Schema): Content {
  const rule = isObject(schema["x-rule"]) ? schema["x-rule"]["message"] : undefined;
  const facts: readonly (readonly [string, unknown])[] = [
    ["Length", range(schema["minLength"], schema["maxLength"])],
    ["Value", range(schema["minimum"], schema["maximum"])],
    ["Items", range(schema["minItems"], schema["maxItems"])],
    ["Pattern", schema["pattern"]],
    ["Rule", rule],
    ["Default", "default" in schema ? JSON.stringify(schema["default"]) : undefined],
    ["Known values", schema["x-extensible-enum"]],
    ["Bits", isObject(schema["x-bit-flags"]) ? Object.entries(schema["x-bit-flags"]).map(bit) : undefined],
    ["Codes", isObject(schema["x-issue-codes"]) ? Object.values(schema["x-issue-codes"]) : undefined],
    ["Example", schema["example"] ?? (Array.isArray(schema["examples"]) ? schema["examples"][0] : undefined)],
  ];
  const stated = facts.filter(([, value]) => value !== undefined);
  return stated.map(([name, value]) => {
    const values = [value].flat().map((item) => html`<code>${String(item)}</code>`);
    return html`<div class="bound">${name}: ${name === "Rule" ? String(value) : joined(values, ", ")}</div>`;
  });
}

const bit = ([name, value]: readonly [string, unknown]): string => `${String(value)} ${name}`;

function range(least: unknown, most: unknown): string | undefined {
  if (least === undefined && most === undefined) return undefined;
  if (most === undefined) return `at least ${String(least)}`;
  return least === undefined ? `at most ${String(most)}` : `${String(least)} to ${String(most)}`;
}
