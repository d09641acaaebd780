import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { credentialsOf, redact } from "../../src/index.js";

describe("redact()", () => {
  it.each([
    ...["clientSecret", "client-secret", "CLIENT_SECRET", "ClientSecret", "__client_secret__"],
    ...["botToken", "bot_token", "Token", "accessToken", "refresh_token", "discord-token"],
    ...["mfaCode", "mfa-code", "MFA_CODE", "Password", "oldPassword"],
    ...["X-Captcha-Token", "x_captcha_token", "xCaptchaToken", "captchaToken"],
    ...[
      "authorization",
      "Proxy-Authorization",
      "SetCookie",
      "set_cookie",
      "X-Fluxer-Sudo-Mode-JWT",
      "xFluxerSudoModeJwt",
    ],
  ])("redact() hides %s, regardless of case, underscores and hyphens", (name) => {
    expect(redact({ [name]: "the-secret", [`${name}s`]: 1 })).toEqual({ [name]: "[redacted]", [`${name}s`]: 1 });
  });

  it.each(["token_type", "tokenization", "secretary", "code", "error_code", "passwords", "name", "", "_", "toke"])(
    "redact() does not hide %j, which only resembles a secret's name",
    (name) => {
      expect(redact({ [name]: "x" })).toEqual({ [name]: "x" });
    },
  );

  it.each([99, 5000, 400_000])("redact() does not throw for a value that is nested %i levels deep", (depth) => {
    const value: unknown = JSON.parse('{"a":'.repeat(depth) + '{"token":"the-secret"}' + "}".repeat(depth));
    const text = JSON.stringify(redact(value));
    expect(text).not.toContain("the-secret");
    expect(text).toContain(depth < 100 ? '{"token":"[redacted]"}' : '"[nested too deeply]"');
  });

  it("redact() copies 99 levels below the root", () => {
    const levels = (count: number) => JSON.parse("[".repeat(count) + "]".repeat(count)) as unknown;
    expect(JSON.stringify(redact(levels(100)))).toBe(JSON.stringify(levels(100)));
    expect(JSON.stringify(redact(levels(101)))).toBe("[".repeat(100) + '"[nested too deeply]"' + "]".repeat(100));
  });
});

describe("the result of credentialsOf()", () => {
  const credentials = credentialsOf({ id: "1", client_secret: "the-client-secret", bot: { token: "the-bot-token" } });
  const shown = "{ clientId: '1', clientSecret: '[redacted]', botToken: '[redacted]' }";

  it("the result of credentialsOf() hides its secrets when it is inspected, alone or in another object", () => {
    expect(inspect(credentials)).toBe(shown);
    expect(inspect({ credentials }, { depth: Infinity, showHidden: true, breakLength: Infinity })).toBe(
      `{ credentials: ${shown} }`,
    );
  });

  it("redact() hides the secrets of credentialsOf()", () => {
    expect(redact({ credentials })).toEqual({
      credentials: { clientId: "1", clientSecret: "[redacted]", botToken: "[redacted]" },
    });
  });

  it("the secrets of credentialsOf() are readable and serializable", () => {
    expect(JSON.stringify(credentials)).toBe(
      '{"clientId":"1","clientSecret":"the-client-secret","botToken":"the-bot-token"}',
    );
    expect(credentials.botToken).toBe("the-bot-token");
  });
});

describe("a deeply nested result", () => {
  it.each([5000, 400_000])(
    "a result of %i levels hides its secrets when it is inspected, without an error",
    async (depth) => {
      const { hideWhenInspected } = await import("../../src/redact.js");
      const text = '{"a":'.repeat(depth) + '{"token":"the-secret"}' + "}".repeat(depth);
      const result = hideWhenInspected(JSON.parse(`{"token":"the-secret","rest":${text}}`)) as { rest: unknown };
      let inner = result.rest;
      while (typeof inner === "object" && inner !== null && "a" in inner) inner = inner.a;
      expect(inspect(inner)).toBe("{ token: '[redacted]' }");
      for (const options of [{}, { depth: 50 }, { depth: Infinity }]) {
        expect(inspect(result, options)).not.toContain("the-secret");
      }
    },
  );
});
