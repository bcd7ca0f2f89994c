import { z } from "zod";
import { CATEGORIES, PRIORITIES } from "@/db/enums";

/** The form as it is typed; the server's schema decides what of it is right. */
export const newTicket = z.object({
  title: z.string(),
  description: z.string(),
  category: z.enum(CATEGORIES),
  priority: z.enum(PRIORITIES),
  /** The requester's; empty: who is writing. */
  employeeId: z.string(),
});

export type NewTicket = z.infer<typeof newTicket>;

export const BLANK_TICKET: NewTicket = { title: "", description: "", category: "other", priority: "medium", employeeId: "" };

export const isBlank = (ticket: Partial<NewTicket>): boolean =>
  newTicket.keyof().options.every((field) => ticket[field] === undefined || ticket[field] === BLANK_TICKET[field]);

export type FileTicket = (
  ticket: NewTicket,
) => Promise<{ ok: true; result: { ticketNumber: string } } | { ok: false; message: string; fields: Record<string, string> }>;
