import { z } from "zod";
import { defineJob } from "./define-job";

export const anchorChainsJob = defineJob({
  name: "anchor-chains",
  schedule: "13 3 * * *",
  payload: z.object({}),
  retry: { limit: 3, delaySeconds: 30 },
  expireInSeconds: 3_000,
  concurrency: 1,
});
