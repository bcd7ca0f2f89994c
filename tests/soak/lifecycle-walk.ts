import { asc, eq } from "drizzle-orm";
import { ticketHistory } from "@/db/schema/ticket-history";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { assignTicket } from "@/lib/tickets/assign-ticket";
import { closeTicket } from "@/lib/tickets/close-ticket";
import { hideTicket } from "@/lib/tickets/hide-ticket";
import { reanalyzeTicket } from "@/lib/tickets/reanalyze-ticket";
import { reopenTicket } from "@/lib/tickets/reopen-ticket";
import { resolveTicket } from "@/lib/tickets/resolve-ticket";
import { restoreTicket } from "@/lib/tickets/restore-ticket";
import { ticketChanges, TRACKED } from "@/lib/tickets/ticket-changes";
import { updateTicket } from "@/lib/tickets/update-ticket";
import { toCamelCase } from "@/lib/core/naming";
import { seededRandom } from "@/scripts/eval/intervals";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { personOf } from "@/tests/support/personas";
import { type Call, type Caller, expectedOf, type ModelTicket } from "./lifecycle-model";

export interface LifecycleWalkOptions {
  calls: number;
  seed: number;
  onProgress?: (done: number, total: number) => void;
}

export interface LifecycleWalkResult {
  calls: number;
  refused: number;
  /** Calls that ended otherwise than the model says, with the first few. */
  surprises: number;
  examples: string[];
  /** Tickets whose row differs from the model at the end. */
  differing: number;
  /** Tickets whose history, replayed from creation, does not give the row. */
  not_replayed: number;
}

const TICKETS = 25;

interface Walk {
  callers: Record<Caller, Ctx>;
  staff: string[];
  random: () => number;
}

