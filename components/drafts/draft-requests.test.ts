import { beforeEach, expect, test, vi } from "vitest";
import { keepDraft, loadDraft } from "./draft-requests";

let asked: [string, RequestInit][];
let reply: () => Response;

beforeEach(() => {
  asked = [];
  vi.stubGlobal("fetch", (address: string, init: RequestInit) => {
    asked.push([address, init]);
    return Promise.resolve().then(() => reply());
  });
  return () => vi.unstubAllGlobals();
});

const nameOf = (key: string) => ({ employeeId: "E-1", key });
const draft = { key: "ticket:7:reply", content: { body: "Hi" }, version: 4, updated_at: "2026-11-24T09:00:00Z" };
const stored = { content: { body: "Hi" }, version: 4 };
const answers = (status: number, body: object) => () => Response.json(body, { status });

test("a draft is asked for by its whole name, and never from a cache", async () => {
  reply = answers(200, draft);
  expect(await loadDraft(nameOf("ticket:7:reply"))).toEqual({ is: "kept", stored });
  expect(asked).toEqual([["/api/drafts/ticket%3A7%3Areply", { cache: "no-store" }]]);
});

test("a content is sent in place of the version that was seen, and outlives the page while it is small", async () => {
  reply = answers(200, draft);
  await keepDraft(nameOf("new-ticket"), { body: "Hi" }, 3);
  await keepDraft(nameOf("new-ticket"), { body: "x".repeat(20_000) }, 3);
  expect(asked[0]?.[1]).toEqual({ method: "PUT", headers: { "Content-Type": "application/json", "If-Match": '"3"' }, body: '{"content":{"body":"Hi"}}', keepalive: true });
  expect(asked[1]?.[1].keepalive).toBe(false);
});

test.each<[string, () => Response, object]>([
  ["somebody was faster", answers(412, { code: "stale", current_version: 4, current: draft }), { is: "stale", stored }],
  ["it is too long", answers(422, {}), { is: "refused" }],
  ["there are too many", answers(409, {}), { is: "refused" }],
  ["nobody is signed in", answers(401, {}), { is: "away" }],
  ["it was asked too often", answers(429, {}), { is: "away" }],
  ["the desk is in trouble", answers(503, {}), { is: "away" }],
  ["a stranger answers for the desk", () => new Response("<html>Sign in to the Wi-Fi</html>"), { is: "away" }],
  ["the answer is of another kind", answers(200, { hello: 1 }), { is: "away" }],
  ["the network is gone", () => { throw new TypeError("fetch failed"); }, { is: "away" }],
])("%s", async (_, answer, expected) => {
  reply = answer;
  expect(await keepDraft(nameOf("new-ticket"), {}, 0)).toEqual(expected);
});

test("nothing is asked in the name of who has signed in since", async () => {
  vi.stubGlobal("localStorage", { getItem: () => "E-2" });
  expect([await loadDraft(nameOf("new-ticket")), await keepDraft(nameOf("new-ticket"), {}, 0)]).toEqual([{ is: "away" }, { is: "away" }]);
  expect(asked).toEqual([]);
});
