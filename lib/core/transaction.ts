import { afterCommit } from "@/lib/core/after-commit";
import { countedTransaction } from "@/lib/core/between-transactions";
import type { Ctx } from "@/lib/core/ctx";
import { writeOutbox } from "@/lib/core/outbox";

/**
 * Runs `work` in one transaction, or in the one that is already open, with a ctx that shadows the caller's.
 * Events collected in its outbox are written last: their lock gives them the order of commits and is held shortest.
 */
export async function inTransaction<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (ctx.outbox) return work(ctx);
  const committed: (() => void)[] = [];
  const result = await countedTransaction(() =>
    ctx.db.transaction(async (tx) => {
      const inner: Ctx = { ...ctx, db: tx, outbox: [], afterCommit: committed };
      const result = await work(inner);
      await writeOutbox(inner);
      return result;
    }),
  );
  for (const tell of committed) tell();
  return result;
}

/**
 * Runs `work` in a transaction of its own, or in a savepoint of the one that is already open: what it does, and tells, is undone
 * alone when it fails.
 */
export async function inOwnTransaction<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const { outbox } = ctx;
  if (!outbox) return inTransaction(ctx, work);
  const inner: Required<Pick<Ctx, "outbox" | "afterCommit">> = { outbox: [], afterCommit: [] };
  const result = await ctx.db.transaction((tx) => work({ ...ctx, db: tx, ...inner }));
  outbox.push(...inner.outbox);
  for (const tell of inner.afterCommit) afterCommit(ctx, tell);
  return result;
}
