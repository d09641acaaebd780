// Replaces the client secret and the bot token of an application, and saves each before it issues the next.
// Usage: rotate-secrets.ts <application ID>
import { appendFile } from "node:fs/promises";
import { createFluxerClient, isFluxerError, sessionToken } from "fluxer-oauth2";

const [id] = process.argv.slice(2);
if (!id) throw new Error("Usage: rotate-secrets.ts <application ID>");
const file = "secrets.env";

const fluxer = createFluxerClient({
  auth: sessionToken(process.env["FLUXER_TOKEN"] ?? ""),
  ...(process.env["FLUXER_BASE_URL"] && { baseUrl: process.env["FLUXER_BASE_URL"] }),
  sudo: () => ({ password: process.env["FLUXER_PASSWORD"] ?? "" }),
});

try {
  const { client_secret } = await fluxer.applications.resetClientSecret(id);
  await appendFile(file, `FLUXER_CLIENT_SECRET=${client_secret}\n`, { mode: 0o600 });
  const { token } = await fluxer.applications.resetBotToken(id);
  await appendFile(file, `FLUXER_BOT_TOKEN=${token}\n`);
  console.log(`The new secrets of ${id} are in ${file}.`);
} catch (error) {
  if (!isFluxerError(error)) throw error;
  // A reset is not safe to retry blindly, but it can be repeated: the last secret that you receive is the valid one.
  console.error(error.message);
  process.exitCode = 1;
}
