import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRedirectUri } from "../../src/request/rules.js";

describe("isRedirectUri()", () => {
  test.each([
    "https://example.com",
    "https://example.com/callback?x=1#fragment",
    "HTTPS://EXAMPLE.COM/Path",
    "https://user:password@example.com/cb",
    "https:example.com",
    "https:/example.com",
    "https:///path",
    "https:\\\\example.com\\cb",
    "https://intranet/cb",
    "https://example.com./cb",
    "https://xn--mller-kva.example/cb",
    "https://müller.example/a b",
    "https://192.168.1.1/cb",
    "http://localhost",
    "http://LOCALHOST:3000/cb",
    "http://app.localhost/cb",
    "http://a.b.localhost/cb",
    "http://example.com@localhost/",
    "http://127.0.0.1/cb",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://0.0.0.0/",
    "http://8.8.8.8:8080/cb",
    "http://[::1]:3000/cb",
    "http://[2001:db8::1]/cb",
    "http://[::ffff:127.0.0.1]/",
  ])("isRedirectUri() accepts %s", (uri) => {
    expect(isRedirectUri(uri)).toBe(true);
  });

  test("isRedirectUri() accepts a URL with an umlaut after Node has compiled the check", () => {
    const rejected = Array.from({ length: 20_000 }, () => isRedirectUri("https://müller.example/")).filter((is) => !is);
    expect(rejected).toHaveLength(0);
  });

  test.each([
    "",
    "not a url",
    "/callback",
    "//example.com/cb",
    "example.com/cb",
    "https://",
    "https://example.com:99999/",
    "https://exa mple.com/",
    "http://example.com/",
    "http://localhost./",
    "http://localhost.example.com/",
    "http://localhost@example.com/",
    "http://notlocalhost/",
    "http://256.1.1.1/",
    "http://1.2.3.4.example/",
    "http://1.2.3.4.5/",
    "http://./",
    "http://../",
    "http://10.0.0.1.nip.io/",
    "http://[::1",
    "http://[::1].example/",
    "ftp://localhost/",
    "ws://localhost/",
    "wss://example.com/",
    "file:///etc/passwd",
    "data:text/html,hi",
    "blob:https://example.com/x",
    "javascript:alert(1)",
    "urn:ietf:wg:oauth:2.0:oob",
    "myapp://callback",
    "about:blank",
  ])("isRedirectUri() rejects %j", (uri) => {
    expect(isRedirectUri(uri)).toBe(false);
  });

  test("isRedirectUri() accepts every IPv4 address with http", () => {
    fc.assert(fc.property(fc.ipV4(), (address) => isRedirectUri(`http://${address}/`)));
  });

  test("isRedirectUri() accepts every IPv6 address with http", () => {
    fc.assert(fc.property(fc.ipV6(), (address) => isRedirectUri(`http://[${address}]/`)));
  });

  test("isRedirectUri() rejects every domain with http and accepts it with https", () => {
    fc.assert(
      fc.property(fc.domain(), (domain) => {
        expect(isRedirectUri(`http://${domain}/`)).toBe(false);
        expect(isRedirectUri(`https://${domain}/`)).toBe(true);
      }),
    );
  });

  test("isRedirectUri() returns a boolean for any string", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => typeof isRedirectUri(text) === "boolean"));
  });
});
