import { expect, test } from "vitest";
import { inLogContext } from "@/lib/core/log-context";
import { analyzeTicketJob } from "./analyze-ticket";
import { JOBS } from "./registry";
import { originOf, withOrigin } from "./origin";

const REQUEST = "01JDXK3V7Q2M8N";

test("a job says which request it comes from, and one that comes from none says nothing", () => {
  expect(originOf(inLogContext({ request_id: REQUEST }, () => withOrigin({ analysisId: "1" })))).toEqual({ requestId: REQUEST });
  expect(withOrigin({ analysisId: "1" })).toEqual({ analysisId: "1" });
});

test("what a worker of before knows of a job, it still reads", () => {
  const payload = inLogContext({ request_id: REQUEST }, () => withOrigin({ analysisId: "1" }));
  expect(analyzeTicketJob.payload.parse(payload)).toEqual({ analysisId: "1" });
  const refusing = JOBS.filter(({ payload }) => payload.safeParse({ origin: {} }).error?.issues.some(({ code }) => code === "unrecognized_keys"));
  expect(refusing.map(({ name }) => name)).toEqual([]);
});

test.each([null, undefined, "text", {}, { origin: null }, { origin: "x" }])("%j comes from nowhere", (payload) => expect(originOf(payload)).toEqual({}));

test("an origin of which a part is wrong keeps the rest", () => {
  expect(originOf({ origin: { requestId: "jan@desk.example", traceparent: "00-a-b-01" } })).toEqual({ requestId: undefined, traceparent: "00-a-b-01" });
});
