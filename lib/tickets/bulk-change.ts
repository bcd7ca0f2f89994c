import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { inOwnTransaction } from "@/lib/core/transaction";
import { ACTION_PERMISSIONS, changeOne, watcherOf } from "./bulk/change-one";
import { findNamed } from "./bulk/find-named";
import { refusalOf } from "./bulk/refusal-of";
import { type BulkAnswer, type BulkChangeInput, bulkChangeInput } from "./bulk/schema";

const unknownTicket = (id: string): BulkAnswer["refused"][number] => ({ id, ticketNumber: null, reason: "ticket_unknown", values: {}, code: "not_found" });

/** Does one thing to many tickets, each in a transaction of its own: one that is refused does not undo the others. */
export async function bulkChange(ctx: Ctx, input: BulkChangeInput): Promise<BulkAnswer> {
  authorize(ctx.actor, "ticket.bulkChange");
  const change = parseInput(bulkChangeInput, input);
  authorize(ctx.actor, ACTION_PERMISSIONS[change.action]);
  if (change.action === "watch" || change.action === "unwatch") watcherOf(ctx, change);
  const { found, unknown } = await findNamed(ctx, change.ids, { hidden: change.action === "restore" });
  const answer: BulkAnswer = { done: [], refused: [] };
  for (const ticket of found) {
    try {
      answer.done.push({ ...ticket, version: await inOwnTransaction(ctx, (ctx) => changeOne(ctx, ticket.id, change)) });
    } catch (error) {
      answer.refused.push({ ...ticket, ...refusalOf(ctx, error) });
    }
  }
  return { ...answer, refused: [...answer.refused, ...unknown.map(unknownTicket)] };
}
