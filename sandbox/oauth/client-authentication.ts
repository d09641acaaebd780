import type { Context } from "../context.js";
import { decodeBase64 } from "../encoding.js";
import { toBigInt } from "../ids.js";
import { oauthRefusal, serverFailure } from "../refusal.js";
import type { Application, Store } from "../store.js";

interface Credentials {
  readonly id?: string | undefined;
  readonly secret?: string | undefined;
}

/**
 * Authenticates a client. ID and secret in the form take precedence over Basic. Ignores a Basic header without a colon.
 */
export function authenticateForTokens({ headers, body, store }: Context): Application {
  const form = formCredentials(body);
  const sent = headers.get("authorization") ?? "";
  const basic = /^Basic\s/.test(sent) ? readBasic(sent) : {};
  const { id, secret } =
    basic.secret === undefined ? form : { id: form.id ?? basic.id, secret: form.secret ?? basic.secret };
  const application = findApplication(store, id, oauthRefusal("invalid_client"));
  return checkSecret(application, secret, "Invalid client_secret");
}

/** Authenticates a client by the form or Basic, but not both. The server fails if the ID is not an integer. */
export function authenticate({ headers, body, store }: Context, wrongSecret: string): Application {
  const form = formCredentials(body);
  const sent = headers.get("authorization") ?? "";
  const isBasic = /^basic\s/i.test(sent);
  if (isBasic && (form.id !== undefined || form.secret !== undefined)) throw oauthRefusal("invalid_request");
  const { id, secret } = isBasic ? readBasic(sent) : form;
  if (!secret) throw oauthRefusal("invalid_client", "Missing client_secret");
  const application = findApplication(
    store,
    id,
    serverFailure("the client ID in the Authorization header is not a number"),
  );
  return checkSecret(application, secret, wrongSecret);
}

function checkSecret(application: Application, secret: string | undefined, wrongSecret: string): Application {
  if (!secret) throw oauthRefusal("invalid_client", "Missing client_secret");
  if (secret !== application.clientSecret) throw oauthRefusal("invalid_client", wrongSecret);
  return application;
}

function formCredentials({ client_id: id, client_secret: secret }: Context["body"]): Credentials {
  return { id: id as string | undefined, secret: secret as string | undefined };
}

/** Returns the ID and secret in a Basic header. Like the server, does not decode percent-encoding. */
function readBasic(authorization: string): Credentials {
  const [, id, secret] = /^([^:]*)(?::([^]*))?$/.exec(decodeBase64(authorization.slice("Basic ".length))) ?? [];
  return { id, secret };
}

/** Finds an application by an ID in any form that the server parses. */
function findApplication(store: Store, id: string | undefined, notANumber: Error): Application {
  const number = toBigInt(id ?? "");
  if (number === undefined) throw notANumber;
  const application = store.applications.get(String(number));
  if (!application) throw oauthRefusal("invalid_client");
  return application;
}
