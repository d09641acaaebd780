import { stringify } from "yaml";
import type { SpecCopy } from "./spec-copy.js";

type Json = Readonly<Record<string, unknown>>;

const example = (value: unknown, schema: Json, type = "application/json") => ({
  content: { [type]: { schema, examples: { one: { value } } } },
});
const answer = (value: unknown, schema: Json, type?: string) => ({
  description: "Done.",
  ...example(value, schema, type),
});
const ref = (name: string) => ({ $ref: `../schemas/things.yaml#/${name}` });
const whole = { type: "integer", format: "int32", description: "A number." };
const text = { type: "string", description: "A text." };
const query = (name: string, schema: Json, more: Json = {}) => ({
  name,
  in: "query",
  description: "A query.",
  schema,
  ...more,
});
const inPath = (name: string, schema: Json = { type: "string" }, more: Json = {}) => ({
  ...{ name, in: "path", required: true, description: "A path.", schema, ...more },
});
const list = { type: "array", items: { type: "string" } };

const operation = (id: string, more: Json) => ({
  operationId: id,
  "x-method": `things.${id.replace(/Thing.*$/, "")}`,
  tags: ["Applications"],
  summary: `Does ${id} */ throw 1; /*`,
  description: "Does an awkward thing.\u2028throw 1",
  security: [{ sessionToken: [] }],
  "x-rate-limit": { bucket: "things", limit: 9, windowSeconds: 9 },
  ...more,
  responses: {
    ...(more["responses"] as Json),
    "404": { $ref: "../shared/responses.yaml#/UnknownApplication" },
  },
});

const thing = { id: "5", "odd name": "x", constructor: "y" };

/** Path items with features that Fluxer's spec does not use, by path. */
const paths: Readonly<Record<string, Json>> = {
  "/things": {
    get: operation("listThings", {
      parameters: [
        query("limit", { type: "integer", minimum: 1, maximum: 100 }),
        query("ids", list),
        query("tags", list, { style: "pipeDelimited", explode: false }),
        query("words", list, { style: "spaceDelimited", explode: false }),
        query("codes", list, { explode: false }),
        query("filter", { type: "object", properties: { sky: { type: "string" } } }, { style: "deepObject" }),
        query("open", { type: "boolean" }, { required: true }),
      ],
      responses: { "200": answer([thing], { type: "array", items: ref("Thing") }) },
    }),
    post: operation("createThing", {
      requestBody: { required: true, ...example({ kind: "sky", height: 5 }, ref("SkyOrSea")) },
      responses: {
        "201": answer(thing, ref("Thing")),
        "202": answer({ ticket: "t" }, ref("Ticket")),
        "204": { description: "Nothing." },
      },
    }),
  },
  "/things/seek": {
    get: operation("seekThings", {
      parameters: [query("text", { type: "string" }), query("page", { type: "integer" })],
      responses: { "200": answer({ toString: "x" }, ref("Inherited")) },
    }),
    put: operation("mixThing", {
      parameters: [
        { name: "X-Check", in: "header", required: true, description: "A sum.", schema: { type: "integer" } },
        { name: "X-Note", in: "header", description: "A note.", schema: { type: "string" } },
      ],
      requestBody: { $ref: "../shared/bodies.yaml#/Mixed" },
      responses: { "200": answer({ any: 1 }, { type: "object" }) },
    }),
  },
  "/things/{id}": {
    parameters: [inPath("id")],
    put: operation("uploadThing", {
      parameters: [
        { name: "X-Check", in: "header", required: true, description: "A sum.", schema: { type: "integer" } },
      ],
      requestBody: {
        required: true,
        ...example({ file: "x", title: "t", tags: ["a", "b"] }, ref("Upload"), "multipart/form-data"),
      },
      responses: { "204": { description: "Nothing." } },
    }),
    post: operation("submitThing", {
      requestBody: {
        required: true,
        ...example({ title: "t", size: 9 }, ref("Form"), "application/x-www-form-urlencoded"),
      },
      responses: { "200": answer({ below: [{ below: [] }] }, ref("Tree")) },
    }),
    get: operation("openThing", {
      responses: {
        "302": { description: "There.", headers: { Location: { description: "Where.", schema: { type: "string" } } } },
      },
    }),
    delete: operation("deleteThing", {
      responses: { "202": { description: "Soon." }, "204": { description: "Gone." } },
    }),
  },
  "/things/{id}/text": {
    get: operation("readThing", {
      parameters: [inPath("id")],
      responses: { "200": answer("some text", { type: "string" }, "text/plain") },
    }),
    patch: operation("patchThing", {
      parameters: [inPath("id")],
      requestBody: example({ below: [] }, ref("Tree")),
      responses: { "200": answer(null, { anyOf: [ref("Tree"), { type: "null" }] }) },
    }),
  },
  "/things/{thing-id}/at/{class}/{row}": {
    get: operation("locateThing", {
      parameters: [
        inPath("thing-id"),
        inPath("class", list, { style: "label", explode: true }),
        inPath("row", { type: "integer" }, { style: "matrix" }),
      ],
      responses: {
        "200": answer(
          { inline: true },
          { type: "object", properties: { inline: { type: "boolean", description: "Whether." } } },
        ),
      },
    }),
  },
  "/things/all": {
    get: {
      ...operation("toString", {
        responses: { "200": answer({ any: 1 }, { type: "object" }) },
      }),
      "x-method": "things.toString",
    },
    post: operation("replaceThings", {
      requestBody: {
        required: true,
        ...example(["a"], { type: "array", items: { type: "string", maxLength: 3 } }, "application/vnd.things+json"),
      },
      responses: { "200": answer({ sea: thing }, ref("MaybeThing")) },
    }),
  },
};

