import { randomBytes } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { PgBoss } from "pg-boss";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { createDb, type DatabaseConnection } from "@/db/client";
import { chunks } from "@/db/schema/chunks";
import { ticketHistory } from "@/db/schema/ticket-history";
import { verifyChains } from "@/lib/audit/verify-chains";
import type { Ctx } from "@/lib/core/ctx";
import { wireRuntime } from "@/lib/core/runtime";
import { JOBS } from "@/lib/jobs/registry";
import { deactivateEmployee } from "@/lib/people/deactivate-employee";
import { eraseEmployee } from "@/lib/people/erase-employee";
import { storeChunks } from "@/lib/search/store-chunks";
import { changeSettings } from "@/lib/settings/change-settings";
import { readTicket } from "@/lib/tickets/read-ticket";
import { updateTicket } from "@/lib/tickets/update-ticket";
import { SYSTEM } from "@/tests/support/actors";
import { makeArticle, makeEmployee, makeTicket } from "@/tests/support/factories";
import { migrateDesk } from "@/worker/queue/migrate-desk";
import { type RunningQueue, startQueue } from "@/worker/queue/pg-boss-queue";
import { consumerOptions } from "@/worker/queue/queue-options";
import { scheduleJobs } from "@/worker/schedule-jobs";

const name = `desk_${randomBytes(6).toString("hex")}`;
const password = randomBytes(12).toString("hex");

/** The URL of the run's server with another database, role or password. */
function urlWith(changes: Partial<Pick<URL, "pathname" | "username" | "password">>): string {
  return Object.assign(new URL(inject("nativeDatabaseUrl")), changes).href;
}

const ownerUrl = () => urlWith({ pathname: `/${name}` });
const appUrl = () => urlWith({ pathname: `/${name}`, username: name, password });

let admin: DatabaseConnection;
let app: DatabaseConnection;
let queue: RunningQueue;
let ctx: Ctx;

beforeAll(async () => {
  admin = createDb(inject("nativeDatabaseUrl"), { max: 1 });
  await admin.db.execute(sql.raw(`create database ${name}`));
  await admin.db.execute(sql.raw(`create role ${name} login password '${password}'`));
  await migrateDesk({ databaseUrl: appUrl(), ownerUrl: ownerUrl() });
  app = createDb(appUrl(), { max: 2 });
  queue = await startQueue(appUrl());
  wireRuntime({ connection: app, queue });
  ctx = { db: app.db, actor: SYSTEM, locale: "en", now: () => new Date() };
});

afterAll(async () => {
  await queue.close();
  await app.close();
  await admin.db.execute(sql.raw(`drop database ${name} with (force)`));
  await admin.db.execute(sql.raw(`drop role ${name}`));
  await admin.close();
});

test("the app's role does the app's work: tickets, articles, jobs, events, history", async () => {
  const ticket = await makeTicket(ctx);
  await makeArticle(ctx);
  expect(await readTicket(ctx, { id: ticket.ticketNumber })).toMatchObject({ id: ticket.id, history: [{ newValue: "pending" }] });
  const jobs = await app.db.execute(sql`select name from pgboss.job order by name`);
  expect(jobs.map((job) => job.name)).toEqual(["analyze-ticket", "embed-article"]);
});

test.each([
  "update ticket_history set new_value = 'x'",
  "delete from ticket_history",
  "truncate ticket_history",
  "truncate tickets cascade",
  "drop trigger ticket_history_append_only on ticket_history",
  "alter table ticket_history disable trigger all",
  "alter table ticket_history owner to current_user",
  "alter table ticket_history add column note text",
  "drop table ticket_history cascade",
  "create or replace function refuse_change() returns trigger language plpgsql as 'begin return new; end'",
  "drop function refuse_change() cascade",
  "set session_replication_role = replica",
  "create trigger other before insert on ticket_history execute function refuse_change()",
  "create table anything (id int)",
  "alter table tickets add column note text",
])("the app's role is refused: %s", async (statement) => {
  const before = await app.db.select().from(ticketHistory);
  await expect(app.db.execute(sql.raw(statement))).rejects.toMatchObject({ cause: { code: "42501" } });
  expect(await app.db.select().from(ticketHistory)).toEqual(before);
});

