import type { StaffFacts } from "@/components/knowledge/article-properties";
import { countArticleVerdicts } from "@/lib/analysis/count-article-verdicts";
import { may } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import type { Article } from "@/lib/knowledge/schema";
import { readEmployee } from "@/lib/people/read-employee";
import { readTicket } from "@/lib/tickets/read-ticket";
import { readIfThere } from "./read-if-there";

/** Who wrote an article, from what, and how many judged it; nothing for who only reads. */
export async function readStaffFacts(ctx: Ctx, { id, createdBy, sourceTicketId }: Article): Promise<StaffFacts | undefined> {
  if (!may(ctx.actor, "article.readStaff")) return undefined;
  const author = createdBy === null ? undefined : await readIfThere(readEmployee, ctx, { employeeId: createdBy });
  const ticket = sourceTicketId === null ? undefined : await readIfThere(readTicket, ctx, { id: sourceTicketId });
  const judged = await countArticleVerdicts(ctx, { ids: [id] });
  return { author: author?.name, ticketNumber: ticket?.ticketNumber, judged: judged[id] ?? 0 };
}
