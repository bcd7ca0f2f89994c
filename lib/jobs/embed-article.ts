import { z } from "zod";
import { defineJob } from "./define-job";

export const embedArticleJob = defineJob({
  name: "embed-article",
  payload: z.object({ articleId: z.string() }),
  retry: { limit: 8, delaySeconds: 2 },
  expireInSeconds: 300,
  concurrency: 1,
});
