import { sql } from "drizzle-orm";
import { GET } from "@/app/api/tickets/route";
import { createApiKey } from "@/lib/auth/create-api-key";
import type { Ctx } from "@/lib/core/ctx";
import { openSoakDesk } from "@/tests/soak/soak-desk";
import { startNativeServer } from "../native-postgres/native-server";
import type { Command } from "../stack/run-command";
import { say } from "../stack/say";
import { completeEnv } from "../stack/env-of-stack";
import { envOfTests } from "../test/env-of-tests";
import { fillTickets, WORDS } from "./fill-tickets";
import { percentiles, type Timing } from "./percentiles";

export interface ListFigures extends Timing {
  name: "list";
  query: string;
  tickets: number;
  errors: number;
}

const SIZES = [1_000, 100_000];
const RUNS = 60;

/** What people filter by, one by one and together; `after` is a cursor into the middle. */
const QUERIES = [
  "",
  "status=pending",
  "status=closed&category=network",
  "priority=urgent&status=in_progress",
  "employee_id=B7",
  "assigned_to=B4&status=in_progress",
  "tag=vpn&sort=updated_at",
  `search=${WORDS.rare}`,
  `search=${WORDS.medium}`,
  `search=${WORDS.common}`,
  `search=${WORDS.common}&status=pending&category=hardware`,
];

async function ask(key: string, query: string): Promise<boolean> {
  const response = await GET(new Request(`http://desk.example/api/tickets?limit=20&${query}`, { headers: { authorization: `Bearer ${key}` } }), { params: Promise.resolve({}) });
  await response.text();
  return response.status === 200;
}

async function* run(ctx: Ctx, tickets: number): AsyncGenerator<ListFigures> {
  await fillTickets(ctx, tickets);
  await ctx.db.execute(sql`vacuum analyze tickets`);
  const { key } = await createApiKey(ctx, { name: "bench", scopes: ["tickets:read"] });
  for (const query of QUERIES) {
    const times: number[] = [];
    let errors = 0;
    for (let count = 0; count < RUNS; count++) {
      const start = performance.now();
      if (!(await ask(key, query))) errors++;
      times.push(performance.now() - start);
    }
    yield { name: "list", query, tickets, errors, ...percentiles(times) };
  }
}

/** GET /api/tickets, a page of 20 under each query, on native PostgreSQL with 1,000 and with 100,000 tickets. */
export async function* benchList(command: Command): AsyncGenerator<ListFigures> {
  completeEnv({ RATE_LIMIT_PER_MINUTE: "0", LOG_LEVEL: "error" });
  const given = envOfTests().TEST_DATABASE_URL;
  const server = given ? undefined : await startNativeServer(say);
  command.onEnd(() => server?.close() ?? Promise.resolve());
  for (const size of SIZES) {
    const desk = await openSoakDesk(given ?? server?.url);
    try {
      yield* run(desk.ctx, size);
    } finally {
      await desk.close();
    }
  }
}
