import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";

/** What a page also names, where it is there and may be seen. */
export async function readIfThere<Input, Result>(read: (ctx: Ctx, input: Input) => Promise<Result>, ctx: Ctx, input: Input): Promise<Result | undefined> {
  try {
    return await read(ctx, input);
  } catch (error) {
    if (error instanceof DomainError && error.code === "not_found") return undefined;
    throw error;
  }
}
