import { beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { DraftKeeper } from "./draft-keeper";

const schema = z.object({ title: z.string(), body: z.string() });
type Values = z.infer<typeof schema>;
const EMPTY: Values = { title: "", body: "" };
const NAME = "draft:E-1:new-ticket";

/** The desk, as another device sees it too. */
const desk = { content: {} as object, version: 0, isAway: false, status: 200 };
let kept: Map<string, string>;
let puts: RequestInit[];
let page: EventTarget;
/** Holds answers back while it is set. */
let gate: Promise<void> | undefined;

function answer(init: RequestInit | undefined): Response {
  if (desk.isAway) throw new TypeError("fetch failed");
  if (desk.status !== 200) return Response.json({}, { status: desk.status });
  if (init?.method === "PUT") {
    const { content } = JSON.parse(String(init.body)) as { content: object };
    const seen = new Headers(init.headers).get("if-match");
    if (seen !== `"${desk.version}"`) return Response.json({ current: { content: desk.content, version: desk.version } }, { status: 412 });
    Object.assign(desk, { content, version: desk.version + 1 });
  }
  return Response.json({ content: desk.content, version: desk.version });
}

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(desk, { content: {}, version: 0, isAway: false, status: 200 });
  kept = new Map();
  puts = [];
  page = new EventTarget();
  gate = undefined;
  vi.stubGlobal("window", page);
  vi.stubGlobal("localStorage", { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, text: string) => void kept.set(name, text), removeItem: (name: string) => void kept.delete(name) });
  vi.stubGlobal("fetch", async (_: string, init?: RequestInit) => {
    if (init?.method === "PUT") puts.push(init);
    const response = (() => {
      try {
        return answer(init);
      } catch (error) {
        return error as Error;
      }
    })();
    await gate;
    if (response instanceof Error) throw response;
    return response;
  });
  return () => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  };
});

const settle = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);
const open = () => new DraftKeeper<Values>({ employeeId: "E-1", key: "new-ticket", schema, empty: EMPTY });
const local = () => JSON.parse(kept.get(NAME) ?? "null") as { values: Values; version: number } | null;

async function started() {
  const keeper = open();
  const stop = keeper.start();
  await settle();
  return { keeper, stop };
}

const elsewhere = (content: Partial<Values>) => Object.assign(desk, { content: { ...desk.content, ...content }, version: desk.version + 1 });

describe("typing", () => {
  test("is in the browser at once, and on the server 0.8 s after the last key", async () => {
    const { keeper } = await started();
    for (const title of ["V", "VP", "VPN"]) {
      keeper.change({ title });
      expect([local()?.values.title, keeper.shown().state]).toEqual([title, "saving"]);
      await settle(799);
    }
    expect(puts).toEqual([]);
    await settle(1);
    expect([desk.content, desk.version, keeper.shown()]).toEqual([{ title: "VPN", body: "" }, 1, { values: { title: "VPN", body: "" }, state: "saved", theirs: undefined }]);
  });

  test("before the page answered goes behind what the browser kept", () => {
    kept.set(NAME, JSON.stringify({ values: { title: "VPN", body: "kept" }, version: 1, base: EMPTY }));
    const keeper = open();
    keeper.change(({ body }) => ({ body: `${body} and typed` }));
    expect(local()?.values).toEqual({ title: "VPN", body: "kept and typed" });
  });

  test("goes on while a text is on its way, and is sent after it", async () => {
    const { keeper } = await started();
    const pass = Promise.withResolvers<void>();
    keeper.change({ title: "One" });
    gate = pass.promise;
    await settle(800);
    keeper.change({ title: "Two" });
    await settle(5_000);
    expect(puts).toHaveLength(1);
    pass.resolve();
    await settle(800);
    expect([desk.content, puts.length, keeper.shown().state]).toEqual([{ title: "Two", body: "" }, 2, "saved"]);
  });

  test("and untyping again leaves nothing to be sent", async () => {
    const { keeper } = await started();
    for (const title of ["V", ""]) keeper.change({ title });
    await settle(800);
    expect([puts, keeper.shown().state, local()]).toEqual([[], "saved", null]);
  });

  test("is sent at once when the page goes", async () => {
    const { keeper } = await started();
    keeper.change({ title: "Cut off" });
    page.dispatchEvent(new Event("pagehide"));
    expect(puts.map(({ keepalive }) => keepalive)).toEqual([true]);
  });

  test("is sent when the form goes, and then no more", async () => {
    const { keeper, stop } = await started();
    keeper.change({ title: "Closed" });
    stop();
    await settle(60_000);
    expect([desk.content, puts.length, vi.getTimerCount()]).toEqual([{ title: "Closed", body: "" }, 1, 0]);
  });
});

