import { describe, expect, it } from "vitest";
import type { Operation } from "../../../generated/operations.js";
import { bodyIssues, fieldsOf, isForm, serializeAny, toBody } from "../../../src/request/input.js";
import { thrownBy } from "../../support/client.js";

const file = new Blob(["x"]);

/** Returns an operation whose body has this media type and the properties `name`, `tags`, `more` and `file`. */
function operationOf(contentType: string, required = true): Operation {
  const properties = { name: { type: "string" }, tags: {}, more: {}, file: {} };
  const body = { contentType, required, schema: { type: "object", properties } };
  const facts = { id: "upload", method: "POST", path: "/x", credentials: [], idempotent: false, sudo: false };
  return { ...facts, parameters: {}, responses: {}, body } as Operation;
}

const json = operationOf("application/json");
const urlEncoded = operationOf("application/x-www-form-urlencoded");
const multipart = operationOf("multipart/form-data");

describe("isForm()", () => {
  it.each([
    ["multipart/form-data", true],
    ["application/x-www-form-urlencoded", true],
    ["application/json", false],
    ["text/multipart", false],
  ])("isForm() of %s is %s", (contentType, expected) => {
    expect(isForm(operationOf(contentType))).toBe(expected);
  });

  it("isForm() is false for an operation without a body", () => {
    const { body: _, ...bodiless } = json;
    expect(isForm(bodiless)).toBe(false);
  });
});

describe("fieldsOf()", () => {
  it("fieldsOf() returns the fields of a JSON object", () => {
    expect(fieldsOf('{"name":"x"}')).toEqual({ name: "x" });
  });

  it.each([[null], ["name=x"], ["5"], ["null"], ['"x"'], [""], [new FormData()]])(
    "fieldsOf() returns undefined for other content: %o",
    (content) => {
      expect(fieldsOf(content)).toBeUndefined();
    },
  );
});

describe("a form", () => {
  const fields = {
    name: "a&b",
    tags: [1, true, null, undefined, "c"],
    more: { deep: [2] },
    left: null,
    out: undefined,
  };

  it("a URL-encoded form repeats an array's name, writes objects as JSON and leaves out null", () => {
    const body = toBody(urlEncoded, {}, fields, null, false);
    expect(body).toBe("name=a%26b&tags=1&tags=true&tags=c&more=%7B%22deep%22%3A%5B2%5D%7D");
  });

  it("a multipart form has the same fields, and files", async () => {
    const body = toBody(multipart, {}, { ...fields, file: [file, file] }, null, false) as FormData;
    expect(body.getAll("tags")).toEqual(["1", "true", "c"]);
    expect(body.get("more")).toBe('{"deep":[2]}');
    expect(body.getAll("file").map((item) => (item as File).size)).toEqual([1, 1]);
    expect([...body.keys()]).not.toContain("left");
  });

  it("a form is validated like JSON", async () => {
    const error = await thrownBy(() => toBody(urlEncoded, {}, { name: 5 }, null, true));
    expect(error.message).toBe("upload: name must be a string. Nothing was sent");
  });

  it("a form that the caller wrote is not validated", () => {
    expect(toBody(urlEncoded, {}, undefined, "name=x", true)).toBe("name=x");
    expect(bodyIssues(multipart, new FormData())).toEqual([]);
  });
});

describe("a JSON body", () => {
  const wrong = [{ path: "root", code: "INVALID_FORMAT", message: "must be JSON, not a form or file" }];

  it("a JSON body is sent as it is", () => {
    expect(toBody(json, {}, undefined, '{"name":"x"}', true)).toBe('{"name":"x"}');
  });

  it("a form or a string that is not JSON is an invalid JSON body", () => {
    expect(bodyIssues(json, new FormData())).toEqual(wrong);
    expect(bodyIssues(json, "name=x")).toEqual(wrong);
  });

  it("no body is valid only if the body is optional", () => {
    const needsName = (required: boolean): Operation => {
      const { body } = operationOf("application/json", required);
      return { ...json, body: { ...body!, schema: { type: "object", required: ["name"] } } };
    };
    expect(bodyIssues(needsName(true), null)).toMatchObject([{ path: "name", message: "is required" }]);
    expect(bodyIssues(needsName(false), null)).toEqual([]);
  });
});

describe("serializeAny()", () => {
  it.each<[what: string, body: unknown, expected: string | null]>([
    ["an object", { name: "x" }, '{"name":"x"}'],
    ["a string", "x", '"x"'],
    ["null", null, "null"],
    ["nothing", undefined, null],
    ["URLSearchParams", new URLSearchParams({ name: "a&b" }), "name=a%26b"],
    ["a list of lists", { name: [["x"]] }, '{"name":[["x"]]}'],
  ])("serializeAny() writes %s as text", (_, body, expected) => {
    expect(serializeAny(body)).toBe(expected);
  });

  it("serializeAny() returns FormData unchanged", () => {
    const form = new FormData();
    expect(serializeAny(form)).toBe(form);
  });

  it.each([[{ file }], [{ file: ["x", file] }]])(
    "serializeAny() writes an object with a file as a form: %o",
    (body) => {
      const form = serializeAny(body) as FormData;
      expect(form.getAll("file").at(-1)).toBeInstanceOf(Blob);
    },
  );

  it("serializeAny() rejects a circular reference, even beside a file", async () => {
    const body: Record<string, unknown> = { file };
    body["self"] = body;
    const error = await thrownBy(() => serializeAny(body));
    expect(error.message).toMatch(/^fluxer\.api: root cannot be written as JSON/);
    expect(error).toMatchObject({ issues: [{ path: "root", code: "INVALID_FORMAT" }] });
  });
});
