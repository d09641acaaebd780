import { authorizePath, operations } from "../../generated/operations.js";
import type { Sandbox } from "../../sandbox/index.js";
import type { Ran } from "../package/matrix/run.js";
import { countSteps } from "./expected.js";
import type { LogIn } from "./language.js";
import { onSandbox } from "./on-sandbox.js";
import type { Result } from "./report.js";

/** What the program prints, one line a step. */
const steps = [
  /^authorized identify email$/,
  /^logged in \d+ \S+@\S+$/,
  /^refreshed identify email$/,
  /^logged in \d+ \S+@\S+$/,
];
const wanted = ["grantConsent", "exchangeToken", "getUserInfo", "exchangeToken", "getUserInfo"];
const redirectUri = "https://weather.example/callback";

/** Runs a program that logs a user in. Returns the library if the sandbox saw a log-in and a refresh, and nothing else. */
export async function tryLogIn(
  { library, run: command }: LogIn,
  version: string,
  use: (facts: Readonly<Record<string, string>>) => Promise<Ran>,
): Promise<Pick<Result, "logIn" | "problems">> {
  const { ran, sandbox } = await onSandbox({}, (facts, { createAccount }) => {
    const { id, client_secret } = createAccount().createApplication({ redirectUris: [redirectUri] });
    const api = facts.FLUXER_BASE_URL;
    return use({
      ...facts,
      FLUXER_CLIENT_ID: id,
      FLUXER_CLIENT_SECRET: client_secret,
      FLUXER_REDIRECT_URI: redirectUri,
      FLUXER_AUTHORIZATION_ENDPOINT: new URL(authorizePath, api).href,
      FLUXER_TOKEN_ENDPOINT: api + operations.exchangeToken.path,
      FLUXER_USERINFO_ENDPOINT: api + operations.getUserInfo.path,
    });
  });
  const problems = [
    ...(ran.code === 0 && countSteps(ran.output, steps) === steps.length
      ? []
      : [`\`${command.join(" ")}\` ended with ${ran.code}\n${ran.output}`]),
    ...findDifferences(sandbox),
  ];
  return problems.length > 0 ? { logIn: "FAIL", problems } : { logIn: `${library} ${version}`, problems };
}

function findDifferences({ requests }: Sandbox): string[] {
  const seen = requests.map(({ operationId, status }) => `${operationId} ${status}`);
  const right = wanted.map((operationId) => `${operationId} 200`);
  return seen.join() === right.join() ? [] : [`the sandbox saw ${seen.join(", ")}, not ${right.join(", ")}`];
}
