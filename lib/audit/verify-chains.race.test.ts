import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDb, type DatabaseConnection } from "@/db/client";
import type { Ctx } from "@/lib/core/ctx";
import { wireRuntime } from "@/lib/core/runtime";
import { createEmployee } from "@/lib/people/create-employee";
import { deactivateEmployee } from "@/lib/people/deactivate-employee";
import { eraseEmployee } from "@/lib/people/erase-employee";
import { hideTicket } from "@/lib/tickets/hide-ticket";
import type { Ticket } from "@/lib/tickets/schema";
import { updateTicket } from "@/lib/tickets/update-ticket";
import { SYSTEM } from "@/tests/support/actors";
import { makeTicket } from "@/tests/support/factories";
import { makeOwnDatabase, type OwnDatabase } from "@/tests/support/own-database";
import { type RunningQueue, startQueue } from "@/worker/queue/pg-boss-queue";
import type { Anchor } from "./anchor";
import { digestValues, newSalt } from "./chain";
import { readAnchor } from "./read-anchor";
import { verifyChains } from "./verify-chains";

let database: OwnDatabase;
let connection: DatabaseConnection;
let queue: RunningQueue;
let desk: Ctx;
let ticket: Ticket;
let other: Ticket;

beforeAll(async () => {
  database = await makeOwnDatabase();
  connection = createDb(database.url, { max: 8 });
  queue = await startQueue(database.url);
  wireRuntime({ connection, queue });
  desk = { db: connection.db, actor: SYSTEM, locale: "en", now: () => new Date() };
  await erasedPerson(desk);
  ticket = await makeTicket(desk);
  other = await makeTicket(desk);
  for (const priority of ["high", "urgent", "low"] as const) ticket = await updateTicket(desk, { id: ticket.id, priority });
  await hideTicket(desk, { id: other.id });
});

afterAll(async () => {
  await queue.close();
  await connection.close();
  await database.drop();
});

async function erasedPerson(ctx: Ctx): Promise<void> {
  await createEmployee(ctx, { employeeId: "E-gone", name: "Quenby Zorn", email: "quenby.zorn@desk.example" });
  const { id } = await makeTicket(ctx, { employeeId: "E-gone" });
  await updateTicket(ctx, { id, title: "Quenby Zorn's screen" });
  await updateTicket(ctx, { id, title: "A screen" });
  await deactivateEmployee(ctx, { employeeId: "E-gone" });
  await eraseEmployee(ctx, { employeeId: "E-gone" });
}

class RolledBack extends Error {}

