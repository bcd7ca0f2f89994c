import { z } from "zod";
import { defineJob } from "./define-job";

/** Eight tries over about two hours. */
export const deliverWebhookJob = defineJob({
  name: "deliver-webhook",
  payload: z.object({ deliveryId: z.string() }),
  retry: { limit: 7, delaySeconds: 60, longestDelaySeconds: 7_200 },
  expireInSeconds: 60,
  concurrency: 4,
});
