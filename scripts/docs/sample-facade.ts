import { document, type Operation } from "./document.js";
import { credentialOf, exampleParameters, placeholders, type SampleRequest } from "./sample-request.js";

/** The function of the package that makes a credential, by security scheme. */
const makers: Readonly<Record<string, string>> = {
  sessionToken: "sessionToken",
  botToken: "botToken",
  oauth2Token: "bearerToken",
  clientSecret: "clientSecret",
};

/** Calls the operation with the facade's method, or with `fluxer.api` if it has none. */
export function toFacadeCall(operation: Operation, { body, hasResponseBody }: SampleRequest): string {
  const { "x-method": facadeMethod, "x-sudo": needsSudo = false, method, path: template } = operation;
  const { path, query } = exampleParameters(operation);
  // The client requires a credential even if the operation does not.
  const { name = "sessionToken", isBasic } = credentialOf(operation);
  const maker = makers[name];
  const application = { clientId: placeholders["client_id"], clientSecret: placeholders["client_secret"] };
  const credential = JSON.stringify(isBasic ? application : placeholders[name]);
  // The client adds the body of an operation that requires sudo.
  const bodies = body && !needsSudo ? [body.value] : [];
  const params = { ...(size(path) > 0 && { path }), ...(size(query) > 0 && { query }) };
  const init = { ...(size(params) > 0 && { params }), ...(bodies.length > 0 && { body: bodies[0] }) };
  const call =
    facadeMethod === undefined
      ? `api.${method}(${toArguments([template, ...(size(init) > 0 ? [init] : [])])})`
      : `${facadeMethod}(${toArguments([...Object.values(path), ...bodies])})`;
  const options = [
    `baseUrl: ${JSON.stringify(document.servers[0].url)}`,
    `auth: ${maker}(${credential})`,
    ...(needsSudo ? [`sudo: () => (${JSON.stringify({ password: placeholders["password"] })})`] : []),
  ];
  return `
import { createFluxerClient, ${maker} } from "fluxer-oauth2";

const fluxer = createFluxerClient({
  ${options.join(",\n")}
});
${hasResponseBody ? `console.log(await fluxer.${call});` : `await fluxer.${call};`}
`;
}

const size = (object: object): number => Object.keys(object).length;
const toArguments = (values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join(", ");
