import { expect, test } from "vitest";
import { createSandbox } from "../../sandbox/index.js";

type Loose = (options: object) => unknown;

test.each<[method: string, options: object, meant: string]>([
  ["createSandbox", { capcha: true }, "captcha"],
  ["createAccount", { claimd: false }, "claimed"],
  ["createApplication", { redirect_uris: [] }, "redirectUris"],
  ["listen", { Port: 80 }, "port"],
  ["authorize", { scope: [] }, "scopes"],
])("%s() rejects the unknown options %j and suggests %s", async (method, options, meant) => {
  const sandbox = createSandbox();
  const methods: Readonly<Record<string, Loose>> = {
    createSandbox,
    createAccount: sandbox.createAccount,
    createApplication: sandbox.account.createApplication,
    listen: sandbox.listen,
    authorize: (given) => sandbox.authorize(sandbox.account.createApplication(), given as never),
  };
  const [name] = Object.keys(options);
  await expect(async () => methods[method]!(options)).rejects.toThrow(
    new TypeError(`${method}: "${name}" is not an option (did you mean "${meant}"?)`),
  );
});
