import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { createDb } from "@/db/client";
import { DEAD_LETTER_QUEUE, JOBS } from "@/lib/jobs/registry";
import { embedArticleJob } from "@/lib/jobs/embed-article";
import { embedTicketJob } from "@/lib/jobs/embed-ticket";
import { embeddedDatabaseUrl } from "@/tests/support/embedded-url";
import { migrateQueues } from "./migrate-queues";

test("each job has its queue with its own policy and the one for dead letters, after a second migration too", async () => {
  const url = embeddedDatabaseUrl();
  await migrateQueues(url);
  const { db, close } = createDb(url, { max: 1 });
  const queues = await db.execute(sql`select name, retry_limit as "retryLimit", expire_seconds as "expireSeconds", dead_letter as "deadLetter" from pgboss.queue where name not like '\\_\\_%' order by name`);
  await close();
  const expected = JOBS.map(({ name, retry, expireInSeconds }) => ({ name, retryLimit: retry.limit, expireSeconds: expireInSeconds, deadLetter: DEAD_LETTER_QUEUE }));
  expect(queues.filter(({ name }) => name !== DEAD_LETTER_QUEUE)).toEqual(expected.toSorted((a, b) => a.name.localeCompare(b.name)));
  expect(queues.map(({ name }) => name)).toContain(DEAD_LETTER_QUEUE);
  expect(JOBS).toEqual(expect.arrayContaining([embedTicketJob, embedArticleJob]));
});
