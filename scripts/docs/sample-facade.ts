import type { OpenApi, Operation } from "../spec/openapi.js";
import { credentialOf, exampleParameters, placeholders, type SampleRequest } from "./sample-request.js";

/** The function of the package that makes a credential, by the prefix of its security scheme. */
const makers: Readonly<Record<string, string>> = { "": "sessionToken", "Bot ": "botToken", "Bearer ": "bearerToken" };

/** Calls the operation with the facade's method, or with `fluxer.api` if it has none. */
export function toFacadeCall(
  document: OpenApi,
  operation: Operation,
  { body, hasResponseBody }: SampleRequest,
): string {
  const { "x-method": method, "x-sudo": sudo } = operation.object;
  const parameters = exampleParameters(document, operation);
  const scheme = credentialOf(document, operation);
  const maker = makers[String(scheme?.object["x-credential-prefix"] ?? "")] ?? "sessionToken";
  const token = placeholders[scheme?.name ?? ""] ?? placeholders["sessionToken"];
  const isSudo = sudo === true;
  const hasBody = !isSudo && body !== undefined;
  const call =
    typeof method === "string"
      ? `fluxer.${method}(${[...Object.values(parameters.path), ...(hasBody ? [body.value] : [])].map(json).join(", ")})`
      : `fluxer.api.${operation.method.toUpperCase()}(${[operation.path, ...initOf(parameters, hasBody ? body.value : undefined)].map(json).join(", ")})`;
  const options = [
    `baseUrl: ${json(document.servers[0].url)}`,
    `auth: ${maker}(${json(token)})`,
    ...(isSudo ? [`sudo: () => (${json({ password: placeholders["password"] })})`] : []),
  ];
  return `
import { createFluxerClient, ${maker} } from "fluxer-oauth2";

const fluxer = createFluxerClient({
  ${options.join(",\n")}
});
${hasResponseBody ? `console.log(await ${call});` : `await ${call};`}
`;
}

/** The second argument of openapi-fetch's methods, unless it is empty. */
function initOf({ path, query }: ReturnType<typeof exampleParameters>, body: unknown): object[] {
  const params = {
    ...(Object.keys(path).length > 0 && { path }),
    ...(Object.keys(query).length > 0 && { query }),
  };
  const init = { ...(Object.keys(params).length > 0 && { params }), ...(body !== undefined && { body }) };
  return Object.keys(init).length > 0 ? [init] : [];
}

const json = (value: unknown): string => JSON.stringify(value);
