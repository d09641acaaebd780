import {
  bearerToken,
  clientSecret,
  credentialsOf,
  type Credential,
  type FluxerClient,
  sessionToken,
} from "../../src/index.js";
import type { CreatedSandboxApplication, Sandbox } from "../../sandbox/index.js";

/** A sandbox with an application and the tokens that a user granted to it. */
export interface FlowWorld {
  readonly sandbox: Sandbox;
  readonly application: CreatedSandboxApplication;
  readonly code: string;
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** A method of the OAuth2 flow and the properties of its operation. */
export interface FlowCall {
  readonly name: string;
  readonly operation: string;
  readonly as: "client" | "user" | "account";
  /** Whether the client retries it if its response was lost. */
  readonly repeatable: boolean;
  readonly hasBody: boolean;
  readonly run: (client: FluxerClient, world: FlowWorld) => Promise<unknown>;
}

export const redirectUri = "https://bare.example";

const read = { as: "client", repeatable: true, hasBody: true } as const;
const account = { as: "account", repeatable: true, hasBody: false } as const;

/** Every method of the flow. */
export const flowCalls: readonly FlowCall[] = [
  {
    ...{ ...read, name: "a code", operation: "exchangeToken", repeatable: false },
    run: ({ oauth2 }, { code }) => oauth2.token({ grant_type: "authorization_code", code, redirect_uri: redirectUri }),
  },
  {
    ...{ ...read, name: "a refresh token", operation: "exchangeToken", repeatable: false },
    run: ({ oauth2 }, { refreshToken }) => oauth2.token({ grant_type: "refresh_token", refresh_token: refreshToken }),
  },
  {
    ...{ ...read, name: "introspect", operation: "introspectToken" },
    run: ({ oauth2 }, { accessToken }) => oauth2.introspect({ token: accessToken }),
  },
  {
    ...{ ...read, name: "revoke", operation: "revokeToken", hasBody: false },
    run: ({ oauth2 }, { accessToken }) => oauth2.revoke({ token: accessToken }),
  },
  { ...{ ...read, name: "userInfo", operation: "getUserInfo", as: "user" }, run: ({ oauth2 }) => oauth2.userInfo() },
  { ...{ ...read, name: "me", operation: "getCurrentAuthorization", as: "user" }, run: ({ oauth2 }) => oauth2.me() },
  {
    ...{ ...account, name: "list", operation: "listAuthorizations", hasBody: true },
    run: ({ authorizations }) => authorizations.list(),
  },
  {
    ...{ ...account, name: "delete", operation: "deleteAuthorization" },
    run: ({ authorizations }, { application }) => authorizations.delete(application.id),
  },
  {
    ...{ ...account, name: "deleteMany", operation: "deleteAuthorizations" },
    run: ({ authorizations }, { application }) => authorizations.deleteMany({ application_ids: [application.id] }),
  },
];

export async function createFlowWorld(sandbox: Sandbox): Promise<FlowWorld> {
  const application = sandbox.createAccount().createApplication({ redirectUris: [redirectUri] });
  const code = async () => {
    const target = await sandbox.authorize(application, { scopes: ["identify", "email"], redirectUri });
    return new URL(target).searchParams.get("code") ?? "";
  };
  const response = await sandbox.fetch(`${sandbox.url}/oauth2/token`, {
    method: "POST",
    body: new URLSearchParams({
      ...{ grant_type: "authorization_code", code: await code(), redirect_uri: new URL(redirectUri).href },
      ...{ client_id: application.id, client_secret: application.client_secret },
    }),
  });
  const tokens = (await response.json()) as { access_token: string; refresh_token: string };
  return {
    ...{ sandbox, application, code: await code() },
    ...{ accessToken: tokens.access_token, refreshToken: tokens.refresh_token },
  };
}

/** The credential that the operation accepts. */
export function credentialOf({ as }: FlowCall, { application, accessToken, sandbox }: FlowWorld): Credential {
  if (as === "client") return clientSecret(credentialsOf(application));
  return as === "user" ? bearerToken(accessToken) : sessionToken(sandbox.account.session);
}
