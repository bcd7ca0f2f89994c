import { isSolved } from "@/lib/tickets/lifecycle";
import type { TicketDetail } from "@/lib/tickets/schema";

type Told = Pick<TicketDetail, "ticketNumber" | "status" | "resolution" | "confidential">;

/** Where an article is written from a ticket; nowhere while nothing has solved it, or where it is for few to read. */
export const articleAddress = ({ ticketNumber, status, resolution, confidential }: Told): string | undefined =>
  isSolved(status) && resolution && !confidential ? `/knowledge/new?ticket=${ticketNumber}` : undefined;
