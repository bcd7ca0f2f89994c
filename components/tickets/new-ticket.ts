import { z } from "zod";
import type { Answer } from "@/components/forms/answer";
import { CATEGORIES, PRIORITIES } from "@/db/enums";

/** The form as it is typed; the server's schema decides what of it is right. */
export const newTicket = z.object({
  title: z.string(),
  description: z.string(),
  category: z.enum(CATEGORIES),
  priority: z.enum(PRIORITIES),
  /** The requester's; empty: who is writing. */
  employeeId: z.string(),
  /** Parted by commas. */
  tags: z.string(),
  confidential: z.boolean(),
});

export type NewTicket = z.infer<typeof newTicket>;

export const BLANK_TICKET: NewTicket = { title: "", description: "", category: "other", priority: "medium", employeeId: "", tags: "", confidential: false };

export const isBlank = (ticket: Partial<NewTicket>): boolean =>
  newTicket.keyof().options.every((field) => ticket[field] === undefined || ticket[field] === BLANK_TICKET[field]);

export interface FiledTicket {
  ticketNumber: string;
}

export type FileTicket = (ticket: NewTicket) => Promise<Answer<FiledTicket>>;
