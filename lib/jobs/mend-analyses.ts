import { z } from "zod";
import { defineJob } from "./define-job";

export const mendAnalysesJob = defineJob({
  name: "mend-analyses",
  schedule: "*/5 * * * *",
  payload: z.object({}),
  retry: { limit: 3, delaySeconds: 30 },
  expireInSeconds: 300,
  concurrency: 1,
});
