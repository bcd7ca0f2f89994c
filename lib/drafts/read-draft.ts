import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";
import { findDraft } from "./draft-row";
import { type Draft, type ReadDraftInput, readDraftInput } from "./schema";

/** A person's own draft, whether or not its ticket may still be seen; an empty one where there is none. */
export async function readDraft(ctx: Ctx, input: ReadDraftInput): Promise<Draft> {
  authorize(ctx.actor, "draft.read");
  const { key } = parseInput(readDraftInput, input);
  return findDraft(ctx, key);
}
