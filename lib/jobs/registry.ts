import { analyzeTicketJob } from "./analyze-ticket";
import { anchorChainsJob } from "./anchor-chains";
import { closeResolvedJob } from "./close-resolved";
import type { JobDefinition } from "./define-job";
import { deliverWebhookJob } from "./deliver-webhook";
import { embedArticleJob } from "./embed-article";
import { embedTicketJob } from "./embed-ticket";
import { sweepDeskJob } from "./sweep-desk";

/** Every job of the desk. */
export const JOBS: readonly JobDefinition[] = [analyzeTicketJob, embedTicketJob, embedArticleJob, closeResolvedJob, sweepDeskJob, anchorChainsJob, deliverWebhookJob];

/** Where jobs go whose payload is bad or whose tries are used up. */
export const DEAD_LETTER_QUEUE = "dead-letter";
