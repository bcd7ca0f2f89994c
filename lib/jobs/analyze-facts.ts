import { z } from "zod";
import { defineJob } from "./define-job";

/** Its key is the ticket, so that what comes in quick succession is one job. */
export const analyzeFactsJob = defineJob({
  name: "analyze-facts",
  payload: z.object({ ticketId: z.string() }),
  retry: { limit: 8, delaySeconds: 5 },
  expireInSeconds: 60,
  concurrency: 1,
  isSingle: true,
});
