/** What JSON Schema cannot say, by the names that the spec gives it in `x-rule`. Shared by the preflight and the sandbox. */
export const rules: Readonly<Record<string, (value: string) => boolean>> = {
  redirectUri: isRedirectUri,
  snowflake: isInSnowflakeRange,
};

/**
 * Whether a server takes `value` as a redirect URI: an absolute `https` URL, or an `http` URL whose host is `localhost`,
 * a name under `.localhost` or an IP address literal. The host is judged as the WHATWG parser writes it, so
 * `http://127.1/` passes; user info, fragments and `https:example.com` pass as well. Length is not checked here.
 */
export function isRedirectUri(value: string): boolean {
  // Parsers differ about invalid Punycode: Node.js 24 and the server accept `https://xn--a`, older versions don't.
  const text = value.replace(/xn--/gi, "xn-");
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  // The parser leaves four numbers only where the host is an IPv4 address, and brackets only around an IPv6 one.
  return (
    protocol === "https:" || (protocol === "http:" && /^(?:(?:.*\.)?localhost|\d+(?:\.\d+){3}|\[.*\])$/.test(hostname))
  );
}

/** Whether decimal digits fit into the 63 bits of an id; what is no decimal number is for the pattern to refuse. */
export function isInSnowflakeRange(value: string): boolean {
  return !/^\d+$/.test(value) || BigInt(value) < 2n ** 63n;
}
