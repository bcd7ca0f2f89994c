import type { Database } from "@/db/client";
import type { Ctx } from "@/lib/core/ctx";
import { isDatabaseAway } from "@/lib/core/database-away";
import { inBatches } from "@/lib/core/in-batches";
import { outsideRequests } from "@/lib/core/log-context";
import { perProcess } from "@/lib/core/per-process";

type Work<Item, Result> = (ctx: Ctx, items: readonly Item[]) => Promise<readonly Result[]>;

export interface Batched {
  /** Of the work, and of the actor that it is done by: what is to be known of who asked stands in the item. */
  name: string;
  /** Items of one batch at most. */
  most: number;
}

/**
 * Work on a database that all who ask for it at the same moment in this process share, in batches that begin after the asking.
 * It is no part of any transaction or request that asks.
 */
export function batched<Item, Result>({ name, most }: Batched, work: Work<Item, Result>): (ctx: Ctx, item: Item) => Promise<Result> {
  type Ask = (item: Item) => Promise<Result>;
  const askers = () => perProcess(`batched:${name}`, () => new WeakMap<Database, Ask>());
  const makeAsker = ({ db, locale }: Ctx): Ask => {
    const ctx: Ctx = { db, locale, actor: { type: "system", name }, now: () => new Date() };
    return inBatches((items) => outsideRequests(() => work(ctx, items)), { most, isShared: isDatabaseAway });
  };
  return (ctx, item) => {
    const ask = askers().get(ctx.db) ?? makeAsker(ctx);
    askers().set(ctx.db, ask);
    return ask(item);
  };
}
