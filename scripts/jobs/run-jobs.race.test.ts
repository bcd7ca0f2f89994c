import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDb, type DatabaseConnection } from "@/db/client";
import { makeOwnDatabase, type OwnDatabase } from "@/tests/support/own-database";
import { runJobs } from "./run-jobs";

let database: OwnDatabase;
let connection: DatabaseConnection;

beforeAll(async () => {
  database = await makeOwnDatabase();
  connection = createDb(database.url, { max: 1 });
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const insert = (name: string, source: string | null) =>
  connection.db.execute(sql`insert into pgboss.job (name, data, source_name, source_output) values (${name}, '{"articleId":"1"}', ${source}, ${source === null ? null : sql`'{"message":"no model"}'::jsonb`})`);

const queued = async () => (await connection.db.execute<{ name: string; n: number }>(sql`select name, count(*)::int as n from pgboss.job group by 1 order by 1`)).map(({ name, n }) => [name, n]);

test("what was given up is told with its queue and its fault, and gets another try where it came from", async () => {
  await insert("embed-article", null);
  await insert("dead-letter", "embed-article");
  await insert("dead-letter", "deliver-webhook");
  const [head, ...lines] = (await runJobs(database.url, [])).split("\n");
  expect(head?.split(/ +/)).toEqual(["queue", "waiting", "running", "given_up", "oldest_s"]);
  expect(lines.map((line) => line.trim().split(/ {2,}/))).toEqual([["deliver-webhook", "0", "0", "1", "-"], ["last fault: no model"], ["embed-article", "1", "0", "1", expect.stringMatching(/^\d+$/)], ["last fault: no model"], [""]]);
  expect(await runJobs(database.url, ["redrive", "embed-article"])).toBe("1 jobs get another try\n");
  expect(await queued()).toEqual([["dead-letter", 1], ["embed-article", 2]]);
  expect(await runJobs(database.url, ["redrive"])).toBe("1 jobs get another try\n");
  expect(await queued()).toEqual([["deliver-webhook", 1], ["embed-article", 2]]);
});

test("a queue that there is not, and what is no command, are answered with what there is", async () => {
  await expect(runJobs(database.url, ["redrive", "none"])).rejects.toThrow("none is no queue. There are analyze-ticket,");
  for (const args of [["retry"], ["redrive", "embed-article", "x"]]) await expect(runJobs(database.url, args)).rejects.toThrow("usage: npm run jobs");
});
