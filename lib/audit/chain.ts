import { createHash, createHmac, randomBytes } from "node:crypto";

/** What a history row says; the chain covers all of it. */
export interface ChainedChange {
  ticketId: string;
  position: number;
  changedField: string;
  changedByType: string;
  changedBy: string;
  createdAt: Date;
}

export interface ChangedValues {
  oldValue: string | null;
  newValue: string | null;
  comment: string | null;
}

export const newSalt = (): Buffer => randomBytes(16);

/** SHA-256 over salt and values. Values and salt can be erased later without breaking the chain, and not be guessed back. */
export function digestValues(salt: Buffer, { oldValue, newValue, comment }: ChangedValues): Buffer {
  return createHash("sha256").update(salt).update(JSON.stringify([oldValue, newValue, comment])).digest();
}

/** HMAC-SHA-256 over a row and the mac of the row before, keyed from outside the database (AUDIT_KEY). */
export function chainMac(key: string, change: ChainedChange, digest: Buffer, previous: Buffer | null): Buffer {
  const { ticketId, position, changedField, changedByType, changedBy, createdAt } = change;
  const row = [ticketId, position, changedField, changedByType, changedBy, createdAt.toISOString()];
  return createHmac("sha256", key)
    .update(JSON.stringify([...row, digest.toString("hex"), previous?.toString("hex") ?? null]))
    .digest();
}
