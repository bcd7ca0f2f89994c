import type { Ctx } from "@/lib/core/ctx";
import { type ActionResult, callVerb } from "./call-verb";
import { pageCtx } from "./page-ctx";

/** Calls a verb for the person of this request. */
export async function runAction<Input, Result>(verb: (ctx: Ctx, input: Input) => Promise<Result>, input: Input): Promise<ActionResult<Result>> {
  return callVerb(await pageCtx(), verb, input);
}
