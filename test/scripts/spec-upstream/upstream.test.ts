import { describe, expect, test } from "vitest";
import { differencesFile } from "../../../scripts/spec/files.js";
import { type Json, object, project, text, thing } from "../../support/upstream-documents.js";

const answer = (schema: Json) => ({ content: { "application/json": { schema } } });
const answers = (...statuses: string[]) =>
  Object.fromEntries(statuses.map((status) => [status, answer(object({ code: text }))]));

const ours = thing({
  requestBody: answer(object({ name: { ...text, maxLength: 9 }, size: { type: "integer" } }, "name")),
  responses: {
    "200": answer(object({ id: text })),
    "400": answer(object({ code: text, more: text })),
    "403": answer(object({ code: text, more: text })),
    "500": answer(object({ code: text, more: text })),
  },
});
const theirs = thing({
  requestBody: answer(object({ name: text, size: { type: "integer" } }, "name")),
  responses: { "200": answer(object({ id: text, note: text })), ...answers("400", "403", "500") },
});
const entries = [
  "    - { operation: updateThing, place: request name, differs: maxLength, ours: 9 }",
  "    - { operation: updateThing, place: response 200 note, differs: presence, theirs: true }",
  '    - { operation: "*", place: response * more, differs: presence, ours: true }',
];
const known = (...lines: string[]) => `- reason: It is so.\n  differences:\n${lines.join("\n")}\n`;

/** Undoes the wrapping of messages. */
const unwrapped = (said: string) => said.replaceAll("\n  ", " ");

/** Runs the command on the document with those known differences. */
function compare(document: Json, differences: string) {
  const { write, run } = project(ours, differences);
  write("theirs.json", JSON.stringify(document));
  return run("theirs.json");
}

describe("a difference of spec:upstream", () => {
  test("is accepted if an entry explains it", async () => {
    expect(await compare(theirs, known(...entries))).toEqual({
      code: 0,
      said: "",
      printed: `${differencesFile} explains every difference.\ndifferences: 5, operations: 1, entries: 3\n`,
    });
    expect(await compare(ours, "")).toMatchObject({ code: 0 });
  });

  test("is printed as an entry that lacks only a reason if no entry explains it", async () => {
    const { code, said, printed } = await compare(theirs, "[]");
    expect({ code, said }).toEqual({
      code: 1,
      said: `5 differences are not explained. Fix the spec, or paste this into\n${differencesFile}:\n`,
    });
    expect(printed).toMatch(/^- reason: # why, in your own words\n {2}differences:\n/);
    expect(await compare(theirs, printed)).toMatchObject({
      code: 2,
      said: `spec:upstream: fix these problems first\n${differencesFile}:1:3 has no \`reason\`; explain it\n`,
    });
    expect(await compare(theirs, printed.replace("# why", "Why,"))).toMatchObject({ code: 0 });
  });

  test.each([
    [entries[0], "place: request name\n"],
    [entries[1], "place: response 200 note\n"],
    [entries[2], "place:\n        - response 400 more\n        - response 403 more\n        - response 500 more\n"],
  ])("is reported without its entry: %s", async (entry, place) => {
    const { code, printed } = await compare(theirs, known(...entries.filter((other) => other !== entry)));
    expect(code).toBe(1);
    expect(printed).toContain(place);
    expect(printed.match(/^ {4}- /gm)).toHaveLength(1);
  });

  test("is explained only for the documents that have the operation of `onlyWith`", async () => {
    const group = (onlyWith: string) =>
      known(...entries).replace("differences:", `onlyWith: ${onlyWith}\n  differences:`);
    const theirId = Object.values(theirs["paths"] as Record<string, { patch: Json }>)[0]?.patch["operationId"];
    expect((await compare(theirs, group(String(theirId)))).code).toBe(0);
    expect((await compare(theirs, group("of_another_document"))).code).toBe(1);
  });

  test("is explained by * for any value", async () => {
    const anyLimit = known(entries[0]!.replace("ours: 9", 'ours: "*"'), ...entries.slice(1));
    expect((await compare(theirs, anyLimit)).code).toBe(0);
    const theirLimit = known(entries[0]!.replace("ours: 9", 'theirs: "*"'), ...entries.slice(1));
    expect((await compare(theirs, theirLimit)).code).toBe(1);
  });
});

describe("an invalid entry of spec:upstream", () => {
  const without = (status: string, member: string): Json => {
    const copy = structuredClone(theirs);
    const { patch } = Object.values(copy["paths"] as Record<string, { patch: Json }>)[0] ?? { patch: {} };
    Object.assign(patch["responses"] as Json, { [status]: answer(object({ code: text, [member]: text })) });
    return copy;
  };
  test.each<[what: string, document: Json, lines: readonly string[], said: string]>([
    [
      "the difference disappeared",
      without("200", "other"),
      [...entries],
      ":4:7 no longer applies: the documents have no updateThing, response 200 note",
    ],
    [
      "the difference disappeared at one place of a pattern",
      without("403", "more"),
      entries,
      ":5:7 no longer applies at updateThing, response 403 more: `presence` is now the same in both documents",
    ],
    [
      "the difference changed",
      theirs,
      [entries[0]?.replace("9", "8") ?? "", ...entries.slice(1)],
      ":3:7 no longer applies at updateThing, request name: `maxLength` is now nothing in theirs and 9 in ours",
    ],
    [
      "neither document has the place",
      theirs,
      [...entries, "    - { operation: updateThing, place: request title, differs: type, ours: [string] }"],
      ":6:7 no longer applies: the documents have no updateThing, request title",
    ],
    [
      "another entry repeats it",
      theirs,
      [...entries, "    - { operation: updateThing, place: response 403 more, differs: presence, ours: true }"],
      ":6:7 repeats other entries; delete it",
    ],
  ])("is reported with its location: %s", async (_, document, lines, said) => {
    const outcome = await compare(document, known(...lines));
    expect(unwrapped(outcome.said)).toContain(`${differencesFile}${said}\n`);
    expect(outcome.code).toBe(1);
  });

  test.each<[what: string, file: string, said: RegExp]>([
    ["a map", "reason: x", /:1:1 must be a list of groups/],
    ["a group that is not a map", "- x", /:1:3 must be a group/],
    ["an empty reason", "- reason: ''\n  differences: []", /:1:3 has no `reason`/],
    ["no differences", "- reason: x", /:1:3 has no list of `differences`/],
    ["no place", known("    - { operation: a, differs: type }"), /:3:7 has no `place`; paste it as/],
    [
      "an unknown property",
      known("    - { operation: a, place: b, differs: type, our: 1 }"),
      /:3:7 has the unknown property "our"/,
    ],
    ["invalid YAML", "- reason: [", /:1:12 invalid YAML: /],
  ])("is rejected with its location: %s", async (_, file, said) => {
    const outcome = await compare(theirs, file);
    expect(outcome.said).toMatch(said);
    expect(outcome.code).toBe(2);
  });
});
