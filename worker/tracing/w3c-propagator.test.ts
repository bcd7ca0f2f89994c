import { defaultTextMapGetter, defaultTextMapSetter, ROOT_CONTEXT, trace } from "@opentelemetry/api";
import { expect, test } from "vitest";
import { w3cPropagator } from "./w3c-propagator";

const TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
const SPAN = "00f067aa0ba902b7";

const extracted = (carrier: Record<string, unknown>) => w3cPropagator.extract(ROOT_CONTEXT, carrier, defaultTextMapGetter);

test("gives on what it takes", () => {
  const given: Record<string, string> = {};
  w3cPropagator.inject(extracted({ traceparent: `00-${TRACE}-${SPAN}-01`, tracestate: "vendor=1" }), given, defaultTextMapSetter);
  expect(given).toEqual({ traceparent: `00-${TRACE}-${SPAN}-01`, tracestate: "vendor=1" });
});

test("takes a later version by what it knows of it, and of the flags the one that it knows", () => {
  expect(trace.getSpanContext(extracted({ traceparent: `01-${TRACE}-${SPAN}-03-more` }))).toMatchObject({ traceId: TRACE, spanId: SPAN, traceFlags: 1, isRemote: true });
});

test.each([
  undefined,
  "",
  "Kanarie",
  `ff-${TRACE}-${SPAN}-01`,
  `00-${"0".repeat(32)}-${SPAN}-01`,
  `00-${TRACE}-${"0".repeat(16)}-01`,
  `00-${TRACE.toUpperCase()}-${SPAN}-01`,
  `00-${TRACE}-${SPAN}`,
])("%j names no trace", (traceparent) => expect(extracted({ traceparent })).toBe(ROOT_CONTEXT));

test("without a trace nothing is given", () => {
  const given = {};
  w3cPropagator.inject(ROOT_CONTEXT, given, defaultTextMapSetter);
  expect(given).toEqual({});
});
