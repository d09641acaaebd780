import { describe, expect, test } from "vitest";
import * as generated from "../../generated/operations.js";
import { globalRateLimit, type ServerOperation, serverOperations } from "../../generated/server.js";
import { operationsOf, resolve } from "../../scripts/spec/openapi.js";
import { validate } from "../../src/request/validate.js";
import { document, media } from "../support/documents.js";

const all: Readonly<Record<string, ServerOperation>> = serverOperations;

test("generated/operations.ts has one entry for each operation of the spec", () => {
  expect(Object.keys(all).sort()).toEqual(
    operationsOf(document)
      .map(({ object }) => object.operationId)
      .sort(),
  );
});

describe.each(operationsOf(document))("$object.operationId", ({ path, method, object }) => {
  const operation = all[object.operationId];

  test("matches the spec", () => {
    expect(operation).toMatchObject({
      id: object.operationId,
      method: method.toUpperCase(),
      path,
      captcha: object["x-captcha"] ?? false,
      sudo: object["x-sudo"] ?? false,
      rateLimit: object["x-rate-limit"],
      credentials: (object.security ?? document.security).flatMap((requirement) => Object.keys(requirement)),
      successStatus: Number(Object.keys(object.responses).find((status) => /^[23]/.test(status))),
    });
    expect(operation?.quota).toBe(object["x-quota"]);
  });

  test("has the defaults of the spec", () => {
    const body = media.find(({ name }) => name === `${object.operationId} request application/json`);
    const schema = resolve(document, body?.schema) as
      { properties?: Record<string, { default?: unknown }> } | undefined;
    const defaults = Object.entries(schema?.properties ?? {}).flatMap(([name, member]) =>
      member.default === undefined ? [] : [[name, member.default]],
    );
    expect(operation?.requestDefaults).toEqual(Object.fromEntries(defaults));
  });

  test("accepts its example bodies, and rejects a body that is not an object", () => {
    const options = { strict: true, rules: { redirectUri: () => true, snowflake: () => true } };
    const { body, responses = {}, successStatus = 0 } = operation ?? {};
    for (const { name, examples } of media) {
      const [id, place] = name.split(" ");
      if (id !== object.operationId) continue;
      for (const { value } of Object.values(examples)) {
        if (place === "request") expect(validate(body?.schema ?? {}, value, options)).toEqual([]);
        if (place === String(successStatus))
          expect(validate(responses[successStatus]?.schema ?? {}, value, { strict: false })).toEqual([]);
      }
    }
    if (object.requestBody) expect(validate(body?.schema ?? {}, "no", options)).toHaveLength(1);
    const expected = responses[successStatus]?.schema;
    if (expected) expect(validate(expected, "no", { strict: false })).toHaveLength(1);
  });
});

test("the settings for all operations match the spec", () => {
  const prefixes = Object.entries(document.components.securitySchemes).map(([name, scheme]) => [
    name,
    scheme["x-credential-prefix"],
  ]);
  expect(generated.credentialPrefixes).toEqual(Object.fromEntries(prefixes));
  expect(generated.credentialPrefixes).toEqual({
    ...{ sessionToken: "", botToken: "Bot ", oauth2Token: "Bearer ", clientSecret: "Basic " },
  });
  expect(globalRateLimit).toEqual(document["x-global-rate-limit"]);
  const secrets = ["authorization", "client_secret", "token", "x-captcha-token", "access_token", "refresh_token"];
  expect([...generated.sensitiveNames]).toEqual(expect.arrayContaining(secrets));
});
