import { eq, type SQL } from "drizzle-orm";
import { comments } from "@/db/schema/comments";
import { may } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/core/ctx";

/** The comments that an actor may see of a ticket in its scope: internal notes are among staff. */
export function commentScope(actor: Actor): SQL | undefined {
  return may(actor, "comment.readInternal") ? undefined : eq(comments.visibility, "public");
}
