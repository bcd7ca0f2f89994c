"use server";

import { runAction } from "@/app/_http/action";
import type { NewTicket } from "@/components/tickets/new-ticket";
import { createTicket } from "@/lib/tickets/create-ticket";

export async function fileTicket({ title, description, category, priority, employeeId }: NewTicket) {
  const filed = await runAction(createTicket, { title, description, category, priority, employeeId: employeeId || undefined, source: "web" });
  return filed.ok ? { ok: true as const, result: { ticketNumber: filed.result.ticketNumber } } : filed;
}
