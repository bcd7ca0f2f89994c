import { z } from "zod";
import { defineJob } from "./define-job";

export const embedTicketJob = defineJob({
  name: "embed-ticket",
  payload: z.object({ ticketId: z.string() }),
  retry: { limit: 8, delaySeconds: 2 },
  expireInSeconds: 300,
  concurrency: 1,
});
