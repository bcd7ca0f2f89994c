import type { ServerResponse } from "node:http";
import { expect, onTestFinished, test, vi } from "vitest";
import { sendJson, startStandIn } from "@/tests/support/stand-in-server";
import { requestCompanySignIn, requestSession, sendCode, sendPassword } from "./request-session";

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

test.each([true, false])("credentials go to the desk as JSON, which says whether a code is asked for: %s", async (asked) => {
  const { requests } = await desk((response) => sendJson(response, 200, { second_factor_required: asked }));
  expect(await requestSession(credentials, "nl")).toEqual({ second_factor_required: asked });
  expect(requests).toMatchObject([{ method: "POST", path: "/api/auth/sign-in/email", body: credentials, headers: { "accept-language": "nl", "content-type": "application/json" } }]);
});

test.each([401, 403, 429])("a refusal with %d is told in the desk's own sentence", async (status) => {
  await desk((response) => sendJson(response, status, { detail: "E-mailadres of wachtwoord klopt niet." }));
  expect(await requestSession(credentials, "nl")).toEqual({ refusal: "E-mailadres of wachtwoord klopt niet." });
});

test.each<[string, (response: ServerResponse) => void]>([
  ["a proxy's page", (response) => response.writeHead(502, { "content-type": "text/html" }).end("<h1>Bad gateway</h1>")],
  ["an answer that is none", (response) => sendJson(response, 200, {})],
  ["an error without a sentence", (response) => sendJson(response, 500, { message: "no" })],
  ["a connection that breaks", (response) => response.destroy()],
])("%s counts as a desk that could not be reached", async (_, answer) => {
  await desk(answer);
  expect(await requestSession(credentials, "en")).toEqual({ refusal: "" });
});

test.each<[string, () => Promise<unknown>, string, object, object]>([
  ["a code", () => sendCode("123 456", "fr"), "/api/auth/second-factor", { code: "123 456" }, { second_factor_required: false }],
  ["the wish to sign in with the company's account", () => requestCompanySignIn("/tickets", "fr"), "/api/auth/sign-in/company", { next: "/tickets" }, { url: "https://login.company.example/" }],
  ["a new password", () => sendPassword("token", "secret", "fr"), "/api/auth/use-password-link", { token: "token", password: "secret" }, {}],
])("%s goes to the desk, in the reader's language", async (_, send, path, body, answer) => {
  const { requests } = await desk((response) => sendJson(response, 200, answer));
  expect(await send()).toEqual(answer);
  expect(requests).toMatchObject([{ method: "POST", path, body, headers: { "accept-language": "fr" } }]);
});

test("of a field that is wrong, the field's own sentence is told", async () => {
  await desk((response) => sendJson(response, 422, { detail: "Some fields are not right.", errors: [{ path: "password", message: "At least 8 characters." }] }));
  expect(await sendPassword("token", "short", "en")).toEqual({ refusal: "At least 8 characters." });
});

test("an address of the company's sign-in that is none leads nowhere", async () => {
  await desk((response) => sendJson(response, 200, { url: "nowhere" }));
  expect(await requestCompanySignIn("/tickets", "en")).toEqual({ refusal: "" });
});
