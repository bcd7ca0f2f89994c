import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { tickets } from "@/db/schema/tickets";
import { encodeCursor } from "@/lib/core/cursor";
import type { Ctx } from "@/lib/core/ctx";
import { makeSolvedTicket } from "@/tests/support/analysis-desk";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import { listTickets } from "./list-tickets";
import type { ListTicketsInput, Ticket } from "./schema";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 9, minute));
const ctxAt = (ctx: Ctx, minute: number): Ctx => ({ ...ctx, now: () => at(minute) });
const idsOf = ({ results }: { results: Ticket[] }) => results.map(({ id }) => id);
const list = async (ctx: Ctx, input: ListTicketsInput) => idsOf(await listTickets(ctx, input));

describe("filters", () => {
  async function prepare(ctx: Ctx) {
    const clerk = await makeEmployee(ctx, { role: "it_staff" });
    const plain = await makeTicket(ctxAt(ctx, 0));
    const urgent = await makeTicket(ctxAt(ctx, 10), { category: "network", priority: "urgent", tags: ["vpn", "无线"] });
    const closed = await makeSolvedTicket(ctx, { createdAt: at(20), assignedTo: clerk.id });
    return { plain, urgent, closed, clerk };
  }
  type Desk = Awaited<ReturnType<typeof prepare>>;

  test.each<[string, (desk: Desk) => ListTicketsInput, (desk: Desk) => Ticket[]]>([
    ["nothing", () => ({}), ({ plain, urgent, closed }) => [closed, urgent, plain]],
    ["status", () => ({ status: "closed" }), ({ closed }) => [closed]],
    ["category", () => ({ category: "network" }), ({ urgent }) => [urgent]],
    ["priority", () => ({ priority: "urgent" }), ({ urgent }) => [urgent]],
    ["requester", ({ plain }) => ({ employeeId: plain.employeeId }), ({ plain }) => [plain]],
    ["assignee", ({ clerk }) => ({ assignedTo: clerk.id }), ({ closed }) => [closed]],
    ["tag", () => ({ tag: "无线" }), ({ urgent }) => [urgent]],
    ["a tag's beginning alone", () => ({ tag: "vp" }), () => []],
    ["created at or after", () => ({ createdAfter: at(10).toISOString() }), ({ urgent, closed }) => [closed, urgent]],
    ["created before", () => ({ createdBefore: "2026-11-24T11:10:00+02:00" }), ({ plain }) => [plain]],
    ["several at once", () => ({ status: "pending", priority: "urgent", tag: "vpn" }), ({ urgent }) => [urgent]],
    ["several that no ticket meets", () => ({ status: "closed", priority: "urgent" }), () => []],
  ])("by %s", (_, input, expected) =>
    withRollback(async (ctx) => {
      const desk = await prepare(ctx);
      const page = await listTickets(ctx, input(desk));
      expect(idsOf(page)).toEqual(expected(desk).map(({ id }) => id));
      expect(page.total).toBe(expected(desk).length);
    }),
  );
});

describe("search", () => {
  test.each([
    ["two characters of Chinese", { title: "二楼打印机卡纸" }, "卡纸"],
    ["Chinese within a sentence", { description: "今天早上无线网络一直断开。" }, "无线"],
    ["a word's beginning as it is typed", { title: "Docking station dead" }, "docking stat"],
    ["words in any order, case and accent", { title: "Écran noir après mise à jour" }, "MISE ecran"],
    ["an error code", { description: "It says 0x0000007B and stops" }, "0x0000007b"],
    ["a device name", { description: "rot-print-03 is offline" }, "rot-print-03"],
    ["a part of a device name", { description: "rot-print-03 is offline" }, "print"],
    ["a path", { description: "C:\\Temp\\x is full" }, "C:\\Temp\\x"],
    ["quotes and operators as plain text", { title: "It's odd" }, "it's & | ! ( ) : *"],
  ])("finds %s", (_, given, search) =>
    withRollback(async (ctx) => {
      const wanted = await makeTicket(ctx, { title: "Something else", description: "Nothing special", ...given });
      await makeTicket(ctx, { title: "Coffee machine", description: "Empty again" });
      expect(await list(ctx, { search })).toEqual([wanted.id]);
    }),
  );

  test("wants every word, and finds nothing for signs alone; blanks are no search", () =>
    withRollback(async (ctx) => {
      const { id } = await makeTicket(ctx, { title: "Mouse lost" });
      expect(await list(ctx, { search: "mouse" })).toEqual([id]);
      for (const search of ["mouse found", "&|!", "'", "\\"]) expect(await list(ctx, { search })).toEqual([]);
      expect(await list(ctx, { search: "  " })).toEqual([id]);
    }));

  test("finds a ticket by its number, whole and in any case", () =>
    withRollback(async (ctx) => {
      const { id, ticketNumber } = await makeTicket(ctx);
      await makeTicket(ctx);
      expect(await list(ctx, { search: ` ${ticketNumber.toLowerCase()} ` })).toEqual([id]);
      expect(await list(ctx, { search: ticketNumber.slice(0, -1) })).toEqual([]);
    }));
});

