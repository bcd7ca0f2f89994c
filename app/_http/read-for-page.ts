import { notFound } from "next/navigation";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";

/** What was refused was the id alone: nothing has such an address. */
const isOfNothing = ({ code, details }: DomainError): boolean => code === "invalid" && details.fields !== undefined && details.fields.every(({ path }) => path === "id");

/** Calls a read for a page: what is not there or cannot be is the not-found page, and the error page learns the code of any other refusal. */
export async function readForPage<Input, Result>(read: (ctx: Ctx, input: Input) => Promise<Result>, ctx: Ctx, input: Input): Promise<Result> {
  try {
    return await read(ctx, input);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === "not_found" || isOfNothing(error)) notFound();
    throw Object.assign(error, { digest: error.code });
  }
}
