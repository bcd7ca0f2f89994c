import { and, eq, isNull, type SQL } from "drizzle-orm";
import { attachments } from "@/db/schema/attachments";
import { may } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/core/ctx";

/** Of a ticket that an actor may see, the attachments that it may see: none that are removed, internal ones for staff. */
export function attachmentScope(actor: Actor): SQL | undefined {
  const shown = may(actor, "attachment.readInternal") ? undefined : eq(attachments.visibility, "public");
  return and(isNull(attachments.removedAt), shown);
}
