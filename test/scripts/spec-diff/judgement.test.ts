import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { OpenApi } from "../../../scripts/spec/openapi.js";
import { judge } from "../../../scripts/spec-diff/judge.js";
import { diffKnownValues, isOfKnownValues } from "../../../scripts/spec-diff/known-values.js";
import { diffByRedocly } from "../../../scripts/spec-diff/redocly.js";
import { toMarkdown } from "../../../scripts/spec-diff/report.js";
import { errors, root as rootFile, schemas } from "../../support/pipeline-run.js";
import { projectRoot } from "../../support/spec-copy.js";
import { changeset, diff, release, set } from "../../support/spec-release.js";

const name = "        Name of the application, ";
const tighter = [schemas, /(required: \[name\][^]*?maxLength: )\d+/, "$17"] as const;
const looser = [schemas, /(required: \[name\][^]*?maxLength: )\d+/, "$15000"] as const;

/** Edits of the spec by the bump that they require, each with the listed line. One run judges all edits of a bump. */
const edits: readonly (readonly [
  bump: "patch" | "minor" | "major",
  file: string,
  from: string | RegExp,
  to: string,
  line: string | RegExp,
])[] = [
  ["patch", schemas, name, `${name}of course `, "`ApplicationCreateRequest.name`: `description` changed"],
  [
    "minor",
    schemas,
    "    bot_public:\n",
    "    homepage:\n      type: string\n    bot_public:\n",
    "`ApplicationBase.homepage`: added (6 operations)",
  ],
  [
    "minor",
    errors,
    "    - CAPTCHA_REQUIRED",
    "    - A_NEW_CODE\n    - CAPTCHA_REQUIRED",
    "`ErrorCode`: known values added: `A_NEW_CODE`",
  ],
  ["minor", ...looser, /`ApplicationCreateRequest\.name`: `maxLength` changed from `\d+` to `5000`/],
  ["major", ...tighter, /`ApplicationCreateRequest\.name`: `maxLength` changed from `\d+` to `7`/],
  [
    "major",
    schemas,
    "required: [name]",
    "required: [name, bot_public]",
    "`ApplicationCreateRequest`: now required: `bot_public`",
  ],
  ["major", schemas, /    mfa_enabled:\n.*\n.*\n/, "", "`Bot.mfa_enabled`: removed"],
  ["major", rootFile, /  \/applications\/@me:\n.*\n/, "", "`/applications/@me`: removed: `getBotApplication`"],
];

test.each(["patch", "minor", "major"] as const)(
  "spec:diff lists every change that requires a %s bump, and rejects a smaller changeset",
  async (bump) => {
    const copy = release("1.2.3", "v1.2.3");
    if (bump !== "patch") changeset(copy, bump === "major" ? "minor" : "patch");
    const wanted = edits.filter(([each]) => each === bump);
    for (const [, file, from, to] of wanted) copy.edit(file, from, to);
    const { code, printed, said } = await diff(copy);
    expect(printed).toMatch(/^Changes of the API since v1\.2\.3:\n\n\*\*/);
    const section = sectionOf(printed.replace(/\n {2}/g, " "), bump);
    for (const [, , , , line] of wanted) expect(section).toMatch(line);
    expect(section.match(/^- /gm)).toHaveLength(wanted.length);
    expect(said.replaceAll("\n", " ")).toMatch(
      new RegExp(`^A ${bump} bump is required; .*. Run \`npx changeset\`, choose ${bump}, and`),
    );
    expect(code).toBe(1);
  },
);

/** Returns the part of a report that lists the changes with that bump. */
function sectionOf(report: string, bump: string): string {
  return report.split("**").find((text) => text.startsWith(` (${bump})`)) ?? "";
}

