import { analyzeTicketJob } from "./analyze-ticket";
import type { JobDefinition } from "./define-job";
import { embedArticleJob } from "./embed-article";
import { embedTicketJob } from "./embed-ticket";

/** Every job of the desk. */
export const JOBS: readonly JobDefinition[] = [analyzeTicketJob, embedTicketJob, embedArticleJob];

/** Where jobs go whose payload is bad or whose tries are used up. */
export const DEAD_LETTER_QUEUE = "dead-letter";
