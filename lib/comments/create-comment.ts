import { z } from "zod";
import { VISIBILITIES, type Visibility } from "@/db/enums";
import { comments } from "@/db/schema/comments";
import { authorize, may } from "@/lib/auth/permissions";
import { actorReference, type Ctx } from "@/lib/core/ctx";
import { nameField, textField } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";
import { announce } from "@/lib/core/outbox";
import { inTransaction } from "@/lib/core/transaction";
import { notifyOfComment } from "@/lib/notifications/notify-of-comment";
import { changeTicket } from "@/lib/tickets/change-ticket";
import { lockTicket } from "@/lib/tickets/lock-ticket";
import { noteFacts } from "@/lib/tickets/note-facts";
import { peopleWhoSee } from "@/lib/tickets/people-who-see";
import { ticketKey } from "@/lib/tickets/schema";
import { answerEffect } from "./answer-effect";
import { commentColumns } from "./comment-row";
import { findSpeaker } from "./find-speaker";
import { chooseMentions, writtenMentions } from "./mentions";
import { COMMENT_MAX } from "./limits";
import { type Comment } from "./schema";

export const createCommentInput = z.object({
  id: ticketKey,
  body: textField(COMMENT_MAX),
  visibility: z.enum(VISIBILITIES).default("public"),
  /** The person whom an API key speaks for. */
  employeeId: nameField(100).optional(),
});

export type CreateCommentInput = z.input<typeof createCommentInput>;

/** Why a ticket is taken up again, as its history says it. */
const REQUESTER_ANSWERED = "answered";

async function mentionsOf(ctx: Ctx, ticketId: string, visibility: Visibility, written: string[][]): Promise<string[]> {
  const people = await peopleWhoSee(ctx, ticketId, written.flat());
  const readers = people.filter((person) => visibility === "public" || may(person, "comment.readInternal"));
  return chooseMentions(written, new Set(readers.map(({ id }) => id)));
}

/** Adds to the conversation about a ticket, with what that changes of the ticket and whom it concerns, all or nothing. */
export async function createComment(ctx: Ctx, input: CreateCommentInput): Promise<Comment> {
  authorize(ctx.actor, "comment.write");
  const { id, body, visibility, employeeId } = parseInput(createCommentInput, input);
  if (visibility === "internal") authorize(ctx.actor, "comment.writeInternal");
  const written = writtenMentions(body);
  return inTransaction(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, { id });
    const speaker = await findSpeaker(ctx, { ticketId: ticket.id, visibility, employeeId });
    const author = speaker.type === "person" ? speaker.id : null;
    const createdAt = ctx.now();
    const isRequester = author === ticket.employeeId;
    if (visibility === "public") {
      const after = await changeTicket(ctx, ticket, answerEffect(ticket, isRequester, createdAt), REQUESTER_ANSWERED);
      if (isRequester) await noteFacts(ctx, after);
    }
    const mentions = await mentionsOf(ctx, ticket.id, visibility, written);
    const by = actorReference(ctx.actor);
    const [comment] = await ctx.db
      .insert(comments)
      .values({ ticketId: ticket.id, body, visibility, employeeId: author, writtenByType: by.type, writtenBy: by.id, mentions, createdAt })
      .returning(commentColumns);
    if (!comment) throw new TypeError("the insert answered no row");
    const payload = { ticketNumber: ticket.ticketNumber, changed: ["comments"], commentId: comment.id, ...(visibility === "internal" ? { internal: true } : {}) };
    announce(ctx, { type: "ticket.updated", ticketId: ticket.id, employeeId: ticket.employeeId, payload });
    await notifyOfComment({ ...ctx, actor: speaker }, ticket, comment);
    return comment;
  });
}
