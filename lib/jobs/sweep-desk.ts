import { z } from "zod";
import { defineJob } from "./define-job";

export const sweepDeskJob = defineJob({
  name: "sweep-desk",
  schedule: "37 * * * *",
  payload: z.object({}),
  retry: { limit: 3, delaySeconds: 30 },
  expireInSeconds: 3_000,
  concurrency: 1,
});