const pick = <Item>(random: () => number, items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;

function randomCall({ random, staff }: Walk): Call {
  const text = () => `text ${Math.floor(random() * 5)}`;
  const patches = [
    () => ({ title: text() }),
    () => ({ priority: pick(random, ["low", "medium", "high", "urgent"] as const) }),
    () => ({ category: pick(random, ["hardware", "network", "other"] as const), tags: [text()] }),
    () => ({ resolution: text() }),
  ];
  return pick<() => Call>(random, [
    () => ({ verb: "update", patch: pick(random, patches)() }),
    () => ({ verb: "assign", assignedTo: pick(random, [...staff, null]) }),
    () => ({ verb: "resolve", resolution: text() }),
    () => ({ verb: "close" }),
    () => ({ verb: "reopen", reason: text() }),
    () => ({ verb: pick(random, ["hide", "restore", "restore", "restore", "analyze"] as const) }),
  ])();
}

function perform(ctx: Ctx, target: { id: string; version?: number }, call: Call): Promise<unknown> {
  switch (call.verb) {
    case "update":
      return updateTicket(ctx, { ...target, ...(call.patch as { title?: string }) });
    case "assign":
      return assignTicket(ctx, { ...target, assignedTo: call.assignedTo });
    case "resolve":
      return resolveTicket(ctx, { ...target, resolution: call.resolution });
    case "reopen":
      return reopenTicket(ctx, { ...target, reason: call.reason });
    case "close":
      return closeTicket(ctx, target);
    case "hide":
      return hideTicket(ctx, target);
    case "restore":
      return restoreTicket(ctx, target);
    case "analyze":
      return reanalyzeTicket(ctx, { id: target.id });
  }
}

const outcomeOf = (done: Promise<unknown>): Promise<string> =>
  done.then(
    () => "done",
    (error: unknown) => (error instanceof DomainError ? error.code : `threw ${String(error)}`),
  );

const isModelled = ({ title, priority, category, tags, status, assignedTo, resolution, version, isHidden }: ModelTicket, row: typeof tickets.$inferSelect): boolean =>
  JSON.stringify([title, priority, category, tags, status, assignedTo, resolution, version, isHidden]) ===
  JSON.stringify([row.title, row.priority, row.category, row.tags, row.status, row.assignedTo, row.resolution, row.version, row.deletedAt !== null]);

/** The history of a ticket, applied to the row that it was created as, against the row that there is. */
async function isReplayed(ctx: Ctx, created: typeof tickets.$inferSelect, row: typeof tickets.$inferSelect): Promise<boolean> {
  const history = await ctx.db.select().from(ticketHistory).where(eq(ticketHistory.ticketId, row.id)).orderBy(asc(ticketHistory.position));
  const texts = new Map(TRACKED.map((field) => [field as string, ticketChanges({ ...created, [field]: undefined as never }, { [field]: created[field] })[0]?.newValue ?? null]));
  const now = new Map(TRACKED.map((field) => [field as string, ticketChanges({ ...row, [field]: undefined as never }, { [field]: row[field] })[0]?.newValue ?? null]));
  for (const { changedField, oldValue, newValue } of history.slice(1)) {
    const field = toCamelCase(changedField);
    if (texts.get(field) !== oldValue) return false;
    texts.set(field, newValue);
  }
  return TRACKED.every((field) => texts.get(field) === now.get(field));
}

/** Calls the lifecycle's verbs at random, wrong ones among them, and compares each outcome and the rows at the end with a model. */
export async function walkLifecycle(ctx: Ctx, { calls, seed, onProgress }: LifecycleWalkOptions): Promise<LifecycleWalkResult> {
  const requester = await makeEmployee(ctx);
  const staff = [await makeEmployee(ctx, { role: "it_staff" }), await makeEmployee(ctx, { role: "admin" })];
  const as = (person: Parameters<typeof personOf>[0]): Ctx => ({ ...ctx, actor: personOf(person) });
  const walk: Walk = {
    callers: { requester: as(requester), stranger: as(await makeEmployee(ctx)), staff: as(staff[0] ?? requester) },
    staff: staff.map(({ id }) => id),
    random: seededRandom(seed),
  };
  const model: ModelTicket[] = [];
  for (let count = 0; count < TICKETS; count++) {
    model.push({ ...(await makeTicket(ctx, { employeeId: requester.id })), isHidden: false });
  }
  const created = new Map((await ctx.db.select().from(tickets).where(eq(tickets.employeeId, requester.id))).map((row) => [row.id, row]));
  const result: LifecycleWalkResult = { calls, refused: 0, surprises: 0, examples: [], differing: 0, not_replayed: 0 };
  for (let done = 1; done <= calls; done++) {
    const index = Math.floor(walk.random() * TICKETS);
    const ticket = model[index] as ModelTicket;
    const caller = pick<Caller>(walk.random, ["staff", "staff", "staff", "staff", "requester", "requester", "stranger"]);
    const call = randomCall(walk);
    const seen = walk.random() < 0.3 ? ticket.version - Number(walk.random() < 0.2) : undefined;
    const expected = expectedOf(ticket, caller, call, seen);
    const outcome = await outcomeOf(perform(walk.callers[caller], { id: ticket.id, ...(seen === undefined ? {} : { version: seen }) }, call));
    if (outcome !== "done") result.refused++;
    if (outcome !== (typeof expected === "string" ? expected : "done")) {
      result.surprises++;
      if (result.examples.length < 5) result.examples.push(`${caller} ${JSON.stringify(call)} on ${JSON.stringify(ticket)}: ${outcome}`);
    }
    if (typeof expected !== "string") model[index] = expected;
    onProgress?.(done, calls);
  }
  for (const row of await ctx.db.select().from(tickets).where(eq(tickets.employeeId, requester.id))) {
    const ticket = model.find(({ id }) => id === row.id);
    const first = created.get(row.id);
    if (!ticket || !isModelled(ticket, row)) result.differing++;
    if (!first || !(await isReplayed(ctx, first, row))) result.not_replayed++;
  }
  return result;
}
