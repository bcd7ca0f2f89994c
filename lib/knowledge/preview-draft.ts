import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import type { ReadTicketInput } from "@/lib/tickets/schema";
import { composeDraft } from "./compose-draft";
import type { DraftPreview } from "./schema";

/** What draftArticle would write, and the articles that say much the same, before anything is written. */
export async function previewDraft(ctx: Ctx, input: ReadTicketInput): Promise<DraftPreview> {
  authorize(ctx.actor, "article.draft");
  const { draft } = await composeDraft(ctx, input);
  return draft;
}
