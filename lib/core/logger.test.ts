import { pino } from "pino";
import { expect, test } from "vitest";
import { inLogContext } from "./log-context";
import { type Logger, logger, loggerOptions } from "./logger";
import { metrics } from "./metrics";

test("is one a process, as loud as the environment says", () => {
  expect(logger()).toBe(logger());
  expect(logger().level).toBe("silent");
});

test("a line is JSON with level, time, message, and whose it is; an error in it keeps no message", () => {
  const lines: string[] = [];
  const log: Logger = pino(loggerOptions, { write: (line) => void lines.push(line) });
  inLogContext({ request_id: "01JDXK3V7Q2M8N", actor_type: "person", actor_id: "E-1" }, () => log.warn({ err: new TypeError("Kanarie"), ms: 3 }, "it went wrong"));
  log.info("ready");
  const [first, second] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(first).toEqual({ level: "warn", time: expect.stringMatching(/^\d{4}-.*Z$/), request_id: "01JDXK3V7Q2M8N", actor_type: "person", actor_id: "E-1", err: { type: "TypeError", stack: expect.any(Array) }, ms: 3, msg: "it went wrong" });
  expect(second).toEqual({ level: "info", time: expect.any(String), msg: "ready" });
  expect(lines.join("")).not.toContain("Kanarie");
});

test("lines that are written are counted by their level from warn on, and those that are not are not", async () => {
  metrics().logRecords.reset();
  const log: Logger = pino({ ...loggerOptions, level: "error" }, { write: () => undefined });
  for (const level of ["info", "warn", "error", "error", "fatal"] as const) log[level]("line");
  const { values } = await metrics().logRecords.get();
  expect(values.map(({ labels, value }) => [labels.level, value])).toEqual([["error", 2], ["fatal", 1]]);
});
