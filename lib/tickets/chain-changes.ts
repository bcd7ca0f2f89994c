import { chainMac, type ChangedValues, digestValues, newSalt } from "@/lib/audit/chain";
import type { Actor } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";

export interface Change extends ChangedValues {
  changedField: string;
}

/** What was changed, by whom and when. */
export interface ChangedTicket {
  ticketId: string;
  version: number;
  changedByType: Actor["type"];
  changedBy: string;
  createdAt: Date;
}

/** Where a chain ends so far. */
export interface ChainEnd {
  position: number;
  mac: Buffer;
}

/** The history rows of changes, each linked to the one before. */
export function chainChanges(changed: ChangedTicket, changes: readonly Change[], end?: ChainEnd) {
  let previous = end?.mac ?? null;
  return changes.map((change, index) => {
    const row = { ...changed, position: (end?.position ?? 0) + index + 1, ...change };
    const salt = newSalt();
    const digest = digestValues(salt, change);
    const mac = chainMac(env().AUDIT_KEY, row, digest, previous);
    previous = mac;
    return { ...row, salt, digest, mac };
  });
}
