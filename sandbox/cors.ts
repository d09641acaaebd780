/**
 * Lets any web page in, with any method and header. The server itself lets its own pages in and no others; this is for trying
 * things from a browser.
 */
export function corsHeaders(sent: Headers): Record<string, string> {
  const origin = sent.get("origin");
  if (origin === null) return {};
  return {
    "Access-Control-Allow-Origin": origin,
    "Access-Control-Allow-Methods": "GET, HEAD, POST, PUT, PATCH, DELETE",
    "Access-Control-Allow-Headers": sent.get("access-control-request-headers") ?? "",
    "Access-Control-Expose-Headers": "*",
    Vary: "Origin",
  };
}
