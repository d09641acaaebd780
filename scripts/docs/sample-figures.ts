import type { OpenApi } from "../spec/openapi.js";
import { escape, Html, html } from "./html.js";
import { placeholders } from "./sample-request.js";
import type { Sample } from "./samples.js";

/** The samples of one request, one figure for each language. The page's script shows one language at a time. */
export function sampleFigures(document: OpenApi, samples: readonly Sample[]): Html {
  return html`<div class="samples">
    ${samples.map(
      ({ language, code }) =>
        html`<figure data-language="${language}">
          <figcaption>${language}</figcaption>
          <pre tabindex="0"><code>${withVariables(document, code)}</code></pre>
        </figure>`,
    )}
  </div>`;
}

/** Marks what a sandbox replaces with its own values. */
function withVariables(document: OpenApi, code: string): Html {
  const ids = document.components.schemas["Snowflake"]?.["examples"];
  const names = new Map<unknown, string>([
    ...Object.entries(placeholders).map(([name, text]) => [text, name] as const),
    [document.servers[0].url, "baseUrl"],
    [Array.isArray(ids) ? ids[0] : undefined, "id"],
  ]);
  const pattern = new RegExp(
    [...names.keys()].map((text) => `\\b${String(text).replaceAll(".", "\\.")}\\b`).join("|"),
    "g",
  );
  return new Html(escape(code).replaceAll(pattern, (text) => `<var data-value="${names.get(text)}">${text}</var>`));
}
