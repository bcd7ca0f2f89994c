import { desc, sql } from "drizzle-orm";
import type { AuditAction } from "@/db/enums";
import { adminAudit } from "@/db/schema/admin-audit";
import { actorReference, type Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { deedMac, digestDetails, newSalt } from "./chain";
import { ADMIN_CHAIN, sealHead } from "./seal-head";

const ADMIN_CHAIN_LOCK = 0x61756474;

export interface Deed {
  action: AuditAction;
  /** Kind and id: "employee E1004". */
  subject: string;
  /** No secret, and of a person no more than employee_ids. */
  details?: Record<string, string | number | boolean | null | string[]>;
}

/**
 * Appends a row to the admin audit, in the caller's transaction, by the ctx's actor. The last thing that a transaction does
 * before its events: until its end no other one appends. Returns the row's id.
 */
export async function recordDeed(ctx: Ctx, { action, subject, details = {} }: Deed): Promise<string> {
  if (!ctx.outbox) throw new TypeError("a deed is recorded inside a transaction");
  await ctx.db.execute(sql`select pg_advisory_xact_lock(${ADMIN_CHAIN_LOCK})`);
  const [head] = await ctx.db.select({ position: adminAudit.position, mac: adminAudit.mac }).from(adminAudit).orderBy(desc(adminAudit.position)).limit(1);
  const { type, id } = actorReference(ctx.actor);
  const deed = { position: (head?.position ?? 0) + 1, action, actorType: type, actor: id, subject, createdAt: ctx.now() };
  const salt = newSalt();
  const digest = digestDetails(salt, details);
  const mac = deedMac(env().AUDIT_KEY, deed, digest, head?.mac ?? null);
  const [row] = await ctx.db.insert(adminAudit).values({ ...deed, details, salt, digest, mac }).returning({ id: adminAudit.id });
  if (!row) throw new TypeError("the insert answered no row");
  await sealHead(ctx, ADMIN_CHAIN, deed.position, mac);
  return row.id;
}
