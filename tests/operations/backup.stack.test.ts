import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDb } from "@/db/client";
import { verifyChains } from "@/lib/audit/verify-chains";
import { env } from "@/lib/core/env";
import { madeAt } from "@/scripts/backup/backup-names";
import { readBackup } from "@/scripts/backup/read-backup";
import { restoreBackup } from "@/scripts/backup/restore-backup";
import { writeBackup } from "@/scripts/backup/write-backup";
import { envOfChild } from "@/scripts/stack/env-of-stack";
import { type DeskOn, deskOn, fillDesk, keepFiling } from "@/tests/support/desk-on";
import { makeEmptyDatabase, makeOwnDatabase, type OwnDatabase } from "@/tests/support/own-database";
import { reseal } from "@/tests/support/small-backup";
import { sortedDump } from "@/tests/support/sorted-dump";
import { stackEnvironment, startStackWorker } from "@/tests/support/stack-desk";

const folder = mkdtempSync(join(tmpdir(), "deskwise-backup-"));
const PATIENCE = { timeout: 30_000, interval: 100 };
const databases: OwnDatabase[] = [];
let source: OwnDatabase;
let desk: DeskOn;
let ids: string[];

async function emptyDatabase(): Promise<OwnDatabase> {
  const database = await makeEmptyDatabase();
  databases.push(database);
  return database;
}

beforeAll(async () => {
  databases.push((source = await makeOwnDatabase()));
  desk = await deskOn(source.url);
  ids = await fillDesk(desk.ctx, 20);
});

afterAll(async () => {
  await desk.close();
  for (const database of databases) await database.drop();
  rmSync(folder, { recursive: true });
});

const definitionsOf = async ({ ctx }: DeskOn) => [
  await ctx.db.execute(sql`select indexdef from pg_indexes where schemaname in ('public', 'drizzle') order by 1`),
  await ctx.db.execute(sql`select conrelid::regclass::text, conname, pg_get_constraintdef(oid), convalidated from pg_constraint where connamespace in ('public'::regnamespace, 'pgboss'::regnamespace) and conrelid::regclass::text not like '%queue_stats%' order by 1, 2`),
  await ctx.db.execute(sql`select sequencename, last_value from pg_sequences where schemaname in ('public', 'drizzle') order by 1`),
];

async function askOn(url: string, statement: string): Promise<unknown[]> {
  const connection = createDb(url, { max: 1, name: "test" });
  try {
    return [...(await connection.db.execute(sql.raw(statement)))];
  } finally {
    await connection.close();
  }
}

/** Opens a desk on another database for a while; the source's is wired again afterwards. */
async function on<Result>(url: string, look: (other: DeskOn) => Promise<Result>): Promise<Result> {
  const other = await deskOn(url);
  try {
    return await look(other);
  } finally {
    await other.close();
    await desk.close();
    desk = await deskOn(source.url);
  }
}

test("every row, index, reference and sequence comes out as it was, into a database that holds what a migration made", async () => {
  const path = join(folder, "quiet.gz");
  await desk.ctx.db.execute(sql`insert into vector_spaces (model, dimensions) values ('test/small', 3)`);
  await desk.ctx.db.execute(sql`create index chunks_space_3_idx on chunks using hnsw ((embedding::vector(3)) vector_cosine_ops) with (m = 24, ef_construction = 200) where space_id = 3`);
  await desk.ctx.db.execute(sql`insert into chunks (space_id, ticket_id, part, position, content, embedding) values (3, ${ids[0]}, 'text', 0, 'words', '[0.1,-3.4028235e+38,1e-45]')`);
  await writeBackup(path, { url: source.url, isEmbedded: false });
  const target = await makeOwnDatabase();
  databases.push(target);
  const { unknown } = await restoreBackup(path, { databaseUrl: target.url });
  expect(unknown).toEqual([]);
  const [rows, definitions] = [await sortedDump(desk.ctx), await definitionsOf(desk)];
  expect(rows["public.tickets"]).toHaveLength(20);
  expect(rows["pgboss.job"]?.length).toBeGreaterThan(20);
  await on(target.url, async (restored) => {
    expect(await sortedDump(restored.ctx)).toEqual(rows);
    expect(await definitionsOf(restored)).toEqual(definitions);
    expect((await verifyChains(restored.ctx)).findings).toEqual([]);
  });
});

test("a backup while others write is of one moment; what it holds of jobs is done after the restore", async () => {
  const path = join(folder, "busy.gz");
  const { filed, stop } = keepFiling(desk.ctx, 4);
  await expect.poll(filed, PATIENCE).toBeGreaterThan(5);
  const before = filed();
  await writeBackup(path, { url: source.url, isEmbedded: false });
  expect(filed()).toBeGreaterThan(before);
  await stop();
  const target = await emptyDatabase();
  await restoreBackup(path, { databaseUrl: target.url });
  const worker = await startStackWorker(stackEnvironment(target.url, { AUDIT_KEY: env().AUDIT_KEY }));
  await on(target.url, async ({ ctx }) => {
    const [torn] = await ctx.db.execute(sql`
      select count(*) filter (where not exists (select from ticket_history h where h.ticket_id = t.id and h.changed_field = 'status'))::int as "withoutHistory",
        count(*) filter (where not exists (select from pgboss.job j where j.name = 'analyze-ticket' and j.data->>'analysisId' = a.id::text))::int as "withoutJob",
        count(*) filter (where t.version > 1 and not exists (select from ticket_history h where h.ticket_id = t.id and h.version = t.version))::int as "withoutChange",
        count(*) > 20 as "isBusy"
      from tickets t left join ai_responses a on a.ticket_id = t.id`);
    expect(torn).toEqual({ withoutHistory: 0, withoutJob: 0, withoutChange: 0, isBusy: true });
    expect((await verifyChains(ctx)).findings).toEqual([]);
    const analysed = async () => Number((await ctx.db.execute(sql`select count(*) as n from ai_responses where completed_at is not null`))[0]?.["n"]);
    // A worker that has just started loads its model and learns first.
    await expect.poll(analysed, { ...PATIENCE, timeout: 120_000 }).toBeGreaterThan(20);
  });
  await worker.end("SIGKILL");
});

