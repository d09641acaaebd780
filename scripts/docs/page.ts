import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type OpenApi, operationsOf, type Schema } from "../spec/openapi.js";
import type { Declarations } from "../package/api-report/declarations.js";
import { packageVersion, projectRoot } from "../shared/project.js";
import { type Content, details, Html, html, joined, markdown } from "./html.js";
import { operationArticle } from "./operations.js";
import { entryPoints } from "./package.js";
import { schemaTable } from "./schema.js";

/** The whole reference as one page. Nothing in it runs, and nothing is fetched for it: the policy in its head forbids both. */
export async function referencePage(declarations: Declarations): Promise<string> {
  const document = JSON.parse(await readFile(join(projectRoot, "generated/openapi.json"), "utf8")) as OpenApi;
  const style = await readFile(join(import.meta.dirname, "style.css"), "utf8");
  const version = await packageVersion();
  const { info, servers } = document;
  const { schemas, securitySchemes } = document.components;
  const entries = entryPoints(declarations, schemas);
  const operations = operationsOf(document);
  const { limit, windowSeconds } = document["x-global-rate-limit"] as { limit: number; windowSeconds: number };
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"
        />
        <link rel="icon" href="data:," />
        <meta name="viewport" content="width=device-width" />
        <title>fluxer-oauth2 ${version}: reference</title>
        <style>
          ${new Html(style)}
        </style>
      </head>
      <body>
        <nav>
          <p>
            <a href="#top"><b>fluxer-oauth2</b></a> ${version}
          </p>
          ${group(
            "HTTP API",
            operations.map(
              ({ object: { operationId, summary } }) => html`<a href="#operation-${operationId}">${summary}</a>`,
            ),
            true,
          )}
          ${group("Credentials", Object.keys(securitySchemes).map(linkTo("credential")))}
          ${group("Schemas", Object.keys(schemas).map(linkTo("schema")))}
          ${entries.map(({ specifier, links }) => group(html`<code>${specifier}</code>`, links))}
        </nav>
        <main id="top">
          <h1>fluxer-oauth2: reference</h1>
          <p>
            The HTTP API as the spec describes it, then the package:
            ${joined(
              entries.map(({ id, specifier }) => html`<a href="#${id}"><code>${specifier}</code></a>`),
              ", ",
            )}.
          </p>
          <h2>${info.title}</h2>
          <p>${info.summary}</p>
          ${markdown(info.description)}
          <p>
            Base URLs:
            ${joined(
              servers.map(({ url }) => html`<code>${url}</code>`),
              ", ",
            )}.
            Over all operations, ${limit} requests in ${windowSeconds} s are allowed.
          </p>
          <h2>Operations</h2>
          ${operations.map((operation) => operationArticle(document, operation))}
          <h2>Credentials</h2>
          ${Object.entries(securitySchemes).map(credentialArticle)}
          <h2>Schemas</h2>
          ${Object.entries(schemas).map(
            ([name, schema]) =>
              html`<article id="schema-${name}">
                <h3>${name}</h3>
                ${markdown(schema["description"])} ${schemaTable(document, schema)}
              </article> `,
          )}
          ${entries.map(
            ({ id, specifier, links, section }) =>
              html`<h2 id="${id}"><code>${specifier}</code></h2>
                <p>It exports ${joined(links, ", ")}.</p>
                ${section}`,
          )}
        </main>
      </body>
    </html> `.text;
}

function group(title: Content, links: readonly Html[], isOpen = false): Html {
  return details(
    title,
    html`<ul>
      ${links.map((link) => html`<li>${link}</li>`)}
    </ul>`,
    isOpen,
  );
}

const linkTo = (kind: string) => (name: string) => html`<a href="#${kind}-${name}">${name}</a>`;

function credentialArticle([name, scheme]: readonly [string, Schema]): Html {
  return html`<article id="credential-${name}">
    <h3>${name}</h3>
    <p class="route"><code>Authorization: ${String(scheme["x-credential-prefix"])}&lt;token&gt;</code></p>
    ${markdown(scheme["description"])}
  </article> `;
}
