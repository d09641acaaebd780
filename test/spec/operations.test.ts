import { describe, expect, test } from "vitest";
import * as generated from "../../generated/operations.js";
import { globalRateLimit, type ServerOperation, serverOperations } from "../../generated/server.js";
import { operationsOf, resolve } from "../../scripts/spec/openapi.js";
import { document, media } from "../support/documents.js";

const all: Readonly<Record<string, ServerOperation>> = serverOperations;

test("there is one for each operation of the spec", () => {
  expect(Object.keys(all).sort()).toEqual(
    operationsOf(document)
      .map(({ object }) => object.operationId)
      .sort(),
  );
});

describe.each(operationsOf(document))("$object.operationId", ({ path, method, object }) => {
  const operation = all[object.operationId];

  test("says what the spec says", () => {
    expect(operation).toMatchObject({
      id: object.operationId,
      method: method.toUpperCase(),
      path,
      captcha: object["x-captcha"] ?? false,
      sudo: object["x-sudo"] ?? false,
      rateLimit: object["x-rate-limit"],
      credentials: (object.security ?? document.security).flatMap((requirement) => Object.keys(requirement)),
      successStatus: Number(Object.keys(object.responses).find((status) => /^2/.test(status))),
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

  test("checks its bodies: examples pass, and what is no object does not", () => {
    const rules = { redirectUri: () => true };
    for (const { name, examples } of media) {
      const [id, place] = name.split(" ");
      if (id !== object.operationId) continue;
      for (const { value } of Object.values(examples)) {
        if (place === "request") expect(operation?.checkRequest?.(value, rules)).toEqual([]);
        if (place === String(operation?.successStatus)) expect(operation?.checkResponse?.(value)).toEqual([]);
      }
    }
    if (object.requestBody) expect(operation?.checkRequest?.("no", rules)).toHaveLength(1);
    if (operation?.successStatus !== 204) expect(operation?.checkResponse?.("no").length).toBeGreaterThan(0);
  });
});

test("the facts that hold for all operations are the spec's", () => {
  const prefixes = Object.entries(document.components.securitySchemes).map(([name, scheme]) => [
    name,
    scheme["x-credential-prefix"],
  ]);
  expect(generated.credentialPrefixes).toEqual(Object.fromEntries(prefixes));
  expect(generated.credentialPrefixes).toEqual({ sessionToken: "", botToken: "Bot ", oauth2Token: "Bearer " });
  expect(globalRateLimit).toEqual(document["x-global-rate-limit"]);
  const secrets = ["authorization", "client_secret", "token", "x-captcha-token"];
  expect([...generated.sensitiveNames]).toEqual(expect.arrayContaining(secrets));
});
