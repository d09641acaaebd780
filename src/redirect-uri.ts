/**
 * Whether a server takes `value` as a redirect URI: an absolute `https` URL, or an `http` URL whose host is `localhost`,
 * a name under `.localhost` or an IP address literal. The host is judged as the WHATWG parser writes it, so
 * `http://127.1/` passes; user info, fragments and `https:example.com` pass as well. Length is not checked here.
 */
export function isRedirectUri(value: string): boolean {
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    return false;
  }
  if (url.protocol === "https:") return true;
  // The parser leaves four numbers only where the host is an IPv4 address, and brackets only around an IPv6 one.
  return url.protocol === "http:" && /^(?:(?:.*\.)?localhost|\d+(?:\.\d+){3}|\[.*\])$/.test(url.hostname);
}
