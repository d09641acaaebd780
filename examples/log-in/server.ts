// A web server with "Log in with Fluxer". Needs oauth4webapi: npm install oauth4webapi
// Usage: server.ts, with the ID and secret of an application that has the redirect URI http://localhost:3000/callback.
// For another port, set PORT.
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { clientSecret, createFluxerClient } from "fluxer-oauth2";
import * as oauth from "oauth4webapi";
import { escape, type Page, page, redirect } from "./page.ts";

const { FLUXER_BASE_URL: baseUrl, FLUXER_CLIENT_ID: clientId = "", FLUXER_CLIENT_SECRET: secret = "" } = process.env;

const fluxer = createFluxerClient({
  auth: clientSecret({ clientId, clientSecret: secret }),
  ...(baseUrl && { baseUrl }),
});
const server = await fluxer.authorizationServer();
const client = { client_id: clientId };
// In the form, because this library percent-encodes the secret in a Basic header, and Fluxer does not decode it.
const authentication = oauth.ClientSecretPost(secret);
// Only a sandbox on this machine can do without HTTPS.
const options = { [oauth.allowInsecureRequests]: new URL(server.issuer).hostname === "127.0.0.1" };

// In memory, for one process. A real application uses a store that forgets old entries.
const logIns = new Map<string, { state: string; verifier: string }>();
const users = new Map<string, string>();

async function startLogIn(): Promise<Page> {
  const [id, state, verifier] = [randomUUID(), oauth.generateRandomState(), oauth.generateRandomCodeVerifier()];
  logIns.set(id, { state, verifier });
  const link = new URL(server.authorization_endpoint);
  link.search = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: "code",
    scope: "identify",
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  }).toString();
  return redirect(link.href, "login", id);
}

async function finishLogIn(url: URL, id: string): Promise<Page> {
  const logIn = logIns.get(id);
  logIns.delete(id); // a login works once
  if (!logIn) return page("This login has expired.", 400);
  try {
    const parameters = oauth.validateAuthResponse(server, client, url, logIn.state);
    const exchange = [server, client, authentication, parameters, redirectUri, logIn.verifier, options] as const;
    const response = await oauth.authorizationCodeGrantRequest(...exchange);
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, response);
    const userInfo = await oauth.userInfoRequest(server, client, tokens.access_token, options);
    const user = await oauth.processUserInfoResponse(server, client, oauth.skipSubjectCheck, userInfo);
    // A new ID, so that nobody can prepare the session of someone else.
    const session = randomUUID();
    users.set(session, String(user["username"]));
    return redirect("/", "session", session);
  } catch (error) {
    if (error instanceof oauth.AuthorizationResponseError && error.error === "access_denied")
      return page("You did not authorize the login.", 403);
    // The message of an OAuth error has no secret in it. Its `cause` can have one.
    console.error(`The login failed: ${error instanceof Error ? error.message : "unknown error"}`);
    return page("The login failed.", 502);
  }
}

function home(session: string): Page {
  const user = users.get(session);
  return user === undefined ? page("You are not logged in.") : page(`Hello, ${escape(user)}!`);
}

const web = createServer((request, response) => {
  const cookie = (name: string) => new RegExp(`(?:^|; )${name}=([^;]*)`).exec(request.headers.cookie ?? "")?.[1] ?? "";
  const answer = async () => {
    const url = new URL(request.url ?? "/", redirectUri); // throws for a path such as "//"
    if (url.pathname === "/login") return startLogIn();
    if (url.pathname === "/callback") return finishLogIn(url, cookie("login"));
    return url.pathname === "/" ? home(cookie("session")) : page("There is no such page.", 404);
  };
  void answer()
    .catch(() => page("The request is invalid.", 400))
    .then(({ status, headers, body }) => response.writeHead(status, headers).end(body));
}).listen(Number(process.env["PORT"] ?? 3000), "localhost");
await once(web, "listening");
const { port } = web.address() as AddressInfo; // with PORT=0, any free port
const redirectUri = `http://localhost:${port}/callback`;
console.log(`Open http://localhost:${port}/\nRedirect URI: ${redirectUri}`);
