"use server";

import { runAction } from "@/app/_http/action";
import { tagsIn } from "@/components/ticket-page/tags-in";
import { newTicket, type NewTicket } from "@/components/tickets/new-ticket";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { fileTicket as fileOnce } from "@/lib/tickets/file-ticket";

const fileTyped = (ctx: Ctx, typed: NewTicket) => {
  const { employeeId, tags, ...fields } = parseInput(newTicket, typed);
  return fileOnce(ctx, { ...fields, employeeId: employeeId || undefined, tags: [...new Set(tagsIn(tags))] });
};

export async function fileTicket(typed: NewTicket) {
  return runAction(fileTyped, typed);
}
