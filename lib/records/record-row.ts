import { and, gte, lt, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { tickets } from "@/db/schema/tickets";
import { when } from "@/lib/core/list-query";

/** The ticket that a record belongs to; `tickets` is joined. */
export const ticketOfRecord = { ticketNumber: tickets.ticketNumber, ticketTitle: tickets.title, ticketLanguage: tickets.language };

export const inPeriod = (column: PgColumn, { createdAfter, createdBefore }: { createdAfter?: string | undefined; createdBefore?: string | undefined }): SQL | undefined =>
  and(
    when(createdAfter, (moment) => gte(column, new Date(moment))),
    when(createdBefore, (moment) => lt(column, new Date(moment))),
  );