test("a word of more than a thousand tickets, with filters, gives pages in order, and an employee own ones alone", () =>
  withRollback(async (ctx) => {
    const mine = await makeEmployee(ctx);
    const { id } = await makeTicket(ctx, { title: "Printer jam", category: "hardware" });
    const own = await makeTicket(ctx, { title: "Printer jam", category: "hardware", employeeId: mine.id });
    for (const category of ["hardware", "network"]) {
      await ctx.db.execute(sql`
        insert into tickets (ticket_number, title, description, category, priority, employee_id, employee_name_snapshot, department_snapshot, source, language, created_at, search_text)
        select ticket_number || ${category} || n, title, description, ${category}, priority, employee_id, employee_name_snapshot, department_snapshot, source, language,
          created_at + n * interval '1 second', case when n % 2 = 0 then search_text else 'mouse' end
        from tickets, generate_series(1, 2400) n where id = ${id}`);
    }
    const staff = await asNew(ctx, "it_staff");
    const asked: ListTicketsInput = { search: "jam print", status: "pending", category: "hardware", limit: 3 };
    const first = await listTickets(staff, asked);
    const second = await listTickets(staff, { ...asked, cursor: first.nextCursor ?? "" });
    const placeOf = ({ ticketNumber }: Ticket) => Number(/hardware(\d+)$/.exec(ticketNumber)?.[1]);
    expect([...first.results, ...second.results].map(placeOf)).toEqual([2400, 2398, 2396, 2394, 2392, 2390]);
    expect([first.total, second.total]).toEqual([1202, 1202]);
    expect((await list(staff, { ...asked, sort: "created_at" })).slice(0, 2).toSorted()).toEqual([id, own.id].toSorted());
    expect(await listTickets({ ...ctx, actor: personOf(mine) }, asked)).toMatchObject({ results: [{ id: own.id }], total: 1 });
  }));

describe("order and pages", () => {
  test.each([
    ["-created_at", [2, 1, 0]],
    ["created_at", [0, 1, 2]],
    ["-updated_at", [0, 2, 1]],
    ["updated_at", [1, 2, 0]],
  ] as const)("sorts by %s", (sort, order) =>
    withRollback(async (ctx) => {
      const made = [await makeTicket(ctxAt(ctx, 0)), await makeTicket(ctxAt(ctx, 1)), await makeTicket(ctxAt(ctx, 2))];
      await ctx.db.update(tickets).set({ updatedAt: at(9) }).where(eq(tickets.id, made[0]?.id ?? ""));
      expect(await list(ctx, { sort })).toEqual(order.map((place) => made[place]?.id));
    }),
  );

  test.each(["-created_at", "created_at"] as const)("pages through %s miss and repeat nothing while tickets arrive at the same moment", (sort) =>
    withRollback(async (ctx) => {
      const { id: employeeId } = await makeEmployee(ctx);
      const file = () => makeTicket(ctxAt(ctx, 5), { employeeId });
      const before: string[] = [];
      for (let count = 0; count < 7; count++) before.push((await file()).id);
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listTickets(ctx, { limit: 2, sort, cursor });
        seen.push(...idsOf(page));
        if (seen.length < 7) await file();
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((id) => before.includes(id)).toSorted()).toEqual(before.toSorted());
    }),
  );

  test("the last page says so, and the total counts all of them on each", () =>
    withRollback(async (ctx) => {
      for (let count = 0; count < 3; count++) await makeTicket(ctx);
      const first = await listTickets(ctx, { limit: 2 });
      expect([first.results.length, first.total]).toEqual([2, 3]);
      const last = await listTickets(ctx, { limit: 2, cursor: first.nextCursor ?? "" });
      expect([last.results.length, last.total, last.nextCursor]).toEqual([1, 3, null]);
      expect((await listTickets(ctx, { limit: 3 })).nextCursor).toBeNull();
      expect(await list(ctx, { cursor: encodeCursor(at(0), "1") })).toEqual([]);
    }));
});

test("an employee sees own tickets alone, staff and keys every one, nobody a hidden one", () =>
  withRollback(async (ctx) => {
    const mine = await makeEmployee(ctx);
    const own = await makeTicket(ctx, { employeeId: mine.id });
    const other = await makeTicket(ctx);
    const hidden = await makeTicket(ctx, { employeeId: mine.id });
    await ctx.db.update(tickets).set({ deletedAt: ctx.now() }).where(eq(tickets.id, hidden.id));
    const employee = { ...ctx, actor: personOf(mine) };
    expect(await list(employee, {})).toEqual([own.id]);
    expect((await listTickets(employee, {})).total).toBe(1);
    expect(await list(employee, { employeeId: other.employeeId })).toEqual([]);
    expect(await list(await asNew(ctx, "it_staff"), {})).toEqual([other.id, own.id]);
    expect(await list(asKey(ctx, "tickets:read"), {})).toEqual([other.id, own.id]);
    await expect(listTickets(asKey(ctx, "tickets:write"), {})).rejects.toMatchObject({ code: "forbidden" });
  }));

test.each([
  [{ limit: 0 }, "limit", "value_too_small"],
  [{ limit: 101 }, "limit", "value_too_big"],
  [{ cursor: "garbage" }, "cursor", "cursor_malformed"],
  [{ sort: "title" }, "sort", "value_not_allowed"],
  [{ createdAfter: "yesterday" }, "createdAfter", "field_invalid"],
  [{ status: "lost" }, "status", "value_not_allowed"],
])("refuses %j", (input, path, reason) =>
  withRollback(async (ctx) => {
    await expect(listTickets(ctx, input as ListTicketsInput)).rejects.toMatchObject({ code: "invalid", details: { fields: [{ path, reason }] } });
  }),
);
