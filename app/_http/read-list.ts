import { redirect } from "next/navigation";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import type { Page } from "@/lib/core/field";
import { readForPage } from "./read-for-page";

/** Reads a page of a list. A cursor that is not understood leads to the list's beginning. */
export async function readList<Input extends { cursor?: string | undefined }, Row>(
  read: (ctx: Ctx, input: Input) => Promise<Page<Row>>,
  ctx: Ctx,
  input: Input,
  beginning: string,
): Promise<Page<Row>> {
  return readForPage(read, ctx, input).catch((error: unknown) => {
    if (input.cursor !== undefined && error instanceof DomainError && error.code === "invalid") redirect(beginning);
    throw error;
  });
}
