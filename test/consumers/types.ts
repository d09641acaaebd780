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
