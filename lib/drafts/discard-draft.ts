import { and, eq } from "drizzle-orm";
import { drafts } from "@/db/schema/drafts";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { findDraft, lockDraft, ownDrafts } from "./draft-row";
import { type DiscardDraftInput, discardDraftInput } from "./schema";

/** Forgets what was typed; once more changes nothing. Throws stale, with the draft as it is now, where a newer version is kept. */
export async function discardDraft(ctx: Ctx, input: DiscardDraftInput): Promise<void> {
  authorize(ctx.actor, "draft.write");
  const { key, version } = parseInput(discardDraftInput, input);
  return inTransaction(ctx, async (ctx) => {
    const { content } = await findDraft(ctx, key);
    if (Object.keys(content).length === 0) return;
    const before = await lockDraft(ctx, key, version);
    await ctx.db.update(drafts).set({ content: {}, version: before.version + 1, updatedAt: ctx.now() }).where(and(ownDrafts(ctx), eq(drafts.key, key)));
  });
}
