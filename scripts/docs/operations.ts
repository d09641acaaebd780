import { type ServerOperation, serverOperations } from "../../generated/server.js";
import { isObject, type OpenApi, type Operation, resolve, type Schema, successStatus } from "../spec/openapi.js";
import { badge, type Content, details, type Html, html, joined, markdown, table } from "./html.js";
import { boundsOf, flagsOf, schemaTable, typeOf } from "./schema.js";

const policies: Readonly<Record<string, ServerOperation>> = serverOperations;

/** Everything that the spec says about an operation. */
export function operationArticle(document: OpenApi, operation: Operation): Html {
  const { path, method, object } = operation;
  const { operationId, summary } = object;
  const policy = policies[operationId];
  if (!policy) throw new Error(`generated/server.ts has no ${operationId}; run \`npm run generate\``);
  const parameters = (object.parameters ?? []).map((item) => resolve(document, item) as Schema);
  const answers = Object.entries(object.responses).map(([status, answer]) =>
    answerDetails(document, status, resolve(document, answer) as Schema, status === successStatus(operation)),
  );
  return html`<article id="operation-${operationId}">
    <h3>${summary}</h3>
    <p class="route"><b>${method.toUpperCase()}</b> <code>${path}</code> <code class="id">${operationId}</code></p>
    ${markdown(object.description)} ${table(["Policy", ""], policyRows(policy))}
    ${table(["Parameter", "In", "Type", "Meaning"], parameters.map(parameterRow))}
    ${object.requestBody && bodyOf(document, resolve(document, object.requestBody) as Schema, "Request body", true)}
    <h4>Answers</h4>
    ${answers}
  </article> `;
}

function policyRows({ credentials, rateLimit, idempotent, captcha, sudo, quota }: ServerOperation): Content[][] {
  const { bucket, limit, windowSeconds } = rateLimit;
  const kinds = credentials.map((kind) => html`<a href="#credential-${kind}">${kind}</a>`);
  return [
    ["Credential", kinds.length > 0 ? joined(kinds, " or ") : "none"],
    ["Rate limit", html`${limit} in ${windowSeconds} s, bucket <code>${bucket}</code>`],
    ["Repetition", idempotent ? "does no harm" : "does the work again"],
    ...(captcha ? [["CAPTCHA", "an instance may ask for one"]] : []),
    ...(sudo ? [["Sudo", "the server asks for a proof that the person is there"]] : []),
    ...(quota === undefined ? [] : [["Quota", `${quota} for each owner`]]),
  ];
}

function parameterRow(parameter: Schema): Content[] {
  const { name, in: place, required, description, example } = parameter;
  const schema = isObject(parameter["schema"]) ? parameter["schema"] : {};
  return [
    html`<code>${String(name)}</code>${required === true && badge("required")}${flagsOf(parameter)}`,
    String(place),
    typeOf(schema),
    html`${markdown(description)}${boundsOf(example === undefined ? schema : { ...schema, example })}`,
  ];
}

/** A body: its schema, with its members where wanted, and its examples. */
function bodyOf(document: OpenApi, { content, required }: Schema, title: string, withMembers: boolean): Content {
  const media = isObject(content) ? content["application/json"] : undefined;
  if (!isObject(media) || !isObject(media["schema"])) return undefined;
  const examples = Object.entries(isObject(media["examples"]) ? media["examples"] : {});
  return html`<h4>${title}: ${typeOf(media["schema"])}${required === true && badge("required")}</h4>
    ${withMembers && schemaTable(document, media["schema"])}
    ${examples.map(([name, example]) => {
      const { summary, value } = resolve(document, example) as Schema;
      const code = html`<pre><code>${JSON.stringify(value, null, 2)}</code></pre>`;
      return details(`Example: ${typeof summary === "string" ? summary : name}`, code);
    })}`;
}

function answerDetails(document: OpenApi, status: string, answer: Schema, isSuccess: boolean): Html {
  const headers = Object.entries(isObject(answer["headers"]) ? answer["headers"] : {}).map(([name, header]) => {
    const whole = resolve(document, header) as Schema;
    const schema = isObject(whole["schema"]) ? whole["schema"] : {};
    const meaning = html`${markdown(whole["description"])}${boundsOf(schema)}`;
    return [html`<code>${name}</code>${flagsOf(whole)}`, typeOf(schema), meaning];
  });
  const codes = codesOf(document, answer).map((code) => html` <code>${code}</code>`);
  const headersTable = table(["Header", "Type", "Meaning"], headers);
  const content = html`${markdown(answer["description"])} ${bodyOf(document, answer, "Body", isSuccess)}
  ${headersTable && details(`${headers.length} headers`, headersTable)}`;
  return details(html`<b>${status}</b>${codes}`, content, isSuccess);
}

/** The known error codes that an answer's text and examples name. */
function codesOf(document: OpenApi, { description, content }: Schema): string[] {
  const known = document.components.schemas["ErrorCode"]?.["x-extensible-enum"];
  const media = isObject(content) ? content["application/json"] : undefined;
  const examples = isObject(media) && isObject(media["examples"]) ? Object.values(media["examples"]) : [];
  const text = JSON.stringify([description, examples.map((example) => resolve(document, example))]);
  const isNamed = (code: string) => new RegExp(`\\b${code}\\b`).test(text);
  return Array.isArray(known) ? known.map(String).filter(isNamed) : [];
}
