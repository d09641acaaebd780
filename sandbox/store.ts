import type { Account } from "./account.js";
import { Grants } from "./oauth/grants.js";

export interface Bot {
  readonly username: string;
  readonly discriminator: string;
  readonly avatar: string | null;
  readonly banner: string | null;
  readonly bio: string | null;
  readonly flags: number;
  /** Properties that the spec has and the sandbox has no rules for. */
  readonly added: Readonly<Record<string, unknown>>;
}

/**
 * A row, replaced as a whole, as the server does it: a writer with an old copy writes old secrets back. The bot is a row
 * of its own under the same id.
 */
export interface Application {
  readonly id: string;
  readonly ownerId: string;
  readonly name: string;
  readonly redirectUris: readonly string[];
  readonly botPublic: boolean;
  readonly botRequireCodeGrant: boolean;
  readonly clientSecret: string;
  readonly botToken: string;
  /** Properties that the spec has and the sandbox has no rules for. */
  readonly added: Readonly<Record<string, unknown>>;
}

/** Everything that the sandbox remembers between requests, apart from allowances and one-time tokens. */
export class Store {
  readonly accounts = new Map<string, Account>();
  readonly sessions = new Map<string, Account>();
  readonly applications = new Map<string, Application>();
  readonly bots = new Map<string, Bot>();
  readonly grants: Grants;
  readonly #idsByOwner = new Map<string, Set<string>>();

  constructor(now: () => number) {
    this.grants = new Grants(now);
  }

  write(application: Application): void {
    this.applications.set(application.id, application);
    const ids = this.#idsByOwner.get(application.ownerId) ?? new Set();
    this.#idsByOwner.set(application.ownerId, ids.add(application.id));
  }

  remove({ id, ownerId }: Application): void {
    this.applications.delete(id);
    this.bots.delete(id);
    this.#idsByOwner.get(ownerId)?.delete(id);
  }

  countOwnedBy(ownerId: string): number {
    return this.#idsByOwner.get(ownerId)?.size ?? 0;
  }

  /** Oldest first. */
  ownedBy(ownerId: string): Application[] {
    return [...(this.#idsByOwner.get(ownerId) ?? [])].flatMap((id) => this.applications.get(id) ?? []);
  }

  /** A bot token names its application, so nothing needs to be indexed. */
  applicationOfBotToken(token: string): Application | undefined {
    const application = this.applications.get(token.split(".", 1)[0]!);
    return application?.botToken === token ? application : undefined;
  }
}