describe("offline", () => {
  test("it is kept in the browser, said so, and sent when the network is back", async () => {
    const { keeper } = await started();
    desk.isAway = true;
    keeper.change({ title: "In the tunnel" });
    await settle(800);
    expect([keeper.shown().state, local()?.values.title]).toEqual(["offline", "In the tunnel"]);
    desk.isAway = false;
    page.dispatchEvent(new Event("online"));
    await settle();
    expect([keeper.shown().state, desk.content]).toEqual(["saved", { title: "In the tunnel", body: "" }]);
  });

  test("a form that opens offline has what the browser kept, and says so", async () => {
    kept.set(NAME, JSON.stringify({ values: { title: "Kept", body: "" }, version: 0, base: EMPTY }));
    desk.isAway = true;
    const { keeper } = await started();
    expect(keeper.shown()).toMatchObject({ values: { title: "Kept" }, state: "offline" });
  });

  test("it is tried again by itself too", async () => {
    const { keeper } = await started();
    desk.isAway = true;
    keeper.change({ title: "T" });
    await settle(30_000);
    desk.isAway = false;
    await settle(15_000);
    expect(keeper.shown().state).toBe("saved");
  });

  test("what a closed tab could not send is there again, and sent", async () => {
    const { keeper, stop } = await started();
    desk.isAway = true;
    keeper.change({ title: "Closed offline" });
    stop();
    await settle();
    desk.isAway = false;
    const next = await started();
    expect([next.keeper.shown().values.title, desk.content]).toEqual(["Closed offline", { title: "Closed offline", body: "" }]);
  });

  test("what the desk will not take is not sent again and again, but stays here", async () => {
    const { keeper } = await started();
    desk.status = 422;
    keeper.change({ body: "far too long" });
    await settle(120_000);
    expect([puts.length, keeper.shown().state, local()?.values.body]).toEqual([1, "offline", "far too long"]);
  });

  test("a text that arrived without an answer is no conflict with what was typed after it", async () => {
    const { keeper, stop } = await started();
    const never = new Promise<void>(() => {});
    gate = never;
    keeper.change({ title: "Sent" });
    await settle(800);
    keeper.change({ title: "Sent, and more" });
    stop();
    gate = undefined;
    const next = await started();
    await settle(800);
    expect([next.keeper.shown(), desk.content]).toEqual([{ values: { title: "Sent, and more", body: "" }, state: "saved", theirs: undefined }, { title: "Sent, and more", body: "" }]);
  });
});

describe("another device", () => {
  test("has typed since: its text is there when the form opens", async () => {
    const { keeper, stop } = await started();
    keeper.change({ title: "Here" });
    await settle(800);
    stop();
    elsewhere({ title: "There" });
    expect((await started()).keeper.shown()).toMatchObject({ values: { title: "There" }, state: "saved" });
  });

  test("has typed into another field: both are kept", async () => {
    const { keeper } = await started();
    elsewhere({ title: "", body: "There" });
    keeper.change({ title: "Here" });
    await settle(2_000);
    expect([keeper.shown(), desk.content]).toEqual([{ values: { title: "Here", body: "There" }, state: "saved", theirs: undefined }, { title: "Here", body: "There" }]);
  });

  test.each(["mine", "theirs"] as const)("has typed into the same field: neither is lost until one chooses %s", async (which) => {
    const { keeper } = await started();
    elsewhere({ title: "There", body: "" });
    keeper.change({ title: "Here" });
    await settle(800);
    expect(keeper.shown()).toEqual({ values: { title: "Here", body: "" }, state: "conflict", theirs: { title: "There", body: "" } });
    keeper.change({ title: "Here too" });
    await settle(60_000);
    expect([desk.content, local()?.values.title]).toEqual([{ title: "There", body: "" }, "Here too"]);
    keeper.resolveConflict(which);
    await settle(800);
    const chosen = { title: which === "mine" ? "Here too" : "There", body: "" };
    expect([keeper.shown(), desk.content]).toEqual([{ values: chosen, state: "saved", theirs: undefined }, chosen]);
  });
});

describe("forgetting", () => {
  test("leaves nothing here nor there", async () => {
    const { keeper } = await started();
    keeper.change({ title: "Sent" });
    await settle(800);
    keeper.forget();
    await settle();
    expect([keeper.shown().values, desk.content, local(), keeper.shown().state]).toEqual([EMPTY, {}, null, "saved"]);
  });

  test("waits for the text that is on its way, which must not come back", async () => {
    const { keeper } = await started();
    const pass = Promise.withResolvers<void>();
    gate = pass.promise;
    keeper.change({ title: "Sent" });
    await settle(800);
    keeper.forget();
    pass.resolve();
    await settle(800);
    expect([desk.content, keeper.shown().values]).toEqual([{}, EMPTY]);
  });

  test("takes nothing of what another device has typed since", async () => {
    const { keeper } = await started();
    keeper.change({ title: "Sent" });
    await settle(800);
    elsewhere({ title: "Sent, and more" });
    keeper.forget();
    await settle();
    expect([desk.content, keeper.shown().values.title]).toEqual([{ title: "Sent, and more", body: "" }, "Sent, and more"]);
  });
});

test("another tab of the browser takes over what is typed, and sends it where the first is gone", async () => {
  const [{ stop }, { keeper }] = [await started(), await started()];
  stop();
  const typed = JSON.stringify({ values: { title: "In the other tab", body: "" }, version: 0, base: EMPTY });
  page.dispatchEvent(Object.assign(new Event("storage"), { key: NAME, newValue: typed }));
  expect(keeper.shown()).toMatchObject({ values: { title: "In the other tab" }, state: "saving" });
  await settle(4_999);
  expect(puts).toEqual([]);
  await settle(1);
  expect(desk.content).toMatchObject({ title: "In the other tab" });
});

test("another person's copy and another draft's are none of its", async () => {
  const { keeper } = await started();
  for (const key of ["draft:E-2:new-ticket", "draft:E-1:article:new"]) page.dispatchEvent(Object.assign(new Event("storage"), { key, newValue: '{"values":{"title":"Not mine"}}' }));
  expect(keeper.shown().values).toEqual(EMPTY);
});

test("an answer that was asked for before a text was kept takes nothing of it", async () => {
  const pass = Promise.withResolvers<void>();
  gate = pass.promise;
  const keeper = open();
  keeper.start();
  await settle();
  gate = undefined;
  keeper.change({ title: "Faster" });
  await settle(800);
  pass.resolve();
  await settle(5_000);
  expect([keeper.shown().values.title, desk.content]).toEqual(["Faster", { title: "Faster", body: "" }]);
});
