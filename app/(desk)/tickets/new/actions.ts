"use server";

import { runAction } from "@/app/_http/action";
import { tagsIn } from "@/components/ticket-page/tags-in";
import type { NewTicket } from "@/components/tickets/new-ticket";
import { createTicket } from "@/lib/tickets/create-ticket";

export async function fileTicket({ employeeId, tags, ...typed }: NewTicket) {
  const filed = await runAction(createTicket, { ...typed, employeeId: employeeId || undefined, tags: [...new Set(tagsIn(tags))], source: "web" });
  return filed.ok ? { ok: true as const, result: { ticketNumber: filed.result.ticketNumber } } : filed;
}
