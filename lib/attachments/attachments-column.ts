import { and, eq, type SQL, sql } from "drizzle-orm";
import { attachments } from "@/db/schema/attachments";
import { tickets } from "@/db/schema/tickets";
import { may } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { type AttachmentRow, toAttachment } from "./attachment-row";
import type { Attachment } from "./schema";
import { attachmentScope } from "./scope";

type AttachmentJson = Omit<AttachmentRow, "createdAt"> & { createdAt: string };

const fromJson = (rows: AttachmentJson[]): Attachment[] => rows.map((row) => toAttachment({ ...row, createdAt: new Date(row.createdAt) }));

/**
 * The attachments of a ticket that is read in the actor's scope, oldest first, as a column of that read: null where there are none.
 * Ids are text, as everywhere.
 */
export function attachmentsColumn(ctx: Ctx): SQL<Attachment[] | null> {
  if (!may(ctx.actor, "attachment.read")) return sql<null>`null`;
  const { id, ticketId, commentId, fileName, mediaType, size, visibility, uploadedByType, uploadedBy, createdAt } = attachments;
  const row = sql`json_build_object('id', ${id}::text, 'ticketId', ${ticketId}::text, 'commentId', ${commentId}::text, 'fileName', ${fileName}, 'mediaType', ${mediaType},
    'size', ${size}, 'visibility', ${visibility}, 'uploadedByType', ${uploadedByType}, 'uploadedBy', ${uploadedBy}, 'createdAt', ${createdAt})`;
  const shown = and(eq(ticketId, sql`${tickets}.id`), attachmentScope(ctx.actor));
  // In brackets of its own, so that the names in it keep their table.
  return sql`${sql`(select json_agg(${row} order by ${id}) from ${attachments} where ${shown})`}`.mapWith(fromJson) as SQL<Attachment[] | null>;
}
