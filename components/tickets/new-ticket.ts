import { z } from "zod";
import type { Answer } from "@/components/forms/answer";
import { newKey } from "@/components/forms/new-key";
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
  /** What it is sent under, the same for each try until one is answered; empty before the first. */
  submission: z.string(),
});

export type NewTicket = z.infer<typeof newTicket>;

export const BLANK_TICKET: NewTicket = { title: "", description: "", category: "other", priority: "medium", employeeId: "", tags: "", confidential: false, submission: "" };

export const isBlank = (ticket: Partial<NewTicket>): boolean =>
  newTicket.omit({ submission: true }).keyof().options.every((field) => ticket[field] === undefined || ticket[field] === BLANK_TICKET[field]);

/** As it is sent: under the key of the try before it, if there was one. */
export const toSend = (ticket: NewTicket): NewTicket => ({ ...ticket, submission: ticket.submission || newKey() });

export interface FiledTicket {
  ticketNumber: string;
}

export type FileTicket = (ticket: NewTicket) => Promise<Answer<FiledTicket>>;
