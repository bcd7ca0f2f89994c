import { type SQL, sql } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import { tickets } from "@/db/schema/tickets";

/** Solved tickets teach: closed, or resolved with a resolution; hidden and confidential ones and the asking one itself do not. */
export const teachingTicket = (asking: string | null): SQL =>
  sql`${tickets.deletedAt} is null and not ${tickets.confidential} and ${tickets.status} in ('resolved', 'closed') and ${tickets.resolution} is not null and ${tickets.id} is distinct from ${asking}::bigint`;

/** Published articles teach; which of them a requester may see is decided where they are shown. */
export const teachingArticle = (): SQL => sql`${articles.status} = 'published' and ${articles.deletedAt} is null`;
