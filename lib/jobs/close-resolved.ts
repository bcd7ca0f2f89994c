import { z } from "zod";
import { defineJob } from "./define-job";

export const closeResolvedJob = defineJob({
  name: "close-resolved",
  schedule: "7 * * * *",
  payload: z.object({}),
  retry: { limit: 3, delaySeconds: 30 },
  expireInSeconds: 3_000,
  concurrency: 1,
});