test("the app's role erases a person through the door alone, once a row and under a deed", async () => {
  const person = await makeEmployee(ctx, { name: "Quenby Zorn" });
  const { id } = await makeTicket(ctx);
  await updateTicket(ctx, { id, title: "Quenby Zorn's screen" });
  await deactivateEmployee(ctx, { employeeId: person.id });
  const of = () => app.db.select().from(ticketHistory).where(and(eq(ticketHistory.ticketId, id), eq(ticketHistory.changedField, "title")));
  const [before] = await of();
  const directly = sql`update ticket_history set old_value = null, new_value = null, comment = null, salt = null, erasure_id = (select max(id) from admin_audit) where ticket_id = ${id}`;
  await expect(app.db.execute(directly)).rejects.toMatchObject({ cause: { code: "42501" } });
  await eraseEmployee(ctx, { employeeId: person.id });
  const [after] = await of();
  expect(after).toEqual({ ...before, oldValue: null, newValue: null, comment: null, salt: null, erasureId: expect.any(String) });
  await app.db.execute(sql`select erase_history((select min(id) from admin_audit), array[${after?.id}]::bigint[])`);
  expect(await of()).toEqual([after]);
  await expect(app.db.execute(sql`select erase_history(999999, array(select id from ticket_history where ticket_id = ${id}))`)).rejects.toMatchObject({ cause: { code: "23503" } });
  for (const statement of ["update admin_audit set details = null", "delete from admin_audit", "truncate admin_audit cascade"]) await expect(app.db.execute(sql.raw(statement))).rejects.toMatchObject({ cause: { code: "42501" } });
  expect((await verifyChains(ctx)).findings).toEqual([]);
});

test("the app's role has no right on the history but to read and to add, whatever the triggers would refuse", async () => {
  const rights = ["select", "insert", "update", "delete", "truncate", "references", "trigger"];
  const held = await app.db.execute<{ right: string }>(sql`select r as right from unnest(${sql.param(rights)}::text[]) r where has_table_privilege('ticket_history', r)`);
  expect(held.map(({ right }) => right)).toEqual(["select", "insert"]);
});

test("the vectors of a new model are stored though the app's role may add no index for them", async () => {
  const { id: ticketId } = await makeTicket(ctx);
  const chunk = { part: "report" as const, position: 0, content: "x", embedding: Float32Array.from([1, 0]) };
  await storeChunks(ctx, "test/of-the-app", { ticketId }, [chunk]);
  expect(await app.db.$count(chunks, eq(chunks.ticketId, ticketId))).toBe(1);
  const indexes = await app.db.execute(sql`select 1 from pg_indexes where indexname like 'chunks_space_%' and indexdef like '%vector(2)%'`);
  expect(indexes).toEqual([]);
});

test("migrating again with both roles, and by two at once, changes nothing", async () => {
  await Promise.all([1, 2].map(() => migrateDesk({ databaseUrl: appUrl(), ownerUrl: ownerUrl() })));
  await makeTicket(ctx);
  await expect(app.db.execute(sql`delete from ticket_history`)).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("a worker under the app's role keeps the times of the jobs that run by themselves", async () => {
  const boss = new PgBoss(consumerOptions(appUrl()));
  const faults: unknown[] = [];
  boss.on("error", (error) => faults.push(error));
  await boss.start();
  await scheduleJobs(boss, JOBS, "UTC");
  const schedules = await boss.getSchedules();
  await boss.stop({ graceful: false });
  const own = JOBS.filter(({ schedule }) => schedule !== undefined).map(({ name }) => name);
  expect([schedules.map(({ name }) => name).sort(), faults]).toEqual([own.sort(), []]);
});

test("the app's role changes the desk's settings", async () => {
  expect(await changeSettings(ctx, { autoCloseDays: 30 })).toMatchObject({ autoCloseDays: 30 });
});
