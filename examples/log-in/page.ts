// The pages of server.ts, which shows what matters.

export interface Page {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export function page(text: string, status = 200): Page {
  const body = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Weather</title>
<h1>Weather</h1><p>${text}</p><p><a href="/login">Log in with Fluxer</a></p></html>`;
  return { status, headers: { "Content-Type": "text/html; charset=utf-8" }, body };
}

/** Sends the browser to another address with a cookie. Add `Secure` to the cookie if your site has HTTPS. */
export function redirect(location: string, cookie: string, value: string): Page {
  const headers = { Location: location, "Set-Cookie": `${cookie}=${value}; HttpOnly; SameSite=Lax; Path=/` };
  return { status: 303, headers, body: "" };
}

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
