import { sql } from "drizzle-orm";
import { GET as readHealth } from "@/app/api/ai-health/route";
import { GET as listPaths } from "@/app/api/ai-health/analyses/route";
import { memoryCache } from "@/lib/cache/memory-cache";
import { createApiKey } from "@/lib/auth/create-api-key";
import type { Ctx } from "@/lib/core/ctx";
import { runtime, wireRuntime } from "@/lib/core/runtime";
import { openSoakDesk } from "@/tests/soak/soak-desk";
import { startNativeServer } from "../native-postgres/native-server";
import { completeEnv } from "../stack/env-of-stack";
import type { Command } from "../stack/run-command";
import { say } from "../stack/say";
import { envOfTests } from "../test/env-of-tests";
import { fillAnalyses } from "./fill-analyses";
import { fillTickets } from "./fill-tickets";
import { percentiles, type Timing } from "./percentiles";

export interface AiHealthFigures extends Timing {
  name: "ai-health";
  path: string;
  kept: boolean;
  analyses: number;
  errors: number;
}

const ANALYSES = 100_000;
const RUNS = 15;

/** What is asked, and whether the cache may answer. */
const QUESTIONS: [path: string, kept: boolean][] = [
  ["ai-health?days=90", false],
  ["ai-health?days=7", false],
  ["ai-health?days=90", true],
  ["ai-health/analyses?limit=25", false],
  ["ai-health/analyses?limit=25&degraded=llm_skipped", false],
  ["ai-health/analyses?limit=25&degraded=embedding_failed", false],
  ["ai-health/analyses?limit=25&source=rules&cause=filed", false],
];

async function ask(key: string, path: string): Promise<boolean> {
  const request = new Request(`http://desk.example/api/${path}`, { headers: { authorization: `Bearer ${key}` } });
  const response = await (path.startsWith("ai-health/") ? listPaths : readHealth)(request, { params: Promise.resolve({}) });
  await response.text();
  return response.status === 200;
}

async function* run(ctx: Ctx): AsyncGenerator<AiHealthFigures> {
  await fillTickets(ctx, ANALYSES);
  await fillAnalyses(ctx);
  await ctx.db.execute(sql`vacuum analyze`);
  const { key } = await createApiKey(ctx, { name: "bench", scopes: ["stats:read", "tickets:read"] });
  for (const [path, kept] of QUESTIONS) {
    const times: number[] = [];
    let errors = 0;
    for (let count = 0; count < RUNS; count++) {
      if (!kept || count === 0) wireRuntime({ ...runtime(), cache: memoryCache() });
      const start = performance.now();
      if (!(await ask(key, path))) errors++;
      if (!kept || count > 0) times.push(performance.now() - start);
    }
    yield { name: "ai-health", path, kept, analyses: ANALYSES, errors, ...percentiles(times) };
  }
}

/** GET /api/ai-health and its list on native PostgreSQL with 100,000 analyses and no worker. */
export async function* benchAiHealth(command: Command): AsyncGenerator<AiHealthFigures> {
  completeEnv({ RATE_LIMIT_PER_MINUTE: "0", LOG_LEVEL: "error" });
  const given = envOfTests().TEST_DATABASE_URL;
  const server = given ? undefined : await startNativeServer(say);
  command.onEnd(() => server?.close() ?? Promise.resolve());
  const desk = await openSoakDesk(given ?? server?.url);
  try {
    yield* run(desk.ctx);
  } finally {
    await desk.close();
  }
}
