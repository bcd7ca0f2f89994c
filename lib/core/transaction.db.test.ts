import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { events } from "@/db/schema/events";
import { ticketCounters } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { ownTransactions } from "@/tests/support/personas";
import { afterCommit } from "./after-commit";
import { announce } from "./outbox";
import { inOwnTransaction, inTransaction } from "./transaction";

const event = (ticketId: string) => ({ type: "ticket.updated" as const, ticketId, employeeId: "E-outbox", payload: {} });

const written = async (ctx: Ctx) => (await ctx.db.select().from(events).where(eq(events.employeeId, "E-outbox")).orderBy(events.id)).map(({ ticketId }) => ticketId);

test("writes what was announced at the end of the outermost transaction, in its order", () =>
  withRollback(async (ctx) => {
    await inTransaction(ownTransactions(ctx), async (outer) => {
      announce(outer, event("1"));
      await inTransaction(outer, async (inner) => {
        announce(inner, event("2"));
        expect(inner.db).toBe(outer.db);
      });
      announce(outer, event("3"));
      expect(await written(outer)).toEqual([]);
    });
    expect(await written(ctx)).toEqual(["1", "2", "3"]);
  }));

test("a transaction that fails tells of nothing", () =>
  withRollback(async (ctx) => {
    const failed = inTransaction(ownTransactions(ctx), async (ctx) => {
      announce(ctx, event("1"));
      throw new Error("its own");
    });
    await expect(failed).rejects.toThrow("its own");
    expect(await written(ctx)).toEqual([]);
  }));

test("work of its own that fails is undone with what it told, and the transaction around it goes on", () =>
  withRollback(async (ctx) => {
    await inTransaction(ownTransactions(ctx), async (outer) => {
      announce(outer, event("1"));
      const failed = inOwnTransaction(outer, async (inner) => {
        announce(inner, event("2"));
        await inner.db.execute(sql`insert into ticket_counters (day, last) values ('1999-01-01', 1)`);
        await inner.db.execute(sql`select 1 / 0`);
      });
      await expect(failed).rejects.toThrow();
      expect(await outer.db.$count(ticketCounters, eq(ticketCounters.day, "1999-01-01"))).toBe(0);
      expect(await inOwnTransaction(outer, async (inner) => (announce(inner, event("3")), "done"))).toBe("done");
    });
    expect(await written(ctx)).toEqual(["1", "3"]);
  }));

test("work of its own without a transaction around it is one", () =>
  withRollback(async (ctx) => {
    await inOwnTransaction(ownTransactions(ctx), async (inner) => announce(inner, event("1")));
    expect(await written(ctx)).toEqual(["1"]);
  }));

test("an event outside a transaction is a fault in the code", () =>
  withRollback(async (ctx) => {
    expect(() => announce(ownTransactions(ctx), event("1"))).toThrow(TypeError);
  }));

test("what waits for the commit is done after it, in its order, and outside of a transaction at once", () =>
  withRollback(async (ctx) => {
    const done: string[] = [];
    await inTransaction(ownTransactions(ctx), async (outer) => {
      afterCommit(outer, () => done.push("outer"));
      await inTransaction(outer, async (inner) => afterCommit(inner, () => done.push("joined")));
      await inOwnTransaction(outer, async (inner) => afterCommit(inner, () => done.push("own")));
      expect(done).toEqual([]);
    });
    expect(done).toEqual(["outer", "joined", "own"]);
    afterCommit(ownTransactions(ctx), () => done.push("at once"));
    expect(done.at(-1)).toBe("at once");
  }));

test("of what is undone nothing is done", () =>
  withRollback(async (ctx) => {
    const done: string[] = [];
    const fails = async (ctx: Ctx) => {
      afterCommit(ctx, () => done.push("undone"));
      throw new Error("its own");
    };
    await expect(inTransaction(ownTransactions(ctx), fails)).rejects.toThrow("its own");
    await inTransaction(ownTransactions(ctx), async (outer) => {
      await expect(inOwnTransaction(outer, fails)).rejects.toThrow("its own");
      afterCommit(outer, () => done.push("outer"));
    });
    expect(done).toEqual(["outer"]);
  }));
