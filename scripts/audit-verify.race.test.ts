import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDb, type DatabaseConnection } from "@/db/client";
import { readAnchor } from "@/lib/audit/read-anchor";
import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { wireRuntime } from "@/lib/core/runtime";
import type { Ticket } from "@/lib/tickets/schema";
import { updateTicket } from "@/lib/tickets/update-ticket";
import { SYSTEM } from "@/tests/support/actors";
import { makeTicket } from "@/tests/support/factories";
import { makeOwnDatabase, type OwnDatabase } from "@/tests/support/own-database";
import { type RunningQueue, startQueue } from "@/worker/queue/pg-boss-queue";
import { envOfChild } from "./stack/env-of-stack";

let folder: string;
let database: OwnDatabase;
let connection: DatabaseConnection;
let queue: RunningQueue;
let ctx: Ctx;
let ticket: Ticket;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "deskwise-audit-"));
  database = await makeOwnDatabase();
  connection = createDb(database.url, { max: 2 });
  queue = await startQueue(database.url);
  wireRuntime({ connection, queue });
  ctx = { db: connection.db, actor: SYSTEM, locale: "en", now: () => new Date() };
  ticket = await makeTicket(ctx);
  await updateTicket(ctx, { id: ticket.id, priority: "high" });
});

afterAll(async () => {
  await queue.close();
  await connection.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function verify(args: string[] = [], given: Record<string, string> = {}) {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/audit-verify.ts", ...args], { env: envOfChild({ DATABASE_URL: database.url, DATA_DIR: folder, ...given }), stdio: ["ignore", "pipe", "pipe"] });
  const said = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => void (said.out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => void (said.err += text));
  const [code] = (await once(child, "close")) as [number];
  return { code, out: said.out.trim().split("\n"), err: said.err.trim() };
}

async function anchorFile(): Promise<string> {
  const path = join(folder, "worker.log");
  await writeFile(path, `starting\nworker | {"level":30,"msg":"x"}\nworker | ${JSON.stringify({ level: 30, anchor: await readAnchor(ctx), msg: "chains anchored" })}\n`);
  return path;
}

const bySuperuser = (statement: string) => connection.db.transaction(async (db) => {
  await db.execute(sql`set local session_replication_role = replica`);
  await db.execute(sql.raw(statement));
});

test("says what was verified and succeeds, then names what a superuser did and fails", async () => {
  const anchors = await anchorFile();
  expect(await verify(["--anchors", anchors])).toEqual({ code: 0, out: ["All is as it was written: 2 rows of history in 1 chain, 0 rows of the admin audit, 1 anchor."], err: "" });
  await bySuperuser("update ticket_history set new_value = 'low' where position = 2");
  const altered = await verify();
  expect([altered.code, altered.out[0]]).toEqual([1, `Ticket ${ticket.ticketNumber}: row 2: its values are not what was written.`]);
  await bySuperuser("delete from ticket_history where position = 2");
  const gone = await verify(["--anchors", anchors]);
  expect([gone.code, gone.out]).toEqual([1, [`Ticket ${ticket.ticketNumber}: row 2 and what came after it were cut off.`, expect.stringMatching(/saw 2 rows of history, of which 1 are left/), expect.stringMatching(/^2 findings/)]]);
});

test("one sentence for what whoever started it can put right", async () => {
  const empty = join(folder, "empty.log");
  await writeFile(empty, "{}\n");
  const [unread, none, usage, keyless] = [await verify(["--anchors", join(folder, "nowhere")]), await verify(["--anchors", empty]), await verify(["--anchor"]), await verify([], { AUDIT_KEY: "" })];
  for (const { code, out } of [unread, none, usage, keyless]) expect([code, out]).toEqual([1, [""]]);
  expect([unread.err, none.err, usage.err, keyless.err]).toEqual([
    expect.stringMatching(/nowhere cannot be read\.$/),
    expect.stringMatching(/^There is no anchor in /),
    "usage: npm run audit:verify [-- --anchors FILE]",
    expect.stringMatching(/^AUDIT_KEY is not set/),
  ]);
  expect(env().AUDIT_KEY).not.toBe("");
});
