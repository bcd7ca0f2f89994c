import { eq, like, or, sql } from "drizzle-orm";
import { drafts } from "@/db/schema/drafts";
import { notificationChoices, notifications } from "@/db/schema/notifications";
import { accounts, passwordLinks, sessions, signInLimits, twoFactors, verifications } from "@/db/schema/sign-in";
import { ticketPresence } from "@/db/schema/ticket-presence";
import { ticketWatchers } from "@/db/schema/ticket-watchers";
import type { Ctx } from "@/lib/core/ctx";
import type { Identity } from "./identity";
import { fromJson, keyOf, quotingRows } from "./quoting-rows";

const escaped = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

/** Removes all that a person signed in with, what the desk told them, what they had begun to write or watched; and keys of requests that name them. */
export async function forgetAccess(ctx: Ctx, { employeeId, email }: { employeeId: string; email: string }, identity: Identity): Promise<void> {
  for (const table of [sessions, accounts, twoFactors]) await ctx.db.delete(table).where(eq(table.userId, employeeId));
  for (const table of [passwordLinks, notifications, notificationChoices, drafts, ticketWatchers, ticketPresence]) await ctx.db.delete(table).where(eq(table.employeeId, employeeId));
  const address = `%${escaped(email)}%`;
  await ctx.db.delete(verifications).where(or(eq(verifications.value, employeeId), like(sql`lower(${verifications.identifier} || ' ' || ${verifications.value})`, address)));
  await ctx.db.delete(signInLimits).where(like(sql`lower(${signInLimits.key})`, address));
  const table = { table: "idempotency_keys", key: ["caller", "key"], texts: ["key"] };
  for await (const rows of quotingRows(ctx, table, identity)) {
    for (const row of rows) await ctx.db.execute(sql`delete from idempotency_keys where ${keyOf(table.key)} = ${fromJson(table.table, table.key, row)}`);
  }
}
