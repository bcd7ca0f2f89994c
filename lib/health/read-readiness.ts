import type { Database } from "@/db/client";
import type { Ctx } from "@/lib/core/ctx";
import { toSnakeCase } from "@/lib/core/naming";
import { keptFor } from "@/lib/core/kept-for";
import { perProcess } from "@/lib/core/per-process";
import { isDraining } from "./draining";
import { findDependencies } from "./find-dependencies";
import type { UnderWay } from "./probe";
import type { Readiness } from "./schema";
import { type DependencyName, withSince } from "./with-since";

/** However many ask, dependencies are asked once in this time. */
const KEPT_MS = 1_000;

/** Without these no request can be served; anything else degrades the desk. */
const NEEDED: readonly DependencyName[] = ["database", "migrations", "queue"];

async function look(ctx: Ctx, underWay: UnderWay): Promise<Readiness> {
  const { found, reembedding } = await findDependencies(ctx, underWay);
  const dependencies = Object.fromEntries(found.map(([name, state]) => [name, withSince(name, state, ctx.now())])) as Readiness["dependencies"];
  const absent = found.filter(([, { state }]) => state !== "ready").map(([name]) => toSnakeCase(name));
  const degraded = [...absent, ...reembedding];
  const isDown = NEEDED.some((name) => dependencies[name]?.state === "down");
  return { status: isDown ? "down" : degraded.length > 0 ? "degraded" : "ready", dependencies, degraded };
}

interface Watch {
  look: (ctx: Ctx) => Promise<Readiness>;
  /** What was found last. */
  last?: Readiness;
}

function watch(): Watch {
  const underWay: UnderWay = new Map();
  const own: Watch = { look: keptFor(KEPT_MS, async (ctx: Ctx) => (own.last = await look(ctx, underWay))) };
  return own;
}

/** One a database: a test's own must not be told what another's is like. */
const watches = () => perProcess("readiness-watches", () => new WeakMap<Database, Watch>());

/**
 * Each dependency with its state, as it was a second ago at most. `down` and `draining` mean: ask another process. One that
 * is draining says so at once, with what it found last.
 */
export async function readReadiness(ctx: Ctx): Promise<Readiness> {
  const own = watches().get(ctx.db) ?? watch();
  watches().set(ctx.db, own);
  const found = (isDraining() && own.last) || (await own.look(ctx));
  return isDraining() ? { ...found, status: "draining" } : found;
}
