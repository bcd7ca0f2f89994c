import { z } from "zod";
import { defineJob } from "./define-job";

/** One at a time in all workers: it embeds for some seconds, then sends itself on with where it has come to. */
export const embedMissingJob = defineJob({
  name: "embed-missing",
  schedule: "*/5 * * * *",
  payload: z.object({ after: z.object({ kind: z.enum(["article", "ticket"]), id: z.string() }).optional() }),
  retry: { limit: 8, delaySeconds: 5 },
  expireInSeconds: 600,
  concurrency: 1,
  isSingle: true,
});
