"use server";

import { runAction } from "@/app/_http/action";
import { restoreTicket } from "@/lib/tickets/restore-ticket";

export async function restore({ id }: { id: string }) {
  return runAction(restoreTicket, { id });
}
