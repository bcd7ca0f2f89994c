import type { Ticket } from "@/lib/tickets/schema";

/** What keys, selection and preview need to know of a row. */
export type ListedRow = Pick<Ticket, "id" | "ticketNumber" | "title" | "language" | "status" | "category" | "priority" | "assignedTo" | "tags">;

export const listedRow = ({ id, ticketNumber, title, language, status, category, priority, assignedTo, tags }: Ticket): ListedRow => ({
  id,
  ticketNumber,
  title,
  language,
  status,
  category,
  priority,
  assignedTo,
  tags,
});
