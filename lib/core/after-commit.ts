import type { Ctx } from "./ctx";

/** Runs `work` once what the ctx's transaction did is there for all: now, outside of one; never, when it is undone. It must not throw. */
export function afterCommit(ctx: Ctx, work: () => void): void {
  if (ctx.afterCommit) ctx.afterCommit.push(work);
  else work();
}
