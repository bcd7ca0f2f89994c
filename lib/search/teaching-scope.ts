import { type SQL, sql } from "drizzle-orm";

/** Solved tickets teach: closed, or resolved with a resolution; hidden and confidential ones and the asking one itself do not. */
export const teachingTicket = (asking: string | null): SQL =>
  sql`t.deleted_at is null and not t.confidential and t.status in ('resolved', 'closed') and t.resolution is not null and t.id is distinct from ${asking}::bigint`;

/** Published articles teach; which of them a requester may see is decided where they are shown. */
export const teachingArticle = (): SQL => sql`a.status = 'published' and a.deleted_at is null`;
