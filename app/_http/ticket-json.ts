import { z } from "zod";
import { analysis } from "@/lib/analysis/schema";
import { attachment } from "@/lib/attachments/schema";
import { ticket, ticketDetail } from "@/lib/tickets/schema";

const moment = z.date().nullable().default(null);

/** Targets are null until the desk is given any. */
const sla = z
  .object({ firstResponseDueAt: moment, resolutionDueAt: moment, breached: z.boolean().nullable().default(null) })
  .prefault({});

/** A ticket as the API shows it. */
export const ticketJson = ticket.extend({
  attachments: z.array(attachment).default([]),
  sla,
  aiResponses: z.array(analysis).default([]),
});

export const ticketDetailJson = ticketDetail.extend({
  sla,
});

export const pageJson = <Row extends z.ZodType>(row: Row) =>
  z.object({ results: z.array(row), nextCursor: z.string().nullable(), total: z.number().int() });
