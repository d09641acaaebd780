import { FluxerInputError } from "./errors.js";
import { hideWhenInspected } from "./redact.js";

/** The ID and secrets with which an application authenticates. */
export interface ApplicationCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly botToken: string;
}

/** The result of a create, or the combined results of both resets. */
interface Issued {
  readonly id: string;
  readonly client_secret?: string | undefined;
  readonly bot?: { readonly token?: string | undefined } | undefined;
}

/**
 * Returns the credentials of a new application. `console.log` and `util.inspect` hide the two secrets.
 * @throws {FluxerInputError} that names each missing secret and the method that issues a new one
 */
export function credentialsOf({ id, client_secret: clientSecret, bot }: Issued): ApplicationCredentials {
  const botToken = bot?.token;
  if (clientSecret && botToken) return hideWhenInspected({ clientId: id, clientSecret, botToken });
  const issue = (path: string, method: string) => ({
    path,
    code: "INVALID_FORMAT",
    message: `is missing; applications.${method} issues a new one`,
  });
  const secret = clientSecret ? [] : [issue("client_secret", "resetClientSecret")];
  throw new FluxerInputError("credentialsOf", [...secret, ...(botToken ? [] : [issue("bot.token", "resetBotToken")])]);
}
