import { AsyncLocalStorage } from "node:async_hooks";
import { context, ROOT_CONTEXT } from "@opentelemetry/api";
import { actorReference, type Actor } from "./ctx";
import { perProcess } from "./per-process";

/** What each line says of the request or job that it was written in: ids alone, never words of a person. */
export interface LogContext {
  request_id?: string;
  /** The path's pattern, as `/api/tickets/{id}`. */
  route?: string;
  actor_type?: Actor["type"];
  actor_id?: string;
  job?: string;
  job_id?: string;
  /** The number of the ticket that was touched last. */
  ticket?: string;
  ticket_id?: string;
  article_id?: string;
  analysis_id?: string;
  delivery_id?: string;
}

const storage = () => perProcess("log-context", () => new AsyncLocalStorage<LogContext>());

/** Runs the work of a request or job: all that it logs says so. What is noted meanwhile is added to `fields` itself. */
export const inLogContext = <Result>(fields: LogContext, work: () => Result): Result => storage().run(fields, work);

export const logContext = (): LogContext => storage().getStore() ?? {};

/** Adds to what the lines of this request or job say from now on; outside of one nothing is noted. */
export function noteInLog(fields: LogContext): void {
  Object.assign(logContext(), fields);
}

export function noteActor(actor: Actor): void {
  const { type, id } = actorReference(actor);
  noteInLog({ actor_type: type, actor_id: id });
}

/** Runs what outlives the request that happens to begin it: none of its lines and spans is the request's. */
export const outsideRequests = <Result>(work: () => Result): Result => storage().exit(() => context.with(ROOT_CONTEXT, work));
