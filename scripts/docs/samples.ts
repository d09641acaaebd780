import { format } from "prettier";
import { document, type Operation, schemas } from "./document.js";
import { escape, Html, html } from "./html.js";
import { toCurl, toPython } from "./sample-code.js";
import { toFacadeCall } from "./sample-facade.js";
import { placeholders, requestOf } from "./sample-request.js";

/** How to call an operation, one figure for each language. The page's script shows one language at a time. */
export async function sampleFigures(operation: Operation): Promise<Html> {
  const request = requestOf(operation);
  const typescript = await format(toFacadeCall(operation, request), { parser: "typescript", printWidth: 90 });
  const samples = { curl: toCurl(request), TypeScript: typescript.trimEnd(), Python: toPython(request) };
  return html`<div class="samples">
    ${Object.entries(samples).map(
      ([language, code]) =>
        html`<figure data-language="${language}">
          <figcaption>${language}</figcaption>
          <pre tabindex="0"><code>${withVariables(code)}</code></pre>
        </figure>`,
    )}
  </div>`;
}

/** Marks the parts that a sandbox replaces with its own values. */
function withVariables(code: string): Html {
  const names = new Map<string, string>([
    ...Object.entries(placeholders).map(([name, text]) => [text, name] as const),
    [document.servers[0].url, "baseUrl"],
    [String(schemas["Snowflake"]?.examples?.[0]), "id"],
  ]);
  const pattern = [...names.keys()].map((text) => `\\b${text.replaceAll(".", "\\.")}\\b`).join("|");
  const mark = (text: string) => `<var data-value="${names.get(text)}">${text}</var>`;
  return new Html(escape(code).replaceAll(new RegExp(pattern, "g"), mark));
}
