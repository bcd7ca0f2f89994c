import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { LogContext } from "@/lib/core/log-context";

const id = z.string().regex(/^\d{1,19}$/).optional().catch(undefined);

/** What payloads name, where they name it. */
const named = z.object({ ticketId: id, articleId: id, analysisId: id, deliveryId: id }).catch({});

/** What a job's lines say: the job, the request that it comes from or an id of its own, and what it is about. */
export function jobLogContext(name: string, { id: jobId, data }: { id: string; data: unknown }, requestId: string = randomUUID()): LogContext {
  const { ticketId, articleId, analysisId, deliveryId } = named.parse(data ?? {});
  const about = { ticket_id: ticketId, article_id: articleId, analysis_id: analysisId, delivery_id: deliveryId };
  return { request_id: requestId, actor_type: "job", actor_id: name, job: name, job_id: jobId, ...about };
}
