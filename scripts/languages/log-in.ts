import type { Sandbox } from "../../sandbox/index.js";
import { clientSecret, createFluxerClient } from "../../src/index.js";
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
  let first = 0;
  const { ran, sandbox } = await onSandbox({}, async (facts, { createAccount, requests }) => {
    const { id, client_secret } = createAccount().createApplication({ redirectUris: [redirectUri] });
    const auth = clientSecret({ clientId: id, clientSecret: client_secret });
    const server = await createFluxerClient({ auth, baseUrl: facts.FLUXER_BASE_URL }).authorizationServer();
    first = requests.length;
    return use({
      ...facts,
      FLUXER_CLIENT_ID: id,
      FLUXER_CLIENT_SECRET: client_secret,
      FLUXER_REDIRECT_URI: redirectUri,
      FLUXER_AUTHORIZATION_ENDPOINT: server.authorization_endpoint,
      FLUXER_TOKEN_ENDPOINT: server.token_endpoint,
      FLUXER_USERINFO_ENDPOINT: server.userinfo_endpoint,
    });
  });
  const problems = [
    ...(ran.code === 0 && countSteps(ran.output, steps) === steps.length
      ? []
      : [`\`${command.join(" ")}\` ended with ${ran.code}\n${ran.output}`]),
    ...findDifferences(sandbox.requests.slice(first)),
  ];
  return problems.length > 0 ? { logIn: "FAIL", problems } : { logIn: `${library} ${version}`, problems };
}

function findDifferences(requests: Sandbox["requests"]): string[] {
  const seen = requests.map(({ operationId, status }) => `${operationId} ${status}`);
  const right = wanted.map((operationId) => `${operationId} 200`);
  return seen.join() === right.join() ? [] : [`the sandbox saw ${seen.join(", ")}, not ${right.join(", ")}`];
}
