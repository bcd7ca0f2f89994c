import { actorReference, type Ctx } from "@/lib/core/ctx";
import { DomainError, type ErrorCode } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { takeRequest } from "./rate-limit";
import { errorSentence } from "./sentences";

/** What a form is told: the result, or sentences in the reader's language for it and for its fields, and what has changed meanwhile. */
export type ActionResult<Result> =
  | { ok: true; result: Result }
  | { ok: false; code: ErrorCode | "internal"; message: string; fields: Record<string, string>; details: Record<string, unknown> };

/** Calls a verb for who asks, counted against their minute as a request to the API is, and turns its errors into sentences. */
export async function callVerb<Input, Result>(ctx: Ctx, verb: (ctx: Ctx, input: Input) => Promise<Result>, input: Input): Promise<ActionResult<Result>> {
  try {
    const { type, id } = actorReference(ctx.actor);
    takeRequest(`${type} ${id}`);
    return { ok: true, result: await verb(ctx, input) };
  } catch (error) {
    if (!(error instanceof DomainError)) {
      logger().error({ err: error }, "action failed");
      return { ok: false, code: "internal", message: errorSentence(ctx.locale, "unavailable"), fields: {}, details: {} };
    }
    const { fields = [], ...details } = error.details;
    const sentences = fields.map(({ path, reason, values }) => [path, errorSentence(ctx.locale, reason, values)]);
    return { ok: false, code: error.code, message: errorSentence(ctx.locale, error.reason, error.values), fields: Object.fromEntries(sentences), details };
  }
}
