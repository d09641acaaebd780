import type { Account } from "./account.js";
import { createSnowflakes, toBigInt } from "./ids.js";
import { Grants } from "./oauth/grants.js";
import { randomBelow, randomBotToken, randomClientSecret } from "./random.js";

// Discriminators are 0001 to 9999. Deleted users have 0000.
const maxDiscriminator = 9999;

export interface Bot {
  readonly username: string;
  readonly discriminator: string;
  readonly avatar: string | null;
  readonly banner: string | null;
  readonly bio: string | null;
  readonly flags: number;
  /** Properties that are in the spec but have no rules in the sandbox. */
  readonly added: Readonly<Record<string, unknown>>;
}

/**
 * An application without its bot, which is a separate row with the same ID. As on the server, a write replaces the
 * whole row, so a writer with an outdated copy restores old secrets.
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
  /** Properties that are in the spec but have no rules in the sandbox. */
  readonly added: Readonly<Record<string, unknown>>;
}

/** The part of an application that its creator chooses. */
type Settings = Omit<Application, "id" | "ownerId" | "clientSecret" | "botToken">;

/** Everything that the sandbox keeps between requests, except rate limits and single-use tokens. */
export class Store {
  /** Returns a new ID, which is greater than all before it. */
  readonly newId: () => string;
  readonly accounts = new Map<string, Account>();
  readonly sessions = new Map<string, Account>();
  readonly applications = new Map<string, Application>();
  readonly grants: Grants;
  readonly #bots = new Map<string, Bot>();
  /** Keys are usernames in lowercase. */
  readonly #usedDiscriminators = new Map<string, Set<string>>();
  readonly #idsByOwner = new Map<string, Set<string>>();

  constructor(now: () => number) {
    this.newId = createSnowflakes(now);
    this.grants = new Grants(now);
  }

  /** Adds an application and its bot, which have the same ID. */
  add(ownerId: string, username: string, settings: Settings): Application {
    const id = this.newId();
    const secrets = { clientSecret: randomClientSecret(), botToken: randomBotToken(id) };
    const application = { id, ownerId, ...secrets, ...settings };
    this.write(application);
    // Bots of one username share discriminators when none is free, so that a test can create any number of bots.
    const discriminator = this.freeDiscriminator(username) ?? randomDiscriminator();
    this.writeBot(id, { username, discriminator, avatar: null, banner: null, bio: null, flags: 0, added: {} });
    return application;
  }

  write(application: Application): void {
    this.applications.set(application.id, application);
    const ids = this.#idsByOwner.get(application.ownerId) ?? new Set();
    this.#idsByOwner.set(application.ownerId, ids.add(application.id));
  }

  writeBot(id: string, bot: Bot): void {
    const old = this.#bots.get(id);
    if (old) this.#discriminatorsOf(old.username).delete(old.discriminator);
    this.#discriminatorsOf(bot.username).add(bot.discriminator);
    this.#bots.set(id, bot);
  }

  remove({ id, ownerId }: Application): void {
    const { username, discriminator } = this.botOf(id);
    this.#discriminatorsOf(username).delete(discriminator);
    this.applications.delete(id);
    this.#bots.delete(id);
    this.#idsByOwner.get(ownerId)?.delete(id);
  }

  botOf(applicationId: string): Bot {
    const bot = this.#bots.get(applicationId);
    if (!bot) throw new Error(`application ${applicationId} has no bot`);
    return bot;
  }

  /** Returns a random discriminator that no other bot with this username has, or undefined if all are in use. */
  freeDiscriminator(username: string): string | undefined {
    const used = this.#discriminatorsOf(username);
    if (used.size === maxDiscriminator) return undefined;
    let discriminator = randomDiscriminator();
    while (used.has(discriminator)) discriminator = randomDiscriminator();
    return discriminator;
  }

  #discriminatorsOf(username: string): Set<string> {
    const key = username.toLowerCase();
    const used = this.#usedDiscriminators.get(key) ?? new Set();
    this.#usedDiscriminators.set(key, used);
    return used;
  }

  countOwnedBy(ownerId: string): number {
    return this.#idsByOwner.get(ownerId)?.size ?? 0;
  }

  /** Returns an owner's applications, oldest first. */
  ownedBy(ownerId: string): Application[] {
    return [...(this.#idsByOwner.get(ownerId) ?? [])].flatMap((id) => this.applications.get(id) ?? []);
  }

  applicationOfBotToken(token: string): Application | undefined {
    // No index is needed: a bot token starts with the ID of its application, in any form that the server parses.
    const [id = "", ...rest] = token.split(".");
    const application = this.applications.get(String(toBigInt(id)));
    return application?.botToken === [application?.id, ...rest].join(".") ? application : undefined;
  }
}

export function randomDiscriminator(): string {
  return String(1 + randomBelow(maxDiscriminator)).padStart(4, "0");
}
