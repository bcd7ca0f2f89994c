import type { z } from "zod";
import { analyzeFacts } from "@/lib/analysis/analyze-facts";
import { analyzeTicket } from "@/lib/analysis/analyze-ticket";
import { trainClassifier } from "@/lib/analysis/classifier/train-classifier";
import { mendAnalyses } from "@/lib/analysis/mend-analyses";
import { reanalyzeDegraded } from "@/lib/analysis/reanalyze-degraded";
import { anchorChains } from "@/lib/audit/anchor-chains";
import type { Ctx } from "@/lib/core/ctx";
import { analyzeFactsJob } from "@/lib/jobs/analyze-facts";
import { analyzeTicketJob } from "@/lib/jobs/analyze-ticket";
import { anchorChainsJob } from "@/lib/jobs/anchor-chains";
import { closeResolvedJob } from "@/lib/jobs/close-resolved";
import type { JobDefinition } from "@/lib/jobs/define-job";
import { deliverWebhookJob } from "@/lib/jobs/deliver-webhook";
import { embedArticleJob } from "@/lib/jobs/embed-article";
import { embedMissingJob } from "@/lib/jobs/embed-missing";
import { embedTicketJob } from "@/lib/jobs/embed-ticket";
import { mendAnalysesJob } from "@/lib/jobs/mend-analyses";
import { reanalyzeDegradedJob } from "@/lib/jobs/reanalyze-degraded";
import { sweepDeskJob } from "@/lib/jobs/sweep-desk";
import { trainClassifierJob } from "@/lib/jobs/train-classifier";
import { embedArticle } from "@/lib/search/embed-article";
import { embedMissing } from "@/lib/search/embed-missing";
import { embedTicket } from "@/lib/search/embed-ticket";
import { autoCloseTickets } from "@/lib/tickets/auto-close-tickets";
import { sweepDesk } from "@/lib/upkeep/sweep-desk";
import { deliverWebhook } from "@/lib/webhooks/deliver-webhook";

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
  handle(embedMissingJob, embedMissing),
  handle(closeResolvedJob, autoCloseTickets),
  handle(sweepDeskJob, sweepDesk),
  handle(anchorChainsJob, anchorChains),
  handle(deliverWebhookJob, deliverWebhook),
  handle(trainClassifierJob, trainClassifier),
  handle(analyzeFactsJob, analyzeFacts),
  handle(reanalyzeDegradedJob, reanalyzeDegraded),
  handle(mendAnalysesJob, mendAnalyses),
];
