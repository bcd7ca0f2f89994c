import { and, desc } from "drizzle-orm";
import { drafts } from "@/db/schema/drafts";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { draftColumns, isKept, ownDrafts } from "./draft-row";
import { type Draft, DRAFTS_MAX } from "./schema";

/** All that a person has typed and not sent, the latest first. */
export async function listDrafts(ctx: Ctx): Promise<{ results: Draft[] }> {
  authorize(ctx.actor, "draft.read");
  const own = and(ownDrafts(ctx), isKept());
  return { results: await ctx.db.select(draftColumns).from(drafts).where(own).orderBy(desc(drafts.updatedAt), drafts.key).limit(DRAFTS_MAX) };
}
