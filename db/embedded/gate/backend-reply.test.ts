import { expect, test } from "vitest";
import { errorResponse, notificationChannel, readyForQuery } from "../wire/backend-messages";
import { frame, int32 } from "../wire/frame";
import { readReply } from "./backend-reply";

const closeComplete = frame("3");
const parseComplete = frame("1");
const complete = (tag: string) => frame("C", tag);
const notification = (channel: string) => frame("A", int32(42), channel, "payload");

function passed(data: Buffer[], hiddenCloses: boolean[] = []): Buffer {
  return Buffer.concat(readReply(Buffer.concat(data), hiddenCloses).passed);
}

test("passes on all but ReadyForQuery and notifications", () => {
  const data = [parseComplete, notification("a"), complete("SELECT 1"), readyForQuery("T")];
  expect(passed(data)).toEqual(Buffer.concat([parseComplete, complete("SELECT 1")]));
  const reply = readReply(Buffer.concat(data), []);
  expect(reply.status).toBe("T");
  expect(reply.notifications.map(notificationChannel)).toEqual(["a"]);
});

test("hides the answers to closes of the gate, and only those", () => {
  const data = [closeComplete, parseComplete, closeComplete, complete("SELECT 1"), closeComplete];
  expect(passed(data, [false, true, false])).toEqual(Buffer.concat([closeComplete, parseComplete, complete("SELECT 1"), closeComplete]));
});

test("has no status after a Flush", () => {
  expect(readReply(parseComplete, []).status).toBeNull();
});

test("gives tags and errors in order", () => {
  const error = errorResponse({ severity: "ERROR", sqlState: "22012", message: "division by zero" });
  const data = Buffer.concat([complete("BEGIN"), complete("LISTEN"), error, readyForQuery("E")]);
  expect(readReply(data, []).tags).toEqual(["BEGIN", "LISTEN", "ERROR"]);
});

test("counts what was completed", () => {
  const data = Buffer.concat([parseComplete, frame("t"), frame("T"), frame("2"), frame("D"), complete("SELECT 1"), closeComplete]);
  expect(readReply(data, []).completed).toBe(5);
});
