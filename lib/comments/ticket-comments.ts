import { and, asc, eq } from "drizzle-orm";
import { comments } from "@/db/schema/comments";
import type { Ctx } from "@/lib/core/ctx";
import { commentColumns } from "./comment-row";
import type { Comment } from "./schema";
import { commentScope } from "./scope";

/** What the actor may see of the conversation about a ticket that the caller has found in the actor's scope, oldest first. */
export async function ticketComments(ctx: Ctx, ticketId: string): Promise<Comment[]> {
  return ctx.db
    .select(commentColumns)
    .from(comments)
    .where(and(eq(comments.ticketId, ticketId), commentScope(ctx.actor)))
    .orderBy(asc(comments.id));
}
