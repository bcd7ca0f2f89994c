import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { createApiKey } from "@/lib/auth/create-api-key";
import { type Scope, SCOPES } from "@/lib/auth/scopes";
import type { Ctx } from "@/lib/core/ctx";
import { provideEnv } from "@/lib/core/env";
import { type ApiDesk, makeApiDesk, sessionOf } from "@/tests/support/api-desk";
import { type ApiOperation, type Call, callOperation, jsonBody, NO_CALL, OPERATIONS } from "@/tests/support/api-operations";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { ACCESS, COLUMNS } from "./access-matrix";
import { defaultStep, exampleBody, STEPS } from "./walk-steps";

type Headers = Record<string, string>;

const keyWith = async (ctx: Ctx, ...scopes: Scope[]): Promise<Headers> => ({ authorization: `Bearer ${(await createApiKey(ctx, { name: scopes.join(), scopes })).key}` });

/** Everybody by the column, and a key for each scope alone. */
async function makeCrowd(ctx: Ctx, desk: ApiDesk) {
  const { nobody = {}, employee = {}, staff = {}, admin = {}, key = {} } = desk.callers;
  const other = (await sessionOf(ctx, "employee")).headers;
  const columns: Record<(typeof COLUMNS)[number], Headers> = { nobody, requester: employee, other, staff, admin, key };
  const scopes: [Scope, Headers][] = [];
  for (const scope of SCOPES) scopes.push([scope, await keyWith(ctx, scope)]);
  return { columns, scopes };
}

/** What the row of a path is the requester's own, wherever nothing else is needed. */
async function prepare(ctx: Ctx, desk: ApiDesk, { name, path }: ApiOperation): Promise<Call> {
  const isTicket = path.startsWith("/api/tickets/{id}");
  const ownTicket = async () => ({ params: { id: (await makeTicket(ctx, { employeeId: desk.requester })).id } });
  const step: Partial<Call> = await (STEPS[name]?.(ctx, desk) ?? (isTicket ? ownTicket() : defaultStep(ctx, desk, path)));
  return { ...NO_CALL, ...step };
}

/** Does something and undoes what it did to the database. */
async function undone<T>(ctx: Ctx, work: () => Promise<T>): Promise<T> {
  await ctx.db.execute(sql`savepoint undone`);
  try {
    return await work();
  } finally {
    await ctx.db.execute(sql`rollback to savepoint undone`);
    await ctx.db.execute(sql`release savepoint undone`);
  }
}

async function statusOf(ctx: Ctx, operation: ApiOperation, call: Call, headers: Headers): Promise<number> {
  return undone(ctx, async () => {
    const response = await callOperation(operation, { ...call, headers: { ...call.headers, ...headers } });
    await response.body?.cancel();
    return response.status;
  });
}

test("every route answers every role, for own and for others' rows, and every scope as the matrix says", { timeout: 240_000 }, () =>
  withRollback(async (ctx) => {
    provideEnv({ WEBHOOK_ALLOW_PRIVATE: "1", RATE_LIMIT_PER_MINUTE: "0", APP_URL: "http://desk.example" });
    const desk = await makeApiDesk(ctx);
    const { columns, scopes } = await makeCrowd(ctx, desk);
    const found: Record<string, string> = {};
    for (const operation of OPERATIONS) {
      await undone(ctx, async () => {
        const body = exampleBody(operation, desk);
        const prepared = await prepare(ctx, desk, operation);
        const call = { ...(body ? jsonBody(body) : {}), ...prepared, ...(prepared.body === undefined && body ? jsonBody(body) : {}) };
        const statuses: number[] = [];
        for (const column of COLUMNS) statuses.push(await statusOf(ctx, operation, call, columns[column]));
        const opened: string[] = [];
        for (const [scope, headers] of scopes) if ((await statusOf(ctx, operation, call, headers)) < 300) opened.push(scope);
        found[operation.name] = `${statuses.join(" ")} | ${opened.length === SCOPES.length ? "any" : opened.join(" ") || "none"}`;
      });
    }
    expect(found).toEqual(ACCESS);
  }),
);
