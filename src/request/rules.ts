/** The `x-rule` functions: rules that JSON Schema cannot express. Shared by the preflight and the sandbox. */
export const rules: Readonly<Record<string, (value: string) => boolean>> = {
  redirectUri: isRedirectUri,
  snowflake: isInSnowflakeRange,
};

/**
 * Checks whether the server accepts a redirect URI: `https`, or `http` with the host `localhost`, a name under
 * `.localhost` or an IP address literal. The WHATWG parser normalizes the host first, so `http://127.1/` is valid. User
 * info, fragments and `https:example.com` are valid too. Does not check the length.
 */
export function isRedirectUri(value: string): boolean {
  // Node.js 24 and the server accept invalid Punycode such as `https://xn--a`, but older versions don't.
  const text = value.replace(/xn--/gi, "xn-");
  const { protocol, hostname = "" } = parseUrl(text) ?? {};
  // After parsing, only an IPv4 address has four numbers, and only an IPv6 address has brackets.
  return (
    protocol === "https:" || (protocol === "http:" && /^(?:(?:.*\.)?localhost|\d+(?:\.\d+){3}|\[.*\])$/.test(hostname))
  );
}

/** Parses an absolute URL. Returns undefined if it is invalid. */
export function parseUrl(text: string): URL | undefined {
  try {
    // URL.canParse is unusable: after Node 20 or 22 has compiled it, it rejects "https://müller.example/".
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** Checks whether decimal digits fit in the 63 bits of an ID. The pattern rejects other strings. */
export function isInSnowflakeRange(value: string): boolean {
  return !/^\d+$/.test(value) || BigInt(value) < 2n ** 63n;
}
