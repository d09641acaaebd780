import { documentationUrl, type ServerOperation } from "../../generated/server.js";

/**
 * What a listening sandbox shows to whoever opens its address in a browser. It names no credential: another page could read
 * it, through DNS that resolves to this machine or with `cors`, and the terminal and the test have them already.
 */
export function homePage(url: string, operations: readonly ServerOperation[]): string {
  const rows = operations.map(
    ({ method, path, summary }) =>
      `<tr><td>${escape(method)}<td><code>${escape(path)}</code><td>${escape(summary)}</tr>`,
  );
  // The empty icon keeps the browser from asking for one, which would use up a fault that is meant for a request.
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<link rel="icon" href="data:,">
<title>Fluxer sandbox</title>
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 56rem; margin: 2rem auto; padding: 0 1rem; }
td { padding: 0.2rem 1rem 0.2rem 0; vertical-align: top; }
@media (max-width: 45rem) { tr { display: flex; flex-wrap: wrap; } td:last-child { flex-basis: 100%; } }
code, pre { overflow-wrap: anywhere; white-space: pre-wrap; }
</style>
<h1>Fluxer sandbox</h1>
<p>An instance in memory, served by <code>fluxer-oauth2/sandbox</code>. It is not Fluxer, and forgets everything when it stops.</p>
<p>Base URL: <code>${url}</code></p>
<pre>createFluxerClient({ auth: sessionToken(session), baseUrl: "${url}" })</pre>
<p><code>npm run sandbox</code> prints the credentials, a test has them in <code>sandbox.account</code>.
${documentationUrl === undefined ? "" : `The API: <a href="${escape(documentationUrl)}">${escape(documentationUrl)}</a>.`}</p>
<table>${rows.join("\n")}</table>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