/** What is found once the database's superuser, whom no trigger stops, has done something; then it is undone. */
async function findingsAfter(tamper: (ctx: Ctx) => Promise<unknown>, anchors: readonly Anchor[] = []) {
  let verified: Awaited<ReturnType<typeof verifyChains>> | undefined;
  const undone = new RolledBack();
  await connection.db
    .transaction(async (db) => {
      const ctx: Ctx = { ...desk, db, outbox: [] };
      await db.execute(sql`set local session_replication_role = replica`);
      await tamper(ctx);
      verified = await verifyChains(ctx, { anchors });
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return verified?.findings;
}

const rowOf = (position: number) => sql`ticket_id = ${ticket.id} and position = ${position}`;
const named = () => ({ chain: ticket.id, ticketNumber: ticket.ticketNumber });
const deleteLast = ({ db }: Ctx) => db.execute(sql`delete from ticket_history where ${rowOf(4)}`);

test("a desk that nobody touched is whole, erased values, hidden tickets and all", async () => {
  const verified = await verifyChains(desk, { anchors: [await readAnchor(desk)] });
  expect(verified).toMatchObject({ chains: 3, rows: 9, findings: [] });
  expect(verified.deeds).toBeGreaterThan(3);
});

describe("the superuser is found out who", () => {
  test("alters a value and its digest with a new salt", async () => {
    const salt = newSalt();
    const digest = digestValues(salt, { oldValue: "medium", newValue: "low", comment: null });
    const found = await findingsAfter(({ db }) => db.execute(sql`update ticket_history set new_value = 'low', salt = ${salt}, digest = ${digest} where ${rowOf(2)}`));
    expect(found).toEqual([{ fault: "row_altered", position: 2, ...named() }]);
    expect(await findingsAfter(({ db }) => db.execute(sql`update ticket_history set new_value = 'low' where ${rowOf(2)}`))).toEqual([{ fault: "values_altered", position: 2, ...named() }]);
    const inLastChain = await findingsAfter(({ db }) => db.execute(sql`update ticket_history set new_value = 'closed' where ticket_id = ${other.id} and position = 1`));
    expect(inLastChain).toEqual([{ fault: "values_altered", position: 1, chain: other.id, ticketNumber: other.ticketNumber }]);
  });

  test("cuts off the last row, with the head or without", async () => {
    expect(await findingsAfter(deleteLast)).toEqual([{ fault: "rows_cut_off", position: 4, ...named() }]);
    const both = await findingsAfter(async (ctx) => {
      await deleteLast(ctx);
      await ctx.db.execute(sql`delete from chain_heads where chain = ${ticket.id}`);
    });
    expect(both).toEqual([{ fault: "head_missing", position: 4, ...named() }]);
  });

  test("swaps two rows", async () => {
    const found = await findingsAfter(async ({ db }) => {
      for (const [from, to] of [[2, 99], [3, 2], [99, 3]] as const) await db.execute(sql`update ticket_history set position = ${to} where ${rowOf(from)}`);
    });
    expect(found).toEqual([{ fault: "row_altered", position: 2, ...named() }]);
  });

  test("leaves a row out, or puts one in", async () => {
    expect(await findingsAfter(({ db }) => db.execute(sql`delete from ticket_history where ${rowOf(2)}`))).toEqual([{ fault: "row_missing", position: 2, ...named() }]);
    const copy = sql`insert into ticket_history (ticket_id, position, version, changed_field, old_value, new_value, changed_by_type, changed_by, created_at, salt, digest, mac)
      select ticket_id, 5, version, changed_field, old_value, new_value, changed_by_type, changed_by, created_at, salt, digest, mac from ticket_history where ${rowOf(4)}`;
    expect(await findingsAfter(({ db }) => db.execute(copy))).toEqual([{ fault: "row_altered", position: 5, ...named() }]);
  });

  test.each([
    ["status", sql`status = 'closed'`],
    ["priority", sql`priority = 'urgent'`],
    ["version", sql`version = 9`],
  ])("changes the ticket itself: %s", async (field, set) => {
    expect(await findingsAfter(({ db }) => db.execute(sql`update tickets set ${set} where id = ${ticket.id}`))).toEqual([{ fault: "ticket_altered", field, ...named() }]);
  });

  test("takes a whole history away, or a whole ticket", async () => {
    expect(await findingsAfter(({ db }) => db.execute(sql`delete from ticket_history where ticket_id = ${ticket.id}`))).toEqual([{ fault: "history_missing", ...named() }]);
    const gone = await findingsAfter(async ({ db }) => {
      await db.execute(sql`delete from ticket_history where ticket_id = ${ticket.id}`);
      await db.execute(sql`delete from tickets where id = ${ticket.id}`);
    });
    expect(gone).toEqual([{ fault: "chain_missing", chain: ticket.id }]);
  });

  test("alters what administrators did, or cuts it off", async () => {
    expect(await findingsAfter(({ db }) => db.execute(sql`update admin_audit set actor = 'E-other' where position = 2`))).toEqual([{ fault: "row_altered", position: 2, chain: "admin" }]);
    const last = (await verifyChains(desk)).deeds;
    expect(await findingsAfter(({ db }) => db.execute(sql`delete from admin_audit where position = ${last}`))).toEqual([{ fault: "rows_cut_off", position: last, chain: "admin" }]);
  });

  test("blanks rows under an erasure that took others, or under a deed that was none", async () => {
    const blank = (action: string) => sql`update ticket_history set old_value = null, new_value = null, salt = null, erasure_id = (select id from admin_audit where action = ${action} limit 1) where ${rowOf(3)}`;
    expect(await findingsAfter(({ db }) => db.execute(blank("employee.erased")))).toEqual([{ fault: "erasure_miscounted", chain: "admin", position: 3, expected: 2, found: 3 }]);
    expect(await findingsAfter(({ db }) => db.execute(blank("ticket.hidden")))).toMatchObject([{ fault: "erasure_false", position: 3, ...named() }]);
  });
});

describe("an anchor finds out what the database alone could not", () => {
  test("the last row gone, an older head and an older ticket put back", async () => {
    const rolledBack = await findingsAndAnchored(ticket);
    expect(rolledBack.without).toEqual([]);
    expect(rolledBack.withAnchor).toEqual([{ fault: "anchor_differs", at: rolledBack.at, expected: 10, found: 9 }]);
  });

  /** Remembers a chain's head, writes one row more, is anchored, and undoes that row without a trace. */
  async function findingsAndAnchored({ id }: Ticket) {
    const [head] = await desk.db.execute<{ length: number; mac: Buffer; seal: Buffer }>(sql`select length, mac, seal from chain_heads where chain = ${id}`);
    const [row] = await desk.db.execute<{ version: number; priority: string }>(sql`select version, priority from tickets where id = ${id}`);
    await updateTicket(desk, { id, priority: "high" });
    const anchor = await readAnchor(desk);
    await updateTicket(desk, { id: (await makeTicket(desk)).id, priority: "high" });
    const undo = async ({ db }: Ctx) => {
      await db.execute(sql`delete from ticket_history where ${rowOf(5)}`);
      await db.execute(sql`update chain_heads set length = ${head?.length}, mac = ${head?.mac}, seal = ${head?.seal} where chain = ${id}`);
      await db.execute(sql`update tickets set version = ${row?.version}, priority = ${row?.priority} where id = ${id}`);
    };
    expect((await verifyChains(desk, { anchors: [anchor] })).findings).toEqual([]);
    return { at: anchor.at, without: await findingsAfter(undo), withAnchor: await findingsAfter(undo, [anchor]) };
  }

  test("a ticket gone with all that told of it, and the last deed with its head", async () => {
    const before = await desk.db.execute<{ length: number; mac: Buffer; seal: Buffer }>(sql`select length, mac, seal from chain_heads where chain = 'admin'`);
    const [head] = before;
    await deactivateEmployee(desk, { employeeId: (await createEmployee(desk, { employeeId: "E-new", name: "New", email: "new@desk.example" })).employeeId });
    const anchor = await readAnchor(desk);
    const found = await findingsAfter(async ({ db }) => {
      await db.execute(sql`delete from ticket_history where ticket_id = ${other.id}`);
      await db.execute(sql`delete from chain_heads where chain = ${other.id}`);
      await db.execute(sql`delete from tickets where id = ${other.id}`);
      await db.execute(sql`delete from admin_audit where position > ${head?.length}`);
      await db.execute(sql`update chain_heads set length = ${head?.length}, mac = ${head?.mac}, seal = ${head?.seal} where chain = 'admin'`);
    }, [anchor]);
    expect(found).toMatchObject([{ fault: "anchor_differs", at: anchor.at }, { fault: "anchor_differs", chain: "admin", position: anchor.admin.length }]);
  });

  test("and one that the key did not make is none", async () => {
    const anchor = await readAnchor(desk);
    const { findings } = await verifyChains(desk, { anchors: [{ ...anchor, rows: anchor.rows - 1 }] });
    expect(findings).toEqual([{ fault: "anchor_forged", at: anchor.at }]);
  });
});

test("an anchor made while tickets change is exact: verified at any time after, nothing differs", async () => {
  const writers = Array.from({ length: 6 }, async (_, writer) => {
    for (let count = 0; count < 15; count++) {
      const { id } = await makeTicket(desk);
      await updateTicket(desk, { id, priority: writer % 2 === 0 ? "high" : "low" });
    }
  });
  const anchors: Anchor[] = [];
  for (let count = 0; count < 8; count++) {
    anchors.push(await readAnchor(desk));
    expect((await verifyChains(desk, { anchors })).findings).toEqual([]);
  }
  await Promise.all(writers);
  expect((await verifyChains(desk, { anchors })).findings).toEqual([]);
  expect(new Set(anchors.map(({ through }) => through)).size).toBeGreaterThan(1);
});

test("is for commands and jobs alone", async () => {
  await expect(verifyChains({ ...desk, actor: { type: "person", id: "E-1", role: "admin" } })).rejects.toMatchObject({ code: "forbidden" });
});