const own = JSON.parse('{"__proto__":{"type":"string","description":"Odd."}}') as Json;
const schemas: Json = {
  Thing: {
    type: "object",
    description: "A thing.",
    required: ["id"],
    properties: { id: text, "odd name": text, constructor: text, ...own },
  },
  Tree: {
    type: "object",
    description: "A tree.",
    required: ["below"],
    properties: {
      below: { type: "array", description: "Below.", items: { $ref: "#/Tree" } },
      up: { description: "Up.", anyOf: [{ $ref: "#/Tree" }, { type: "null" }] },
    },
  },
  SkyOrSea: { description: "Either.", oneOf: [{ $ref: "#/Sky" }, { $ref: "#/Sea" }] },
  Sky: {
    type: "object",
    description: "Above.",
    required: ["height"],
    properties: { kind: text, height: { type: "integer", format: "int32", description: "Up.", minimum: 1 } },
  },
  Sea: {
    type: "object",
    description: "Below.",
    required: ["depth"],
    properties: { kind: text, depth: { type: "integer", format: "int32", description: "Down." } },
  },
  Ticket: { type: "object", description: "A ticket.", required: ["ticket"], properties: { ticket: text } },
  Upload: {
    type: "object",
    description: "An upload.",
    required: ["file"],
    properties: {
      file: { type: "string", format: "binary", description: "The file." },
      title: text,
      tags: { ...list, description: "Tags." },
    },
  },
  Form: {
    type: "object",
    description: "A form.",
    required: ["title"],
    properties: {
      inner: { type: "object", description: "Inner.", properties: { a: text } },
      title: { ...text, minLength: 1 },
      size: { type: "integer", format: "int32", description: "How many." },
      tags: { ...list, description: "Tags." },
    },
  },
  Inherited: {
    type: "object",
    description: "Names that every JavaScript object inherits.",
    properties: { toString: text, valueOf: text, hasOwnProperty: text },
  },
  Mixed: {
    type: "object",
    description: "A thing beside alternatives.",
    required: ["id"],
    properties: { id: text },
    oneOf: ["height", "depth"].map((name) => ({ type: "object", required: [name], properties: { [name]: whole } })),
    anyOf: ["ticket", "title"].map((name) => ({ type: "object", required: [name], properties: { [name]: text } })),
  },
  MaybeThing: {
    type: "object",
    description: "Perhaps.",
    properties: {
      sea: { description: "A thing.", anyOf: [{ $ref: "#/Thing" }, { type: "null" }] },
    },
  },
};

/** Adds the operations to a copy of the spec. */
export function addAwkwardOperations(spec: SpecCopy): void {
  spec.write("openapi/schemas/things.yaml", stringify(schemas));
  const mixed = example({ id: "5", height: 5, ticket: "t" }, ref("Mixed"));
  spec.write("openapi/shared/bodies.yaml", stringify({ Mixed: { required: true, ...mixed } }));
  const lines = Object.entries(paths).map(([path, item], index) => {
    spec.write(`openapi/paths/things-${index}.yaml`, stringify(item));
    return `  ${path}:\n    $ref: paths/things-${index}.yaml\n`;
  });
  spec.edit("openapi/openapi.yaml", /^paths:\n/m, `paths:\n${lines.join("")}`);
}
