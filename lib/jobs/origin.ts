import { z } from "zod";
import { isRequestId } from "@/lib/core/request-id";
import { logContext } from "@/lib/core/log-context";
import { traceHeaders } from "@/lib/core/spans";

const origin = z.object({
  requestId: z.string().refine(isRequestId).optional().catch(undefined),
  traceparent: z.string().max(55).optional().catch(undefined),
  tracestate: z.string().max(512).optional().catch(undefined),
});

/** The request that a job comes from, and the trace that it is part of. */
export type Origin = z.infer<typeof origin>;

const carried = z.object({ origin }).catch({ origin: {} });

/** A payload with where it comes from: one more field, which whoever does not know it leaves aside. */
export function withOrigin(payload: object): object {
  const { request_id: requestId } = logContext();
  const found: Origin = { ...(requestId === undefined ? {} : { requestId }), ...traceHeaders() };
  return Object.keys(found).length > 0 ? { ...payload, origin: found } : payload;
}

/** Where a job says that it comes from; nothing for one that says it badly or not at all. */
export const originOf = (payload: unknown): Origin => carried.parse(payload).origin;
