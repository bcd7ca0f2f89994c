import { type Attributes, context, propagation, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace, TraceFlags } from "@opentelemetry/api";
import { logContext } from "./log-context";
import { REQUEST_ID_HEADER } from "./request-id";
import { safeError } from "./safe-error";

export interface SpanOptions {
  kind?: keyof typeof SpanKind;
  /** Ids, counts and names of the desk's own: `private-spans` lets no other pass. */
  attributes?: Attributes;
}

/** Marks a span as failed, without a word of the message. */
export function failSpan(span: Span, error: unknown): void {
  const { type, code } = safeError(error);
  span.setAttribute("error.type", code ?? type);
  span.setStatus({ code: SpanStatusCode.ERROR });
}

/** Runs `work` inside a span of the trace that is under way. Costs next to nothing while no traces are sent. */
export function inSpan<Result>(name: string, { kind = "INTERNAL", attributes = {} }: SpanOptions, work: (span: Span) => Promise<Result>): Promise<Result> {
  return trace.getTracer("deskwise").startActiveSpan(name, { kind: SpanKind[kind], attributes }, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      failSpan(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** The W3C headers by which another process carries on this trace; none while no traces are sent. */
export function traceHeaders(): Record<string, string> {
  const headers: Record<string, string> = {};
  propagation.inject(context.active(), headers);
  return headers;
}

/** What a request to another server carries, so that its log and trace can be joined with ours. */
export function correlationHeaders(): Record<string, string> {
  const { request_id: id } = logContext();
  return { ...(id === undefined ? {} : { [REQUEST_ID_HEADER]: id }), ...traceHeaders() };
}

/** Runs `work` in the trace that these headers name, if any. */
export const continueTrace = <Result>(headers: Record<string, unknown>, work: () => Result): Result => context.with(propagation.extract(ROOT_CONTEXT, headers), work);

/** A caller that wants no trace: what begins under it is not recorded. */
const UNRECORDED = { traceId: "1".repeat(32), spanId: "1".repeat(16), traceFlags: TraceFlags.NONE };

/** Runs `work` without making spans, whoever asks for them. */
export const untraced = <Result>(work: () => Result): Result => context.with(trace.setSpanContext(ROOT_CONTEXT, UNRECORDED), work);

/** The id of the trace that is under way. */
export function traceId(): string | undefined {
  const id = trace.getActiveSpan()?.spanContext().traceId;
  return id === UNRECORDED.traceId ? undefined : id;
}
