import { type ServerOperation, serverOperations } from "../../generated/server.js";
import {
  isObject,
  type OpenApi,
  type Operation,
  operationsOf,
  parametersOf,
  resolve,
  type Schema,
  successStatus,
} from "../spec/openapi.js";
import { errorTable } from "./errors.js";
import { badge, codeName, type Content, heading, type Html, html, joined, markdown, permalink, table } from "./html.js";
import { samplesOf } from "./samples.js";
import { sampleFigures } from "./sample-figures.js";
import { boundsOf, flagsOf, schemaTable, typeOf } from "./schema.js";

const policies: Readonly<Record<string, ServerOperation>> = serverOperations;

/** Everything that the spec says about an operation, and how to call it. */
export async function operationArticle(document: OpenApi, operation: Operation): Promise<Html> {
  const { object } = operation;
  const { operationId, summary, responses } = object;
  const policy = policies[operationId];
  if (!policy) throw new Error(`generated/server.ts has no ${operationId}; run \`npm run generate\``);
  const id = `operation-${operationId}`;
  const parameters = parametersOf(document, operation).map((parameter) => parameterRow({ ...parameter }));
  const parametersTable = table(["Parameter", "In", "Type", "Description"], parameters);
  const status = successStatus(operation);
  const success = resolve(document, responses[status]) as Schema;
  return html`<article id="${id}">
    <h3>${summary}${permalink(id)}</h3>
    <p class="route">${route(operation)} <code class="id">${operationId}</code></p>
    ${markdown(object.description)} ${sampleFigures(document, await samplesOf(document, operation))}
    ${table(["Policy", ""], policyRows(policy))} ${parametersTable && [section(id, "Parameters"), parametersTable]}
    ${object.requestBody && requestBody(document, id, resolve(document, object.requestBody) as Schema)}
    ${section(id, "Responses")}
    <h5><span class="status">${status}</span></h5>
    ${markdown(success["description"])} ${bodyOf(document, success)} ${headerLinks(success)} ${section(id, "Errors")}
    ${errorTable(document, responses)}
  </article> `;
}

const section = (id: string, title: string): Html =>
  heading(4, `${id}-${title.toLowerCase().replace(" ", "-")}`, title);

export function route({ method, path }: Operation): Html {
  return html`<b class="method ${method}">${method.toUpperCase()}</b> <code>${path}</code>`;
}

function policyRows({ credentials, rateLimit, idempotent, captcha, sudo, quota }: ServerOperation): Content[][] {
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

function parameterRow(parameter: Schema): Content[] {
  const { name, in: place, required, description, example } = parameter;
  const schema = isObject(parameter["schema"]) ? parameter["schema"] : {};
  return [
    html`${codeName(String(name))}${required === true && badge("required")}${flagsOf(parameter)}`,
    String(place),
    typeOf(schema),
    html`${markdown(description)}${boundsOf(example === undefined ? schema : { ...schema, example })}`,
  ];
}

function requestBody(document: OpenApi, id: string, body: Schema): Content {
  return [section(id, "Request body"), bodyOf(document, body)];
}

/** The content of a request or a response: its type, its properties and its examples. */
function bodyOf(document: OpenApi, { content }: Schema): Content {
  return Object.entries(isObject(content) ? content : {}).map(([type, media]) => {
    if (!isObject(media) || !isObject(media["schema"])) return undefined;
    const examples = Object.entries(isObject(media["examples"]) ? media["examples"] : {});
    return html`<p><code>${type}</code>: ${typeOf(media["schema"])}</p>
      ${schemaTable(document, media["schema"])}
      ${examples.map(([name, example]) => {
        const { summary, value } = resolve(document, example) as Schema;
        return html`<figure>
          <figcaption>Example: ${typeof summary === "string" ? summary : name}</figcaption>
          <pre tabindex="0"><code>${JSON.stringify(value, null, 2)}</code></pre>
        </figure>`;
      })}`;
  });
}

function headerLinks({ headers }: Schema): Content {
  const names = Object.keys(isObject(headers) ? headers : {});
  const links = names.map((name) => html`<a href="#header-${name}"><code>${name}</code></a>`);
  return links.length > 0 && html`<p>Headers: ${joined(links, ", ")}.</p>`;
}

/** Every header of a response, once: the operations share them. */
export function headerTable(document: OpenApi): Content {
  const all = operationsOf(document)
    .flatMap(({ object }) => Object.values(object.responses))
    .flatMap((response) => Object.entries({ ...(resolve(document, response) as { headers?: object }).headers }));
  const rows = [...new Map(all)].map(([name, header]) => {
    const whole = resolve(document, header) as Schema;
    const schema = isObject(whole["schema"]) ? whole["schema"] : {};
    return [
      html`<code id="header-${name}">${name}</code>${flagsOf(whole)}`,
      typeOf(schema),
      html`${markdown(whole["description"])}${boundsOf(schema)}`,
    ];
  });
  return table(["Header", "Type", "Description"], rows);
}
