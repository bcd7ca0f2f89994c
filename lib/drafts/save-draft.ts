import { isDeepStrictEqual } from "node:util";
import { and, eq, sql } from "drizzle-orm";
import { drafts } from "@/db/schema/drafts";
import { actingPerson } from "@/lib/auth/acting-person";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { draftColumns, findDraft, isKept, lockDraft, ownDrafts } from "./draft-row";
import { type Draft, DRAFTS_MAX, type SaveDraftInput, saveDraftInput } from "./schema";

const isEmpty = ({ content }: Pick<Draft, "content">): boolean => Object.keys(content).length === 0;

const DRAFTS_LOCK = 0x6472;

/** Throws conflict for a person who has as many as one keeps. One new draft a person at a time: two at once count the same. */
async function requireRoom(ctx: Ctx): Promise<void> {
  await ctx.db.execute(sql`select pg_advisory_xact_lock(${DRAFTS_LOCK}, hashtext(${actingPerson(ctx).id}))`);
  if ((await ctx.db.$count(drafts, and(ownDrafts(ctx), isKept()))) >= DRAFTS_MAX) throw new DomainError("conflict", "drafts_too_many", { maximum: DRAFTS_MAX });
}

/**
 * Keeps what a person has typed and not sent. The same content again changes nothing, whatever version was seen: its answer
 * was lost. Throws stale, with the draft as it is now in `current`, and conflict where there are too many.
 */
export async function saveDraft(ctx: Ctx, input: SaveDraftInput): Promise<Draft> {
  authorize(ctx.actor, "draft.write");
  const { key, content, version } = parseInput(saveDraftInput, input);
  return inTransaction(ctx, async (ctx) => {
    const known = await findDraft(ctx, key);
    if (isDeepStrictEqual(known.content, content)) return known;
    const before = await lockDraft(ctx, key, version);
    if (isEmpty(before) && !isEmpty({ content })) await requireRoom(ctx);
    const [after] = await ctx.db
      .update(drafts)
      .set({ content, version: before.version + 1, updatedAt: ctx.now() })
      .where(and(ownDrafts(ctx), eq(drafts.key, key)))
      .returning(draftColumns);
    if (!after) throw new TypeError("a locked draft was not there");
    return after;
  });
}
