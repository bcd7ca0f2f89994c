import { type SQL, sql } from "drizzle-orm";
import { chainHeads } from "@/db/schema/admin-audit";
import { ticketHistory } from "@/db/schema/ticket-history";
import { headSeal } from "@/lib/audit/chain";
import { env } from "@/lib/core/env";
import { chainChanges } from "./chain-changes";
import type { FiledTicket } from "./ticket-draft";

const hex = (bytes: Buffer): string => bytes.toString("hex");

function rowsOf({ draft: { filedBy }, ticket }: FiledTicket) {
  const changed = { ticketId: ticket.id, version: ticket.version, changedByType: filedBy.type, changedBy: filedBy.id, createdAt: ticket.createdAt };
  return chainChanges(changed, [{ changedField: "status", oldValue: null, newValue: ticket.status, comment: null }]).map((row) => ({
    ticket_id: row.ticketId,
    position: row.position,
    version: row.version,
    field: row.changedField,
    value: row.newValue,
    actor_type: row.changedByType,
    actor: row.changedBy,
    created_at: row.createdAt,
    salt: hex(row.salt),
    digest: hex(row.digest),
    mac: hex(row.mac),
    seal: hex(headSeal(env().AUDIT_KEY, row.ticketId, row.position, row.mac)),
  }));
}

/** Begins the histories of new tickets, and seals their chains: parts of the statement that stores them. */
export const firstChanges = (filed: readonly FiledTicket[]): SQL => sql`
  begun as (
    select * from jsonb_to_recordset(${JSON.stringify(filed.flatMap(rowsOf))}::jsonb) as begun(ticket_id bigint, position int, version int, field text,
      value text, actor_type text, actor text, created_at timestamptz, salt text, digest text, mac text, seal text)),
  histories as (
    insert into ${ticketHistory} (ticket_id, position, version, changed_field, new_value, changed_by_type, changed_by, created_at, salt, digest, mac)
    select ticket_id, position, version, field, value, actor_type, actor, created_at, decode(salt, 'hex'), decode(digest, 'hex'), decode(mac, 'hex') from begun),
  heads as (
    insert into ${chainHeads} (chain, length, mac, seal) select ticket_id::text, position, decode(mac, 'hex'), decode(seal, 'hex') from begun)`;