test("one that is killed leaves nothing that passes for a backup, and the next one clears it away", async () => {
  const own = join(folder, "killed");
  const events = `insert into events (type, ticket_id, employee_id, payload) select 'ticket.updated', 1, 'E-1', jsonb_build_object('noise', md5(n::text) || md5((n * 7)::text)) from generate_series(1, 60000) n`;
  await desk.ctx.db.execute(sql.raw(events));
  const start = () => spawn(process.execPath, ["--import", "tsx", "scripts/backup.ts", own], { env: envOfChild({ DATABASE_URL: source.url }), stdio: "ignore" });
  const killed = start();
  const sizes = () => readdirSync(folder).includes("killed") ? readdirSync(own).map((name) => statSync(join(own, name)).size) : [];
  await expect.poll(() => sizes().some((size) => size > 100_000), { timeout: 20_000, interval: 5 }).toBe(true);
  killed.kill("SIGKILL");
  await once(killed, "exit");
  const [left = "", ...others] = readdirSync(own);
  expect([others, madeAt(left), left.endsWith(".gz")]).toEqual([[], undefined, false]);
  await expect(readBackup(join(own, left))).rejects.toThrow("is cut off");
  const [code] = await once(start(), "exit");
  const names = readdirSync(own);
  expect([code, names.length, names.every(madeAt)]).toEqual([0, 1, true]);
  await desk.ctx.db.execute(sql`delete from events where employee_id = 'E-1'`);
});

test("a database that holds anything is refused, and left as it is", async () => {
  const path = join(folder, "refused.gz");
  await writeBackup(path, { url: source.url, isEmbedded: false });
  await expect(restoreBackup(path, { databaseUrl: source.url })).rejects.toThrow("A desk is running on the database");
  const foreign = await emptyDatabase();
  await askOn(foreign.url, "create table accounts_of_another (id int)");
  await expect(restoreBackup(path, { databaseUrl: foreign.url })).rejects.toThrow("is not empty: it has a table accounts_of_another");
  const used = await makeOwnDatabase();
  databases.push(used);
  await on(used.url, ({ ctx }) => fillDesk(ctx, 1));
  await expect(restoreBackup(path, { databaseUrl: used.url })).rejects.toThrow(/is not empty \(rows in tickets: 1\)/);
});

test("a file that is no good, or of a newer version, touches nothing; a restore that fails leaves an empty database", async () => {
  const path = join(folder, "good.gz");
  await writeBackup(path, { url: source.url, isEmbedded: false });
  const text = gunzipSync(readFileSync(path)).toString();
  const target = await emptyDatabase();
  const tablesLeft = () => askOn(target.url, "select relname from pg_class where relkind in ('r', 'p') and relnamespace::regnamespace::text in ('public', 'pgboss', 'drizzle')");
  const other = join(folder, "other.gz");
  writeFileSync(other, readFileSync(path).subarray(0, 20_000));
  await expect(restoreBackup(other, { databaseUrl: target.url })).rejects.toThrow("is cut off");
  writeFileSync(other, gzipSync(reseal(text.replace('"migrations":[', '"migrations":[9999999999999,'))));
  await expect(restoreBackup(other, { databaseUrl: target.url })).rejects.toThrow("of a newer version of Deskwise");
  expect(await tablesLeft()).toEqual([]);
  writeFileSync(other, gzipSync(reseal(text.replace(/^\{"employee_id":"E-.*\n/gm, ""))));
  await expect(restoreBackup(other, { databaseUrl: target.url })).rejects.toThrow(/violates foreign key constraint/);
  expect(await tablesLeft()).toEqual([]);
  await restoreBackup(path, { databaseUrl: target.url });
});

test("where the app has a role of its own, the owner backs up and restores, and the history stays out of the app's reach", async () => {
  const path = join(folder, "roles.gz");
  const role = `app_${randomBytes(6).toString("hex")}`;
  const target = await emptyDatabase();
  await askOn(source.url, `create role ${role} login password '${role}'`);
  const asRole = ({ url }: OwnDatabase) => Object.assign(new URL(url), { username: role, password: role }).href;
  await expect(writeBackup(path, { url: asRole(source), isEmbedded: false })).rejects.toThrow("Set MIGRATION_DATABASE_URL to the owner of the tables.");
  await writeBackup(path, { url: source.url, isEmbedded: false });
  await restoreBackup(path, { databaseUrl: asRole(target), ownerUrl: target.url });
  expect(await askOn(asRole(target), "select count(*)::int as n from tickets where version > 0")).not.toEqual([{ n: 0 }]);
  await expect(askOn(asRole(target), "delete from ticket_history")).rejects.toMatchObject({ cause: { code: "42501" } });
  await askOn(target.url, `drop owned by ${role}`);
  await askOn(source.url, `drop role ${role}`);
});
