import type { Account } from "../account.js";
import type { Application } from "../store.js";
import type { AuthorizeRequest } from "./consent.js";
import { html, type Html } from "./html.js";
import { inOrder, splitScopes } from "./scopes.js";
import { style } from "./style.js";

/** Descriptions of the scopes. */
const meanings: Readonly<Record<string, string>> = {
  identify: "See your username and avatar",
  email: "See your email address",
  guilds: "See your communities",
  connections: "See your linked accounts",
  bot: "Add its bot to one of your communities",
};

/** Returns the page that asks the user to grant a request. Its form sends the request back unchanged. */
export function consentPage(
  { id, name }: Application,
  ownerName: string,
  accounts: readonly Account[],
  request: AuthorizeRequest,
): Html {
  const { scope = "", redirect_uri: redirectUri } = request;
  const scopes = inOrder(splitScopes(scope));
  const hidden = Object.entries(request).filter(([field]) => !["account", "decision", "prompt"].includes(field));
  return document(
    `Authorize ${name}`,
    html`<form method="post">
      ${hidden.map(([field, value]) => html`<input type="hidden" name="${field}" value="${value}" />`)}
      <h1><strong>${name}</strong> wants access to your account</h1>
      <p class="aside">Application ${id}, made by ${ownerName}</p>
      <h2>It will be able to</h2>
      <ul>
        ${scopes.map((each) => html`<li>${meanings[each] ?? each} <code>${each}</code></li>`)}
      </ul>
      <label for="account">Continue as</label>
      <select id="account" name="account">
        ${accounts.map((each) => html`<option value="${each.id}">${each.username}#${each.discriminator}</option>`)}
      </select>
      <p class="aside">Afterwards you go to <span class="address">${hostOf(redirectUri)}</span></p>
      <div class="buttons">
        <button name="decision" value="deny">Deny</button>
        <button name="decision" value="authorize" class="primary">Authorize</button>
      </div>
    </form>`,
  );
}

/** Returns the page for an invalid link. */
export function errorPage(problem: string): Html {
  return document(
    "Authorization failed",
    html`<div class="card" role="alert">
      <h1>This link does not work</h1>
      <p>${problem}</p>
    </div>`,
  );
}

function hostOf(redirectUri: string | undefined): string {
  return redirectUri === undefined ? "this page" : new URL(redirectUri).host;
}

function document(title: string, content: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Fluxer sandbox</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <header>Fluxer sandbox <span>Nothing here is real</span></header>
        <main>${content}</main>
      </body>
    </html>`;
}