/** Edits of the bundle in different locations, with the listed line. One run judges all of them. */
const judged: readonly (readonly [
  what: string,
  edit: readonly [keys: string, value: unknown],
  bump: string,
  line: string,
])[] = [
  [
    "a default that changes",
    ["schemas.ApplicationCreateRequest.properties.bot_public.default", false],
    "major",
    "`ApplicationCreateRequest.bot_public`: `default` changed from `true` to `false`",
  ],
  [
    "a default that is stated first",
    ["schemas.ApplicationUpdateRequest.properties.bot_public.default", true],
    "minor",
    "`ApplicationUpdateRequest.bot_public`: `default` was set to `true`",
  ],
  [
    "null in a request, accepted",
    ["schemas.ApplicationUpdateRequest.properties.name.type", ["string", "null"]],
    "minor",
    "`ApplicationUpdateRequest.name`: `type` changed from `string` to `string | null`",
  ],
  [
    "null in a request, refused",
    ["schemas.BotUpdateRequest.properties.bio.type", "string"],
    "major",
    "`BotUpdateRequest.bio`: `type` changed from `string | null` to `string`",
  ],
  [
    "null in an answer, possible",
    ["schemas.Bot.properties.username.type", ["string", "null"]],
    "major",
    "`Bot.username`: `type` changed from `string` to `string | null`",
  ],
  [
    "null in an answer, no more",
    ["schemas.Bot.properties.avatar.type", "string"],
    "patch",
    "`Bot.avatar`: `type` changed from `string | null` to `string`",
  ],
  [
    "a member of a request, removed",
    ["schemas.SudoProof.properties.webauthn_challenge", undefined],
    "major",
    "`SudoProof.webauthn_challenge`: removed",
  ],
  ["the name of a type", ["schemas.Obsolete", undefined], "major", "`Obsolete`: removed"],
  ["a type, added", ["schemas.Novelty", { type: "string" }], "minor", "`Novelty`: added"],
  [
    "a name of a known value",
    ["schemas.AuthenticatorType.x-enum-varnames", ["OTP", "SMS", "WEBAUTHN"]],
    "major",
    "`AuthenticatorType`: names of known values changed: `0`",
  ],
  [
    "a known value, removed",
    ["parameters.CaptchaType.schema.x-extensible-enum", ["hcaptcha", "altcha"]],
    "minor",
    "`parameter CaptchaType`: known values removed: `turnstile`",
  ],
  [
    "a bit, added",
    ["schemas.BotFlags.x-bit-flags.NEW", 128],
    "minor",
    "`BotFlags x-bit-flags`: `NEW` was set to `128`",
  ],
  [
    "a bit, moved",
    ["schemas.BotFlags.x-bit-flags.STAFF", 256],
    "major",
    "`BotFlags x-bit-flags`: `STAFF` changed from `1` to `256`",
  ],
  [
    "a rule, added",
    ["schemas.BotUpdateRequest.properties.username.x-rule", { name: "snowflake", message: "no" }],
    "major",
    "`BotUpdateRequest.username x-rule`: added",
  ],
  [
    "a secret that is none any more",
    ["schemas.BotTokenReset.properties.token.x-sensitive", undefined],
    "minor",
    "`BotTokenReset.token`: `x-sensitive` was removed; it was `true`",
  ],
  [
    "an example, added",
    ["responses.Forbidden.content.application/json.examples.novel", { value: { code: "FORBIDDEN", message: "No." } }],
    "patch",
    "`response Forbidden examples novel`: added",
  ],
];

describe("a change whose bump redocly diff underestimates for users of the package", () => {
  let listed = "";
  beforeAll(async () => {
    const base = JSON.parse(readFileSync(join(projectRoot, "generated/openapi.json"), "utf8")) as OpenApi;
    set(base.components, ["schemas", "Obsolete"], { type: "string" });
    const working = structuredClone(base);
    for (const [, [keys, value]] of judged) set(working.components, keys.split("."), value);
    const raw = (await diffByRedocly(base, working)).filter((change) => !isOfKnownValues(change));
    listed = toMarkdown(base, working, [...raw.map(judge), ...diffKnownValues(base, working)]).replace(/\n {2}/g, " ");
  }, 60_000);

  test.each(judged)("is listed under its bump: %s", (_, __, bump, line) => {
    expect(sectionOf(listed, bump)).toContain(`\n- ${line}`);
  });
});
