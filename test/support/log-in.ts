import {
  createSandbox,
  type CreatedSandboxApplication,
  type Sandbox,
  type SandboxAccount,
  type SandboxServer,
} from "../../sandbox/index.js";
import { type AuthorizationServer, clientSecret, createFluxerClient, credentialsOf } from "../../src/index.js";

export const callback = "http://localhost:3000/callback";

/** Starts a sandbox with an application that users can log in to. */
export interface Site extends AsyncDisposable {
  readonly sandbox: Sandbox;
  readonly server: SandboxServer;
  /** Owner of the application. */
  readonly owner: SandboxAccount;
  readonly application: CreatedSandboxApplication;
  readonly metadata: AuthorizationServer;
}

export async function openSite(redirectUris: readonly string[] = [callback]): Promise<Site> {
  const sandbox = createSandbox();
  const server = await sandbox.listen();
  const owner = sandbox.createAccount();
  const application = owner.createApplication({ name: "Weather", redirectUris });
  const auth = clientSecret(credentialsOf(application));
  const metadata = await createFluxerClient({ auth, baseUrl: server.url }).authorizationServer();
  return { sandbox, server, owner, application, metadata, [Symbol.asyncDispose]: () => server.close() };
}

/** Opens a link to the authorize page, presses a button and returns where the user is sent. */
export async function decide(
  link: string | URL,
  account: { readonly id: string },
  decision: "authorize" | "deny" = "authorize",
): Promise<URL> {
  const page = await fetch(link);
  const text = await page.text();
  if (!page.ok) throw new Error(`the authorize page does not open: ${text}`);
  const fields = text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
  const form = new URLSearchParams(Array.from(fields, ([, name = "", value = ""]) => [name, unescape(value)]));
  form.set("account", account.id);
  form.set("decision", decision);
  const answer = await fetch(page.url, { method: "POST", body: form, redirect: "manual" });
  const location = answer.headers.get("location");
  if (location === null) throw new Error(`the authorize page does not redirect: ${await answer.text()}`);
  return new URL(location);
}

function unescape(text: string): string {
  return text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
