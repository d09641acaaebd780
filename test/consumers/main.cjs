// For CommonJS, in versions of Node that can require ESM.
const { createFluxerClient, isFluxerError, sessionToken } = require("fluxer-oauth2");
const { createClient } = require("fluxer-oauth2/client");
const openapi = require("fluxer-oauth2/openapi.json");
const { createSandbox } = require("fluxer-oauth2/sandbox");

async function main() {
  const sandbox = createSandbox();
  const { url: baseUrl, fetch } = sandbox;
  const { applications } = createFluxerClient({ auth: sessionToken(sandbox.account.session), baseUrl, fetch });
  const { client_secret } = await applications.create({ name: "Weather bot" });
  if (!client_secret) throw new Error("create gave no secret");
  const isRefused = await applications.create({ name: "" }).catch(isFluxerError);
  if (isRefused !== true) throw new Error("an empty name was not refused");
  const headers = { Authorization: sandbox.account.session };
  const { data } = await createClient({ baseUrl, fetch }).POST("/oauth2/applications", {
    body: { name: "x" },
    headers,
  });
  if (data?.name !== "x" || !openapi.paths["/oauth2/applications"]) throw new Error("the other exports do not work");
  console.log("required");
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
