import { Console } from "node:console";
import { Writable } from "node:stream";
import { format, inspect } from "node:util";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { redact } from "../../src/index.js";
import { createPair } from "../support/client.js";

describe("redact()", () => {
  it("redact() does not change its argument or any value that is not a secret", () => {
    const value = { token: "s", date: new Date(0), none: null, count: 1, nothing: undefined };
    const copy = redact(value);
    expect(value.token).toBe("s");
    expect(copy).toEqual({ ...value, token: "[redacted]" });
    expect(redact("text")).toBe("text");
  });

  it("redact() returns a copy that can be changed", () => {
    const copy: { token: string; name?: string } = redact({ token: "s", name: "x" });
    copy.token = "none";
    delete copy.name;
    expect(copy).toEqual({ token: "none" });
  });

  it("redact() hides the secrets of an object without a prototype", () => {
    const value = Object.assign(Object.create(null) as object, { token: "s", name: "x" });
    expect({ ...redact(value) }).toEqual({ token: "[redacted]", name: "x" });
  });

  it("redact() hides the secrets of an object from another realm", () => {
    const value: unknown = runInNewContext('({ token: "s", list: [{ token: "s" }] })');
    expect(redact(value)).toEqual({ token: "[redacted]", list: [{ token: "[redacted]" }] });
  });

  it("redact() accepts Headers and a Map", () => {
    const headers = new Headers({ authorization: "s1", accept: "x" });
    const map = new Map<string, unknown>([
      ["token", "s2"],
      ["inner", new Map([["token", "s3"]])],
    ]);
    expect(redact({ headers, map })).toEqual({
      headers: { authorization: "[redacted]", accept: "x" },
      map: { token: "[redacted]", inner: { token: "[redacted]" } },
    });
  });

  it("redact() handles a circular reference", () => {
    const value: Record<string, unknown> = { token: "s" };
    value["self"] = value;
    value["list"] = [value];
    const copy = redact(value);
    expect(copy["self"]).toBe(copy);
    expect(copy["list"]).toEqual([copy]);
    expect(copy["token"]).toBe("[redacted]");
  });

  it("redact() keeps a property named __proto__", () => {
    const copy: unknown = redact(JSON.parse('{"__proto__":{"token":"s"}}'));
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect(JSON.stringify(copy)).toBe('{"__proto__":{"token":"[redacted]"}}');
  });
});

describe("a result", () => {
  it("a result hides its secrets from console.log and util.inspect, whole or in part", async () => {
    const { client } = createPair();
    const application = await client.applications.create({ name: "Weather bot" });
    const { bot, client_secret } = application;
    const views = [
      inspect(application),
      inspect({ application }),
      inspect([bot], { depth: 9 }),
      inspect(application, { showHidden: true }),
    ];
    for (const view of views) {
      expect(view).toContain("[redacted]");
      expect(view).not.toContain(client_secret);
      expect(view).not.toContain(bot?.token);
    }
    expect(inspect(application)).toContain("'Weather bot'");
  });

  it("the secrets of a result are readable and serializable", async () => {
    const { sandbox, client } = createPair();
    const application = await client.applications.create({ name: "x" });
    const stored: unknown = JSON.parse(JSON.stringify(application));
    expect(stored).toEqual(application);
    expect(sandbox.isClientSecret(application.id, application.client_secret)).toBe(true);
    expect({ ...application }.client_secret).toBe(application.client_secret);
    expect(Object.keys(application)).toContain("client_secret");
  });

  it("a result shows its secrets only in the cases that the guide lists, where redact() hides them", async () => {
    const { client } = createPair();
    const application = await client.applications.create({ name: "x" });
    const secrets = [application.client_secret, String(application.bot?.token)];
    const views = (value: object) => [
      JSON.stringify(value),
      format("%j", value),
      inspect({ ...value }),
      JSON.stringify(structuredClone(value)),
      logged((console) => console.dir(value)),
      logged((console) => console.table(value)),
    ];
    for (const view of views(application)) expect(view).toContain(secrets[0]);
    for (const secret of secrets) expect(views(redact(application)).join("\n")).not.toContain(secret);
    expect(format("%o", application) + logged((console) => console.error(application))).not.toContain(secrets[0]);
  });
});

/** Returns the output of a console method. */
function logged(write: (console: Console) => void): string {
  let text = "";
  write(new Console(new Writable({ write: (chunk, _, done) => ((text += String(chunk)), done()) })));
  return text;
}
