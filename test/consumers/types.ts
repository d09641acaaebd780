// Compiled by every supported compiler, with and without Node's types. Never run.
import {
  type AnyFluxerError,
  type Application,
  type ApplicationCreateRequest,
  type CreatedApplication,
  createFluxerClient,
  credentialsOf,
  type FluxerClient,
  FluxerError,
  isFluxerError,
  redact,
  sessionToken,
} from "fluxer-oauth2";
import * as bare from "fluxer-oauth2/client";
import { createSandbox, faults, type Sandbox } from "fluxer-oauth2/sandbox";
import type { paths } from "fluxer-oauth2/schema";

const sandbox: Sandbox = createSandbox({ captcha: true, now: () => 0 });
sandbox.fail(faults.resetAfterCarriedOut(), null);

export const fluxer: FluxerClient = createFluxerClient({
  auth: async () => sessionToken(sandbox.account.session),
  baseUrl: new URL(sandbox.url),
  fetch: sandbox.fetch,
  captcha: () => ({ token: sandbox.captchaToken() }),
  sudo: ({ hasMfa }) => (hasMfa ? { mfaMethod: "totp", mfaCode: "123456" } : { password: "x" }),
  onRetry: ({ operation, delayMs }) => console.log(operation, delayMs),
});

export async function create(input: ApplicationCreateRequest): Promise<CreatedApplication> {
  const application = await fluxer.applications.create(input, {
    signal: AbortSignal.timeout(1000),
    headers: { a: "b" },
  });
  const { clientSecret } = credentialsOf(application);
  const text: string = redact(application).name + clientSecret;
  if (text === "") await fluxer.applications.updateBot(application.id, { avatar: new Uint8Array(1), banner: null });
  return application;
}

export async function recover(failure: unknown): Promise<Application[]> {
  if (!isFluxerError(failure)) throw failure;
  const error: AnyFluxerError = failure;
  if (error.name === "FluxerRateLimitError") throw new Error(String(error.retryAt?.getTime()), { cause: error });
  return error instanceof FluxerError ? fluxer.applications.reconcile(error) : [];
}

export async function raw(): Promise<string> {
  const server = await sandbox.listen({ port: 0 });
  const { data } = await bare
    .createClient({ baseUrl: server.url })
    .POST("/oauth2/applications", { body: { name: "x" } });
  await server.close();
  return data?.client_secret ?? "";
}

export type CreateBody = NonNullable<
  paths["/oauth2/applications"]["post"]["requestBody"]
>["content"]["application/json"];
export const body: CreateBody = { name: "x", redirect_uris: null };
// @ts-expect-error the name is text
export const wrong: CreateBody = { name: 5 };

// Values that can be undefined, such as environment variables, under exactOptionalPropertyTypes.
declare const env: Readonly<Record<string, string | undefined>>;
export const configured = createFluxerClient({
  auth: async () => sessionToken(env["TOKEN"] ?? ""),
  ...{ baseUrl: env["BASE_URL"], webAppUrl: env["WEB_APP_URL"], userAgent: env["USER_AGENT"] },
  ...{ fetch: undefined, timeoutMs: undefined, maxRetries: undefined, maxRetryWaitMs: undefined, preflight: undefined },
  ...{ captcha: undefined, sudo: undefined, onRequest: undefined, onResponse: undefined, onRetry: undefined },
  ...{ maxResponseBytes: undefined, checkResponses: undefined },
});
export const called = configured.applications.list({
  ...{ requestId: env["REQUEST_ID"], signal: undefined, headers: undefined, timeoutMs: undefined },
  ...{ maxRetries: undefined, maxRetryWaitMs: undefined, captcha: undefined, sudo: undefined },
});
const redirectUris: readonly string[] = ["https://weather.example/callback"];
export const links = [
  configured.inviteUrl({ id: "5" }, { permissions: env["PERMISSIONS"], guildId: env["GUILD"] }),
  configured.authorizeUrl(
    { id: "5", redirect_uris: redirectUris },
    {
      ...{ redirectUri: "https://weather.example/callback", scopes: ["identify"], state: "s", prompt: undefined },
      ...{ codeChallenge: env["CHALLENGE"], codeChallengeMethod: undefined, permissions: env["PERMISSIONS"] },
      ...{ guildId: env["GUILD"], channelId: env["CHANNEL"], disableGuildSelect: undefined },
    },
  ),
];

export function withoutSecrets(application: Application): void {
  // @ts-expect-error an application that was listed has no secrets
  credentialsOf(application);
  // @ts-expect-error nothing of this can hold a secret
  credentialsOf({ id: "5" });
}

export async function codes(): Promise<string> {
  const { error } = await fluxer.api.POST("/oauth2/applications", { body: { name: "x" } });
  const other = await bare.createClient().POST("/oauth2/applications", { body: { name: "x" } });
  if (error?.code === "CAPTCHA_REQUIRED" || error?.code === "A_CODE_OF_NEXT_YEAR") return error.code.toLowerCase();
  const code: string | undefined = other.error?.code;
  return code ?? "";
}
