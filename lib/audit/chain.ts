import { createHash, createHmac, randomBytes } from "node:crypto";

/** What a history row says; the chain covers all of it. */
export interface ChainedChange {
  ticketId: string;
  position: number;
  changedField: string;
  changedByType: string;
  changedBy: string;
  createdAt: Date;
  /** Null in rows from before versions were noted. */
  version: number | null;
}

export interface ChangedValues {
  oldValue: string | null;
  newValue: string | null;
  comment: string | null;
}

/** What a row of the admin audit says. */
export interface ChainedDeed {
  position: number;
  action: string;
  actorType: string;
  actor: string;
  subject: string;
  createdAt: Date;
}

export const newSalt = (): Buffer => randomBytes(16);

const saltedDigest = (salt: Buffer, values: string): Buffer => createHash("sha256").update(salt).update(values).digest();

/** SHA-256 over salt and values. Values and salt can be erased later without breaking the chain, and not be guessed back. */
export const digestValues = (salt: Buffer, { oldValue, newValue, comment }: ChangedValues): Buffer =>
  saltedDigest(salt, JSON.stringify([oldValue, newValue, comment]));

/** The same over an audit row's details; keys in their order, as the database may return them in another. */
export const digestDetails = (salt: Buffer, details: Record<string, unknown>): Buffer =>
  saltedDigest(salt, JSON.stringify(Object.entries(details).sort(([a], [b]) => (a < b ? -1 : 1))));

const mac = (key: string, parts: readonly unknown[]): Buffer => createHmac("sha256", key).update(JSON.stringify(parts)).digest();

const link = (key: string, row: readonly unknown[], digest: Buffer, previous: Buffer | null): Buffer =>
  mac(key, [...row, digest.toString("hex"), previous?.toString("hex") ?? null]);

/** HMAC-SHA-256 over a row and the mac of the row before, keyed from outside the database (AUDIT_KEY). */
export function chainMac(key: string, change: ChainedChange, digest: Buffer, previous: Buffer | null): Buffer {
  const { ticketId, position, changedField, changedByType, changedBy, createdAt, version } = change;
  const row = [ticketId, position, changedField, changedByType, changedBy, createdAt.toISOString(), ...(version === null ? [] : [version])];
  return link(key, row, digest, previous);
}

export function deedMac(key: string, { position, action, actorType, actor, subject, createdAt }: ChainedDeed, digest: Buffer, previous: Buffer | null): Buffer {
  return link(key, ["admin", position, action, actorType, actor, subject, createdAt.toISOString()], digest, previous);
}

/** What says that a chain ends here: its name, its length and its last mac, under the same key. */
export const headSeal = (key: string, chain: string, length: number, last: Buffer): Buffer => mac(key, ["head", chain, length, last.toString("hex")]);

/** The HMAC of many chains' ends, added one after the other. */
export function sumOfEnds(key: string): { add(chain: string, length: number, last: Buffer): void; sum(): Buffer } {
  const hmac = createHmac("sha256", key).update("ends");
  return { add: (chain, length, last) => void hmac.update(JSON.stringify([chain, length, last.toString("hex")])), sum: () => hmac.digest() };
}

export const anchorSeal = (key: string, said: readonly (string | number)[]): Buffer => mac(key, ["anchor", ...said]);
