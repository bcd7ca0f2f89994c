import { z } from "zod";
import { defineJob } from "./define-job";

export const analyzeTicketJob = defineJob({
  name: "analyze-ticket",
  payload: z.object({ analysisId: z.string() }),
  retry: { limit: 8, delaySeconds: 1 },
  expireInSeconds: 600,
  concurrency: 4,
});
