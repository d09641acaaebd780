import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toNetwork } from "../../sandbox/caller.js";
import { ExpiringSet } from "../../sandbox/expiring-set.js";
import { parseLosslessJson } from "../../sandbox/json.js";
import { RateLimiter } from "../../sandbox/rate-limiter.js";
import { transliterate } from "../../sandbox/transliterate.js";
import { toUsername, usernameIssueCodes } from "../../sandbox/username.js";
import { createClock } from "../support/send.js";

describe("parseLosslessJson", () => {
  test.each([
    ["9007199254740991", 9_007_199_254_740_991],
    ["9007199254740992", "9007199254740992"],
    ["-9007199254740993", "-9007199254740993"],
    ["[1, 12345678901234567890,\n2]", [1, "12345678901234567890", 2]],
    [
      '{"12345678901234567890": 1e30, "b": 12345678901234567.5}',
      { "12345678901234567890": 1e30, b: 12_345_678_901_234_568 },
    ],
    ['"\\"12345678901234567890"', '"12345678901234567890'],
    ['["\\\\", 12345678901234567890, "\\\\\\"", 1]', ["\\", "12345678901234567890", '\\"', 1]],
  ])("parseLosslessJson() parses %s", (text, value) => {
    expect(parseLosslessJson(text)).toEqual(value);
  });

  test("returns the same as JSON.parse for JSON without large integers", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        fc.pre(!/\d{16}/.test(text));
        expect(parseLosslessJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  test("parseLosslessJson() keeps every integer exactly", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.string(), (integer, text) => {
        const [parsed, same] = parseLosslessJson(`[${integer}, ${JSON.stringify(text)}]`) as [number | string, string];
        expect(BigInt(parsed)).toBe(integer);
        expect(typeof parsed).toBe(Number.isSafeInteger(Number(integer)) ? "number" : "string");
        expect(same).toBe(text);
      }),
    );
  });

  test.each(["", "{", "{'a': 12345678901234567890}", "12345678901234567890 x"])(
    "parseLosslessJson() throws a SyntaxError for %j",
    (text) => {
      expect(() => parseLosslessJson(text)).toThrow(SyntaxError);
    },
  );
});

describe("the bot's username", () => {
  test.each([
    ["My  App", "My_App"],
    ["a.b-c \td", "a_b_c_d"],
    ["Ünïcödé Äpp", "Unicode_App"],
    ["Привет мир", "Privet_mir"],
    ["Щука", "Shchuka"],
    ["Кра\u0438\u0306", "Kray"],
    ["Straße Łódź", "Strasse_Lodz"],
    ["🚀 Rocket", "_Rocket"],
    ['<b>x</b> & "q"', "bxb__q"],
    ["x".repeat(50), "x".repeat(32)],
    ["ﬁne ①", "fine_"],
    ["a—b", "a_b"],
    ["Æther Œ", "AEther_OE"],
    ["№ 5™", "no_5tm"],
    ["f\u200bluxer", "f_luxer"],
    ["system message", "system_message"],
    ["x² ½ ⅷ", "x2_12_viii"],
  ])("the application name %s gives the bot the username %s", (name, username) => {
    expect(toUsername(name)).toBe(username);
  });

  test.each(["🚀", "日本語ボット", "everyone", "HERE", "fluxer app", "flüxer", "①②", "𝗜", "\u200d", "!?"])(
    "the application name %s gives the bot a username of two random words",
    (name) => {
      expect(toUsername(name)).toMatch(/^(?:[A-Z][a-z]+){2}$/);
    },
  );

  test("the bot's username is valid for any application name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const username = toUsername(name);
        expect(username).toMatch(/^[A-Za-z0-9_]{1,32}$/);
        expect(usernameIssueCodes(username)).toEqual([]);
      }),
    );
  });

  test("transliterate() returns undefined for a letter of another script", () => {
    expect(transliterate("Привет 1 🚀")).toBe("Privet 1 ");
    expect(transliterate("Ελλάδα")).toBeUndefined();
  });
});

describe("toNetwork()", () => {
  test.each([
    ["203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["[2001:DB8:1:2::9]", "2001:db8:1:2::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["not:an:address", "not:an:address"],
  ])("toNetwork() counts the IP address %s as %s", (address, network) => {
    expect(toNetwork(address)).toBe(network);
  });
});

describe("RateLimiter", () => {
  test("allows a burst as large as the limit for every limit from 1 to 120", () => {
    for (let limit = 1; limit <= 120; limit++) {
      const limiter = new RateLimiter(createClock().now);
      const spend = (): boolean => limiter.spend({ bucket: "b", limit, windowSeconds: 1 }, "caller").denied;
      for (let index = 0; index < limit; index++) expect(spend()).toBe(false);
      expect(spend()).toBe(true);
    }
  });
});

describe("memory use", () => {
  test("a RateLimiter does not keep empty buckets", () => {
    const clock = createClock();
    const limiter = new RateLimiter(clock.now);
    const rateLimit = { bucket: "b", limit: 1, windowSeconds: 1 };
    for (let index = 0; index < 5000; index++) {
      expect(limiter.spend(rateLimit, `caller ${index}`).denied).toBe(false);
      clock.advance(10);
    }
    expect(limiter.size).toBeLessThan(1100);
  });

  test("an ExpiringSet does not keep expired tokens", () => {
    const clock = createClock();
    const tokens = new ExpiringSet(1000, clock.now);
    for (let index = 0; index < 5000; index++) {
      tokens.add(`token ${index}`);
      clock.advance(10);
    }
    expect(tokens.size).toBe(100);
    expect([tokens.has("token 4900"), tokens.has("token 4901")]).toEqual([false, true]);
  });
});
