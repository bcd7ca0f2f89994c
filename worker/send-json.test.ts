import { expect, onTestFinished, test } from "vitest";
import { startStandIn } from "@/tests/support/stand-in-server";
import { sendJson } from "./send-json";

test("an answer is JSON with its status, in any language", async () => {
  const { url, close } = await startStandIn((_, response) => sendJson(response, 503, { error: "模型 \"x\"\n" }));
  onTestFinished(close);
  const response = await fetch(url);
  expect([response.status, response.headers.get("content-type"), await response.json()]).toEqual([503, "application/json", { error: "模型 \"x\"\n" }]);
});
