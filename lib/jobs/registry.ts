import { analyzeFactsJob } from "./analyze-facts";
import { analyzeTicketJob } from "./analyze-ticket";
import { anchorChainsJob } from "./anchor-chains";
import { closeResolvedJob } from "./close-resolved";
import type { JobDefinition } from "./define-job";
import { deliverWebhookJob } from "./deliver-webhook";
import { embedArticleJob } from "./embed-article";
import { embedMissingJob } from "./embed-missing";
import { embedTicketJob } from "./embed-ticket";
import { mendAnalysesJob } from "./mend-analyses";
import { reanalyzeDegradedJob } from "./reanalyze-degraded";
import { sweepDeskJob } from "./sweep-desk";
import { trainClassifierJob } from "./train-classifier";

/** Every job of the desk. */
export const JOBS: readonly JobDefinition[] = [analyzeTicketJob, embedTicketJob, embedArticleJob, embedMissingJob, closeResolvedJob, sweepDeskJob, anchorChainsJob, deliverWebhookJob, trainClassifierJob, analyzeFactsJob, reanalyzeDegradedJob, mendAnalysesJob];

/** Where jobs go whose payload is bad or whose tries are used up. */
export const DEAD_LETTER_QUEUE = "dead-letter";
