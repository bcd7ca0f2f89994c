import { countedTransaction } from "@/lib/core/between-transactions";
import type { Ctx } from "@/lib/core/ctx";

/** Runs reads that belong together on the database as it is in one moment, or in the transaction that is open already. */
export async function inSnapshot<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (ctx.outbox) return work(ctx);
  return countedTransaction(() => ctx.db.transaction((tx) => work({ ...ctx, db: tx, outbox: [] }), { isolationLevel: "repeatable read", accessMode: "read only" }));
}
