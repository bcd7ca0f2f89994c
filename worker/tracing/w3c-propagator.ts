import { createTraceState, isSpanContextValid, type TextMapPropagator, trace } from "@opentelemetry/api";

const PARENT = "traceparent";
const STATE = "tracestate";

/** https://www.w3.org/TR/trace-context/: later versions may append fields, version ff is none. */
const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:-.*)?$/;

const first = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? undefined : value);

/** Takes and gives traces as W3C Trace Context says; baggage, which may hold anything, is neither taken nor given. */
export const w3cPropagator: TextMapPropagator = {
  fields: () => [PARENT, STATE],
  inject: (context, carrier, setter) => {
    const span = trace.getSpanContext(context);
    if (!span || !isSpanContextValid(span)) return;
    setter.set(carrier, PARENT, `00-${span.traceId}-${span.spanId}-${span.traceFlags.toString(16).padStart(2, "0")}`);
    const state = span.traceState?.serialize();
    if (state) setter.set(carrier, STATE, state);
  },
  extract: (context, carrier, getter) => {
    const [, traceId, spanId, flags] = TRACEPARENT.exec(first(getter.get(carrier, PARENT)) ?? "") ?? [];
    if (!traceId || !spanId || !flags) return context;
    const state = first(getter.get(carrier, STATE));
    const parent = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true, ...(state ? { traceState: createTraceState(state) } : {}) };
    return isSpanContextValid(parent) ? trace.setSpanContext(context, parent) : context;
  },
};
