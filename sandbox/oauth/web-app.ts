import { authorizePath } from "../../generated/operations.js";
import type { Account } from "../account.js";
import { type Answer, toAnswer } from "../answer.js";
import type { Incoming } from "../context.js";
import type { Application, Store } from "../store.js";
import { type AuthorizeRequest, withParameters } from "./consent.js";
import { consentPage, errorPage } from "./consent-page.js";
import type { Html } from "./html.js";
import { knownScopes, splitScopes } from "./scopes.js";

/** Consents to a request on behalf of an account. Returns the API's response. */
export type Consent = (origin: string, account: Account, request: object) => Promise<Answer>;

/** Body of the response to a consent, successful or not. */
interface ConsentResponse {
  readonly redirect_to?: string;
  readonly error?: string;
  readonly error_description?: string;
  readonly code?: string;
  readonly message?: string;
  readonly errors?: readonly { readonly path: string }[];
}

/** Returns a function that serves the authorize page. It returns undefined for other paths and methods. */
export function createWebApp(store: Store, consent: Consent): (incoming: Incoming) => Promise<Answer | undefined> {
  /** Processes the form of the page. */
  async function decide(origin: string, form: URLSearchParams): Promise<Answer> {
    const { account: accountId = "", decision, ...request } = Object.fromEntries(form);
    const { redirect_uri: redirectUri, state }: AuthorizeRequest = request;
    const problem = problemOf(store, request);
    if (problem) return toPage(400, errorPage(problem));
    if (decision !== "authorize") {
      return redirectTo(withParameters(redirectUri ?? `${origin}/`, { state, error: "access_denied" }));
    }
    const account = store.accounts.get(accountId);
    if (!account) return toPage(400, errorPage("This account does not exist. Go back and choose another."));
    const response = await consent(origin, account, request);
    const body = JSON.parse(String(response.body)) as ConsentResponse;
    if (response.status === 200) return redirectTo(String(body.redirect_to));
    const reason = body.errors?.map(({ path }) => path).join(", ") ?? body.error_description ?? body.message;
    const rejection = `The server rejected the consent: ${body.error ?? body.code} (${reason}).`;
    return toPage(response.status, errorPage(rejection));
  }

  return async ({ method, origin, path, query, body }) => {
    if (path !== authorizePath) return undefined;
    if (method === "POST") return decide(origin, new URLSearchParams(new TextDecoder().decode(body)));
    if (method !== "GET" && method !== "HEAD") return undefined;
    const request: AuthorizeRequest = Object.fromEntries(query);
    const problem = problemOf(store, request);
    if (problem) return toPage(400, errorPage(problem));
    const application = store.applications.get(request.client_id ?? "")!;
    return toPage(200, consentPage(application, ownerOf(store, application), [...store.accounts.values()], request));
  };
}

/** Returns why a link to the page is invalid, or undefined. The redirect URI is checked before any redirect to it. */
function problemOf(store: Store, request: AuthorizeRequest): string | undefined {
  const { client_id: id = "", redirect_uri: redirectUri, scope = "" } = request;
  const application = store.applications.get(id);
  if (!application) return id ? `No application has the ID ${id}.` : "The link has no client_id.";
  if (redirectUri !== undefined && !application.redirectUris.includes(redirectUri)) {
    const registered = application.redirectUris.join(", ") || "none";
    return `The redirect URI ${redirectUri} is not registered. Registered: ${registered}.`;
  }
  const scopes = splitScopes(scope);
  const unknown = scopes.filter((each) => !knownScopes.includes(each));
  if (unknown.length > 0) return `These scopes do not exist: ${unknown.join(", ")}. Known: ${knownScopes.join(", ")}.`;
  return scopes.length === 0 ? `The link has no scope. Known: ${knownScopes.join(", ")}.` : undefined;
}

function ownerOf(store: Store, { ownerId }: Application): string {
  return store.accounts.get(ownerId)?.username ?? "another account";
}

/** Returns a 303, so that the browser continues with a GET and does not send the form again. */
function redirectTo(address: string): Answer {
  return toAnswer(303, undefined, { ...pageHeaders, Location: address });
}

function toPage(status: number, page: Html): Answer {
  return { status, headers: { ...pageHeaders, "Content-Type": "text/html; charset=utf-8" }, body: page.text };
}

const pageHeaders = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  "Referrer-Policy": "no-referrer",
};
