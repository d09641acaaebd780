import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { packageVersion } from "../shared/project.js";
import { document, operations, type Schema, schemas } from "./document.js";
import { errorArticles } from "./errors.js";
import { readGuides } from "./guides.js";
import { compact, type Content, details, heading, Html, html, joined, markdown, permalink, slug } from "./html.js";
import { headerTable, operationArticle, route } from "./operations.js";
import { entryPoints } from "./package.js";
import { schemaTable } from "./schema.js";

/** The whole reference as one page, which loads nothing. Its policy allows only its own script. */
export async function referencePage(): Promise<string> {
  const style = await readFile(join(import.meta.dirname, "style.css"), "utf8");
  const script = await compileScript();
  const version = await packageVersion();
  const { info, servers, components } = document;
  const guides = await readGuides();
  const entries = entryPoints();
  const articles = await Promise.all(operations.map(operationArticle));
  const codes = schemas["ErrorCode"]?.["x-extensible-enum"] as readonly string[];
  const { limit, windowSeconds } = document["x-global-rate-limit"] as { limit: number; windowSeconds: number };
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policyFor(script)}" />
        <link rel="icon" href="data:," />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>fluxer-oauth2 ${version}: reference</title>
        <style>
          ${new Html(style)}
        </style>
      </head>
      <body>
        <a class="skip" href="#top">Skip to the content</a>
        <nav id="contents" aria-label="Contents">
          <p>
            <a href="#top"><b>fluxer-oauth2</b></a> ${version}
          </p>
          <p class="filter">
            <label for="filter">Filter</label> <input id="filter" type="search" autocomplete="off" />
            <span id="no-match" role="status"></span>
          </p>
          ${group(
            "Guides",
            guides.map(({ id, title }) => html`<a href="#${id}">${title}</a>`),
          )}
          ${group(
            "Operations",
            operations.map(
              (operation) =>
                html`<a href="#operation-${operation.operationId}">
                  <span>${operation.summary}</span> <span class="route">${route(operation)}</span>
                </a>`,
            ),
            true,
          )}
          ${group("Credentials", Object.keys(components.securitySchemes).map(linkTo("credential")))}
          ${group("Error codes", codes.map(linkTo("error")))}
          ${group("Schemas", Object.keys(schemas).map(linkTo("schema")))}
          ${entries.map(
            ({ specifier, names, articles: { length } }) => length > 0 && group(html`<code>${specifier}</code>`, names),
          )}
        </nav>
        <main id="top">
          <h1>fluxer-oauth2: reference</h1>
          <p>
            The guides, the HTTP API as the OpenAPI document describes it, and the npm package:
            ${joined(
              entries.map(({ id, specifier }) => html`<a href="#${id}"><code>${specifier}</code></a>`),
              ", ",
            )}.
          </p>
          ${guides.map(({ section }) => section)} ${heading(2, "http-api", info.title)}
          <p>${info.summary}</p>
          ${markdown(info.description, (words) => `http-api-${slug(words)}`)}
          <p>
            Base URLs:
            ${joined(
              servers.map(({ url }) => html`<code>${url}</code>`),
              ", ",
            )}.
            All operations together allow ${limit} requests in ${windowSeconds} seconds.
          </p>
          ${heading(2, "operations", "Operations")} ${articles} ${heading(2, "credentials", "Credentials")}
          ${Object.entries(components.securitySchemes as Record<string, Schema>).map(credentialArticle)}
          ${heading(2, "response-headers", "Response headers")} ${headerTable()} ${heading(2, "errors", "Error codes")}
          ${errorArticles()} ${heading(2, "schemas", "Schemas")}
          ${Object.entries(schemas).map(
            ([name, schema]) =>
              html`<article id="schema-${name}">
                <h3>${name}${permalink(`schema-${name}`)}</h3>
                ${markdown(schema.description)} ${schemaTable(schema)}
              </article> `,
          )}
          ${entries.map(
            (entry) =>
              html`${heading(2, entry.id, html`<code>${entry.specifier}</code>`)}
                <p>Exports ${joined(entry.names, ", ")}.</p>
                ${entry.articles}`,
          )}
          <a class="back" href="#contents">Contents</a>
        </main>
        ${new Html(`<script>${script}</script>`)}
      </body>
    </html> `;
  return compact(page.text);
}

/** The page's own script, for browsers of recent years. */
async function compileScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "in-page.ts")],
    bundle: true,
    minify: true,
    write: false,
    target: "es2022",
    charset: "utf8",
  });
  return outputFiles[0]?.text.trim() ?? "";
}

function policyFor(script: string): string {
  const hash = createHash("sha256").update(script).digest("base64");
  return `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-${hash}'`;
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
  const id = `credential-${name}`;
  const prefix = scheme["x-credential-prefix"];
  const header = html`<p class="route"><code>Authorization: ${String(prefix)}&lt;token&gt;</code></p>`;
  return html`<article id="${id}">
    <h3>${name}${permalink(id)}</h3>
    ${typeof prefix === "string" && header} ${markdown(scheme.description)}
  </article> `;
}
