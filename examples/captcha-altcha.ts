// Creates an application on a server that requires an ALTCHA proof of work, as the newest servers do.
// Needs altcha-lib: npm install altcha-lib@2
import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { createFluxerClient, sessionToken } from "fluxer-oauth2";

const fluxer = createFluxerClient({
  auth: sessionToken(process.env["FLUXER_TOKEN"] ?? ""),
  ...(process.env["FLUXER_BASE_URL"] && { baseUrl: process.env["FLUXER_BASE_URL"] }),
  async captcha({ altcha_challenge }, { signal }) {
    const challenge = altcha_challenge as Challenge;
    // altcha-lib stops when this controller aborts.
    const controller = new AbortController();
    signal?.addEventListener("abort", () => controller.abort(), { once: true });
    const solution = await solveChallenge({ challenge, deriveKey, controller });
    if (!solution) throw new Error("The ALTCHA challenge was not solved in time");
    return { token: Buffer.from(JSON.stringify({ challenge, solution })).toString("base64") };
  },
});

// Solving can take a while. The signal ends the call, and the solver with it.
const { id } = await fluxer.applications.create({ name: "Weather bot" }, { signal: AbortSignal.timeout(60_000) });
console.log(`Created ${id}`);
