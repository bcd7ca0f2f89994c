import { runAction } from "@/app/_http/action";
import type { ActionResult } from "@/app/_http/call-verb";
import { writtenOf } from "@/components/knowledge/article-draft";
import type { TicketDraft } from "@/components/knowledge/ticket-material";
import { previewDraft } from "@/lib/knowledge/preview-draft";
import type { NearArticle } from "@/lib/search/schema";

/** What the ticket in the address would give an article; nothing where none is named. */
export async function readTicketDraft(named: string | string[] | undefined): Promise<ActionResult<TicketDraft & { nearDuplicates: NearArticle[] }> | undefined> {
  if (typeof named !== "string" || named === "") return undefined;
  const preview = await runAction(previewDraft, { id: named });
  if (!preview.ok) return preview;
  return { ok: true, result: { ticketNumber: named, draft: writtenOf(preview.result), nearDuplicates: preview.result.nearDuplicates } };
}
