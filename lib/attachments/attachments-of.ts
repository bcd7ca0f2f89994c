import { and, asc, inArray } from "drizzle-orm";
import { attachments } from "@/db/schema/attachments";
import { may } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { attachmentColumns, toAttachment } from "./attachment-row";
import type { Attachment } from "./schema";
import { attachmentScope } from "./scope";

/** The attachments of tickets that the caller has found in the actor's scope, by ticket, oldest first: one query for all. */
export async function attachmentsOf(ctx: Ctx, ticketIds: readonly string[]): Promise<(ticketId: string) => Attachment[]> {
  if (ticketIds.length === 0 || !may(ctx.actor, "attachment.read")) return () => [];
  const rows = await ctx.db
    .select(attachmentColumns)
    .from(attachments)
    .where(and(inArray(attachments.ticketId, [...ticketIds]), attachmentScope(ctx.actor)))
    .orderBy(asc(attachments.id));
  return (ticketId) => rows.filter((row) => row.ticketId === ticketId).map(toAttachment);
}
