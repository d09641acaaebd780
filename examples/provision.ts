// Makes sure that an application with this name and these redirect URIs exists, writes its credentials to .env, and
// prints the invite link of its bot. Run it as often as you like: it changes only what differs.
import { readFile, writeFile } from "node:fs/promises";
import { type Application, createFluxerClient, credentialsOf, sessionToken } from "fluxer-oauth2";

const name = "Weather bot";
const redirectUris = ["https://weather.example/callback"];
const file = ".env";

const fluxer = createFluxerClient({
  auth: sessionToken(process.env["FLUXER_TOKEN"] ?? ""),
  ...(process.env["FLUXER_BASE_URL"] && { baseUrl: process.env["FLUXER_BASE_URL"] }),
  sudo: () => ({ password: process.env["FLUXER_PASSWORD"] ?? "" }),
});

const [found, ...others] = (await fluxer.applications.list()).filter((application) => application.name === name);
if (others.length > 0)
  throw new Error(`${others.length + 1} applications are named "${name}"; rename or delete the others`);

let application: Application;
if (!found) {
  const created = await fluxer.applications.create({ name, redirect_uris: redirectUris });
  const { clientId, clientSecret, botToken } = credentialsOf(created);
  await save({ FLUXER_CLIENT_ID: clientId, FLUXER_CLIENT_SECRET: clientSecret, FLUXER_BOT_TOKEN: botToken });
  application = created;
} else {
  application = found;
  // Fluxer does not guarantee the order of redirect URIs.
  if ([...found.redirect_uris].sort().join() !== [...redirectUris].sort().join())
    application = await fluxer.applications.update(found.id, { redirect_uris: redirectUris });
  // Fluxer shows the secrets only once. If .env does not have them, replace them: the old ones stop working.
  const saved = await readSaved();
  if (!saved.includes(`FLUXER_CLIENT_ID=${found.id}\n`)) {
    const { client_secret } = await fluxer.applications.resetClientSecret(found.id);
    await save({ FLUXER_CLIENT_SECRET: client_secret });
    const { token } = await fluxer.applications.resetBotToken(found.id);
    await save({ FLUXER_BOT_TOKEN: token, FLUXER_CLIENT_ID: found.id });
  }
}
console.log(await fluxer.inviteUrl(application));

async function readSaved(): Promise<string> {
  return readFile(file, "utf8").catch(() => "");
}

/** Sets variables in the file, and keeps its other lines. */
async function save(variables: Readonly<Record<string, string>>): Promise<void> {
  const isKept = (line: string) => line !== "" && !Object.keys(variables).includes(line.replace(/=.*/, ""));
  const kept = (await readSaved()).split("\n").filter(isKept);
  const added = Object.entries(variables).map((pair) => pair.join("="));
  await writeFile(file, [...kept, ...added, ""].join("\n"), { mode: 0o600 });
}
