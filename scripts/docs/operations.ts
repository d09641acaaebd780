import { type ServerOperation, serverOperations } from "../../generated/server.js";
import { type Message, type Operation, operations, type Parameter } from "./document.js";
import { errorTable } from "./errors.js";
import {
  badge,
  codeName,
  type Content,
  heading,
  type Html,
  html,
  joined,
  json,
  markdown,
  permalink,
  table,
} from "./html.js";
import { sampleFigures } from "./samples.js";
import { flagsOf, limitsOf, schemaTable, typeOf } from "./schema.js";

const policies: Readonly<Record<string, ServerOperation>> = serverOperations;

/** Everything that the spec states about an operation, and how to call it. */
export async function operationArticle(operation: Operation): Promise<Html> {
  const { operationId, summary, description, parameters, requestBody, responses } = operation;
  const id = `operation-${operationId}`;
  const section = (title: string) => heading(4, `${id}-${title.toLowerCase().replace(" ", "-")}`, title);
  const parametersTable = table(["Parameter", "In", "Type", "Description"], parameters.map(parameterRow));
  const successes = Object.entries(responses).filter(([status]) => /^[23]/.test(status));
  return html`<article id="${id}">
    <h3>${summary}${permalink(id)}</h3>
    <p class="route">${route(operation)} <code class="id">${operationId}</code></p>
    ${markdown(description)} ${await sampleFigures(operation)} ${table(["Policy", ""], policyRows(operationId))}
    ${parametersTable && [section("Parameters"), parametersTable]}
    ${requestBody && [section("Request body"), bodyOf(requestBody)]} ${section("Responses")}
    ${successes.map(
      ([status, response]) =>
        html`<h5><span class="status">${status}</span></h5>
          ${markdown(response.description)} ${bodyOf(response)} ${headerLinks(response)}`,
    )}
    ${section("Errors")} ${errorTable(responses)}
  </article> `;
}

export function route({ method, path }: Operation): Html {
  return html`<b class="method ${method.toLowerCase()}">${method}</b> ${codeName(path)}`;
}

function policyRows(operationId: string): Content[][] {
  const policy = policies[operationId];
  if (!policy) throw new Error(`generated/server.ts has no ${operationId}; run \`npm run generate\``);
  const { credentials, rateLimit, idempotent, captcha, sudo, quota } = policy;
  const { bucket, limit, windowSeconds } = rateLimit;
  const kinds = credentials.map((kind) => html`<a href="#credential-${kind}">${kind}</a>`);
  return [
    ["Credential", kinds.length > 0 ? joined(kinds, " or ") : "None. Do not send one."],
    ["Rate limit", html`${limit} requests in ${windowSeconds} seconds, bucket <code>${bucket}</code>`],
    ["Safe to retry", idempotent ? "Yes" : "No: a retry runs the operation again."],
    ...(captcha ? [["CAPTCHA", "An instance can require one."]] : []),
    ...(sudo ? [["Sudo", "The user must confirm their identity."]] : []),
    ...(quota === undefined ? [] : [["Quota", `${quota} for each owner`]]),
  ];
}

function parameterRow(parameter: Parameter): Content[] {
  const { name, in: location, required, description, schema, example } = parameter;
  return [
    html`${codeName(name)}${required && badge("required")}${flagsOf(parameter)}`,
    location,
    typeOf(schema),
    html`${markdown(description)}${limitsOf(example === undefined ? schema : { ...schema, example })}`,
  ];
}

/** The media types of a request or a response, each with its properties and examples. */
function bodyOf({ content = {} }: Message): Content {
  return Object.entries(content).map(
    ([type, { schema, examples = {} }]) =>
      html`<p><code>${type}</code>: ${typeOf(schema)}</p>
        ${schemaTable(schema)}
        ${Object.entries(examples).map(
          ([name, { summary, value }]) =>
            html`<figure>
              <figcaption>Example: ${summary ?? name}</figcaption>
              ${json(value)}
            </figure>`,
        )}`,
  );
}

function headerLinks({ headers = {} }: Message): Content {
  const links = Object.keys(headers).map((name) => html`<a href="#header-${name}"><code>${name}</code></a>`);
  return links.length > 0 && html`<p>Headers: ${joined(links, ", ")}.</p>`;
}

/** The headers of all responses, each once, because operations share them. */
export function headerTable(): Content {
  const responses = operations.flatMap((operation) => Object.values(operation.responses));
  const headers = new Map(responses.flatMap(({ headers: own = {} }) => Object.entries(own)));
  const rows = Array.from(headers, ([name, header]) => [
    html`<code id="header-${name}">${name}</code>${flagsOf(header)}`,
    typeOf(header.schema),
    html`${markdown(header.description)}${limitsOf(header.schema)}`,
  ]);
  return table(["Header", "Type", "Description"], rows);
}
