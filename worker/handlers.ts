import type { z } from "zod";
import { analyzeTicket } from "@/lib/analysis/analyze-ticket";
import type { Ctx } from "@/lib/core/ctx";
import { analyzeTicketJob } from "@/lib/jobs/analyze-ticket";
import type { JobDefinition } from "@/lib/jobs/define-job";
import { embedArticleJob } from "@/lib/jobs/embed-article";
import { embedTicketJob } from "@/lib/jobs/embed-ticket";
import { embedArticle } from "@/lib/search/embed-article";
import { embedTicket } from "@/lib/search/embed-ticket";

export interface JobHandler {
  job: JobDefinition;
  run(ctx: Ctx, payload: unknown, signal: AbortSignal): Promise<void>;
}

const handle = <Payload extends z.ZodType>(
  job: JobDefinition<Payload>,
  verb: (ctx: Ctx, input: z.output<Payload> & { signal: AbortSignal }) => Promise<void>,
): JobHandler => ({ job, run: (ctx, payload, signal) => verb(ctx, { ...(job.payload.parse(payload) as z.output<Payload> & object), signal }) });

/** Which verb does which job. */
export const HANDLERS: readonly JobHandler[] = [
  handle(analyzeTicketJob, analyzeTicket),
  handle(embedTicketJob, embedTicket),
  handle(embedArticleJob, embedArticle),
];
