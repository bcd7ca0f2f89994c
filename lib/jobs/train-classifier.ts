import { z } from "zod";
import { defineJob } from "./define-job";

export const trainClassifierJob = defineJob({
  name: "train-classifier",
  schedule: "8,23,38,53 * * * *",
  payload: z.object({}),
  retry: { limit: 3, delaySeconds: 30 },
  expireInSeconds: 3_000,
  concurrency: 1,
});
