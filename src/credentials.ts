import { FluxerInputError } from "./errors.js";
import { hideWhenInspected } from "./redact.js";

/** What an application's own code needs to act as it. */
export interface ApplicationCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly botToken: string;
}

/** What a create returns, or what is put together from the two resets. */
interface Issued {
  readonly id: string;
  readonly client_secret?: string | undefined;
  readonly bot?: { readonly token?: string | undefined } | undefined;
}

/**
 * Returns the credentials of a new application. console.log and util.inspect hide the two secrets. Throws `FluxerInputError`
 * that names each missing secret and the method that issues a new one.
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
