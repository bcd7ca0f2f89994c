import { and, asc, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { comments } from "@/db/schema/comments";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { decodeCursor } from "@/lib/core/cursor";
import { type Page, pageFields } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";
import { pageOf, when } from "@/lib/core/list-query";
import { findTicket } from "@/lib/tickets/find-ticket";
import { commentColumns } from "./comment-row";
import type { Comment } from "./schema";
import { commentScope } from "./scope";

export const listCommentsInput = z.object({ id: z.string(), ...pageFields });

export type ListCommentsInput = z.input<typeof listCommentsInput>;

/**
 * The comments on a ticket that the actor may see, oldest first. In the order of ids: the ticket's lock makes it the order
 * of commits, whatever the clocks of two processes say.
 */
export async function listComments(ctx: Ctx, input: ListCommentsInput): Promise<Page<Comment>> {
  authorize(ctx.actor, "comment.read");
  const { id, limit, cursor } = parseInput(listCommentsInput, input);
  const ticket = await findTicket(ctx, { id });
  const wanted = and(eq(comments.ticketId, ticket.id), commentScope(ctx.actor));
  const total = await ctx.db.$count(comments, wanted);
  const rows = await ctx.db
    .select(commentColumns)
    .from(comments)
    .where(and(wanted, when(cursor, (cursor) => gt(comments.id, decodeCursor(cursor).id))))
    .orderBy(asc(comments.id))
    .limit(limit + 1);
  return pageOf(rows, limit, total, (row) => row.createdAt);
}
