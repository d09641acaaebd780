import { stripVTControlCharacters } from "node:util";
import type { Sandbox } from "../../sandbox/index.js";
import { Failure } from "../shared/run.js";

/** The lines that a program prints, and the requests that the sandbox receives: an operationId and a status each. */
interface Expectation {
  readonly lines: readonly RegExp[];
  readonly requests: RegExp;
}

export const exampleRun: Expectation = {
  lines: [
    /^created \d+, client_secret of 43, bot\.token of \d{2} characters$/,
    /^listed \d+$/,
    /^refused INVALID_FORM_BODY at redirect_uris\.0$/,
    // The sandbox returns 360 seconds minus the time since the first request, with a fraction.
    /^limited, again in 3[56]\d(\.\d+)? seconds$/,
    /^deleted \d+$/,
  ],
  requests: new RegExp(
    "^createApplication 200, listApplications 200, (createApplication 400, )+" +
      "createApplication 429, deleteApplication 204$",
  ),
};

export const logInRun: Expectation = {
  lines: [
    /^authorized identify email$/,
    /^logged in \d+ \S+@\S+$/,
    /^refreshed identify email$/,
    /^logged in \d+ \S+@\S+$/,
  ],
  requests: /^grantConsent 200(, exchangeToken 200, getUserInfo 200){2}$/,
};

/** Throws `Failure` unless a program printed the expected lines, in order, and sent only the expected requests. */
export function checkRun(output: string, { requests }: Sandbox, expected: Expectation): void {
  // Maven prints the codes that turn colors off, although it must not use any.
  const printed = stripVTControlCharacters(output).split(/\r?\n/).filter(Boolean);
  const wrong = expected.lines.findIndex((line, index) => !line.test(printed[index] ?? ""));
  if (wrong >= 0) throw new Failure(`line ${wrong + 1} must match ${expected.lines[wrong]}\n${output}`);
  const seen = requests.map(
    ({ operationId, method, path, status }) => `${operationId ?? `${method} ${path}`} ${status}`,
  );
  if (!expected.requests.test(seen.join(", ")))
    throw new Failure(`the sandbox saw ${seen.join(", ")}\nthis must match ${expected.requests}`);
}

/** Counts the vectors, for each of which a program prints `ok`, `skipped` or `FAIL` and the ID. `vectors` is JSON. */
export function countVectors(output: string, vectors: string): string {
  const lines = output.split(/\r?\n/);
  const groups = Object.values(JSON.parse(vectors) as Record<string, { id: string }[]>);
  const ids = groups.flatMap((group) => group.map(({ id }) => id));
  const skipped = ids.filter((id) => lines.includes(`skipped ${id}`));
  const failed = ids.filter((id) => !lines.includes(`ok ${id}`) && !skipped.includes(id));
  if (failed.length > 0) throw new Failure(`vectors that fail or are not checked: ${failed.join(", ")}`);
  return `${ids.length - skipped.length} vectors checked, ${skipped.length} skipped`;
}
