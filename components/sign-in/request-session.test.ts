import type { ServerResponse } from "node:http";
import { expect, onTestFinished, test, vi } from "vitest";
import { sendJson, startStandIn } from "@/tests/support/stand-in-server";
import { requestSession } from "./request-session";

const credentials = { email: "wei@desk.example", password: 'p"\\字' };

/** A desk that answers so; the browser's relative addresses lead to it. */
async function desk(answer: (response: ServerResponse) => void) {
  const standIn = await startStandIn((_, response) => answer(response));
  const real = fetch;
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => real(new URL(path, standIn.url), init));
  onTestFinished(async () => {
    vi.unstubAllGlobals();
    await standIn.close();
  });
  return standIn;
}

test("credentials go to the desk as JSON, and success has no sentence", async () => {
  const { requests } = await desk((response) => sendJson(response, 200, { user: {} }));
  expect(await requestSession(credentials, "nl")).toBeUndefined();
  expect(requests).toMatchObject([{ method: "POST", path: "/api/auth/sign-in/email", body: credentials, headers: { "accept-language": "nl", "content-type": "application/json" } }]);
});

test.each([401, 403, 429])("a refusal with %d is told in the desk's own sentence", async (status) => {
  await desk((response) => sendJson(response, status, { detail: "E-mailadres of wachtwoord klopt niet." }));
  expect(await requestSession(credentials, "nl")).toBe("E-mailadres of wachtwoord klopt niet.");
});

test.each<[string, (response: ServerResponse) => void]>([
  ["a proxy's page", (response) => response.writeHead(502, { "content-type": "text/html" }).end("<h1>Bad gateway</h1>")],
  ["an error without a sentence", (response) => sendJson(response, 500, { message: "no" })],
  ["a connection that breaks", (response) => response.destroy()],
])("%s counts as a desk that could not be reached", async (_, answer) => {
  await desk(answer);
  expect(await requestSession(credentials, "en")).toBe("");
});
