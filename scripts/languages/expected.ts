import { stripVTControlCharacters } from "node:util";
import type { Sandbox } from "../../sandbox/index.js";

/** What an example prints, one line a step. */
const steps = [
  /^created \d+, client_secret of 43, bot\.token of \d{2} characters$/,
  /^listed \d+$/,
  /^refused INVALID_FORM_BODY at redirect_uris\.0$/,
  // The sandbox says 360 seconds, less what has passed since, with a fraction.
  /^limited, again in 3[56]\d(\.\d+)? seconds$/,
  /^deleted \d+$/,
];
export const stepCount = steps.length;

/** The steps that were printed, one after another. */
export function countSteps(output: string, wanted: readonly RegExp[] = steps): number {
  // Maven prints the codes that turn colors off, although it must not use any.
  const lines = stripVTControlCharacters(output).split(/\r?\n/);
  const printed = lines.filter((line) => line !== "");
  const missed = wanted.findIndex((step, index) => !step.test(printed[index] ?? ""));
  return missed === -1 ? wanted.length : missed;
}

/** What the sandbox saw and should not have, or should have and did not. */
export function findMisdeeds({ requests, applications }: Pick<Sandbox, "requests" | "applications">): string[] {
  const count = (operationId: string, status: number) =>
    requests.filter((request) => request.operationId === operationId && request.status === status).length;
  const wanted: readonly (readonly [string, number, "one" | "some"])[] = [
    ["createApplication", 200, "one"],
    ["createApplication", 400, "some"],
    ["createApplication", 429, "one"],
    ["listApplications", 200, "one"],
    ["deleteApplication", 204, "one"],
  ];
  const misdeeds = wanted.flatMap(([operationId, status, times]) => {
    const seen = count(operationId, status);
    return seen === 1 || (seen > 1 && times === "some")
      ? []
      : [`the sandbox saw ${seen} ${operationId} that it answered ${status}, not ${times}`];
  });
  for (const { method, path, operationId, status } of requests) {
    if (wanted.some((one) => one[0] === operationId && one[1] === status)) continue;
    misdeeds.push(`the sandbox answered ${method} ${path} with ${status}, which no step asks for`);
  }
  if (applications.length > 0) misdeeds.push(`${applications.length} applications are left on the sandbox`);
  return misdeeds;
}
