import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { execute, flush, parse } from "../test-support/extended-query";
import { ScriptedBackend } from "../test-support/scripted-backend";
import { sqlStateOf } from "../test-support/wire-client";
import type { ErrorFields } from "../wire/backend-messages";
import { frame } from "../wire/frame";
import { FrameReader } from "../wire/frame-reader";
import { queryMessage, syncMessage } from "../wire/frontend-messages";
import type { BackendReply } from "./backend-reply";
import type { MessageGroup } from "./message-group";
import { Notifications } from "./notifications";
import { Session, type SessionClient } from "./session";

const IDLE_MS = 1_000;

const query = (sql: string): MessageGroup => ({ bytes: queryMessage(sql), end: "query", hiddenCloses: [], listens: [], steps: 0 });

let backend: ScriptedBackend;
let notifications: Notifications;
let session: Session;
let broken: unknown[];

class Client implements SessionClient {
  readonly groups: MessageGroup[] = [];
  readonly replies: BackendReply[] = [];
  readonly ended: ErrorFields[] = [];

  ask(...groups: MessageGroup[]): void {
    this.groups.push(...groups);
    session.request(this);
  }

  nextGroup(): MessageGroup | null {
    return this.groups.shift() ?? null;
  }

  answer(_: MessageGroup, reply: BackendReply): void {
    this.replies.push(reply);
  }

  end(error: ErrorFields): void {
    this.ended.push(error);
    session.leave(this, () => null);
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  backend = new ScriptedBackend();
  notifications = new Notifications();
  broken = [];
  session = new Session(backend, notifications, IDLE_MS, (error) => broken.push(error));
});
afterEach(() => vi.useRealTimers());

function errorOf(reply: BackendReply | undefined): string | undefined {
  const reader = new FrameReader(10_000);
  reader.push(Buffer.concat(reply?.passed ?? []));
  const first = reader.nextFrame();
  return first ? sqlStateOf([first]) : undefined;
}

describe("turns", () => {
  test("two clients alternate while neither holds a transaction", async () => {
    const [a, b] = [new Client(), new Client()];
    a.ask(query("a1"), query("a2"));
    b.ask(query("b1"), query("b2"));
    await session.settled();
    expect(backend.queries).toEqual(["a1", "b1", "a2", "b2"]);
  });

  test("a transaction keeps everyone else waiting until it ends", async () => {
    const [a, b] = [new Client(), new Client()];
    a.ask(query("BEGIN"));
    await session.settled();
    b.ask(query("b1"));
    await session.settled();
    expect(session.isHeldBy(a)).toBe(true);
    expect(b.replies).toEqual([]);
    a.ask(query("a1"), query("COMMIT"));
    await session.settled();
    expect(backend.queries).toEqual(["BEGIN", "a1", "COMMIT", "b1"]);
    expect(session.isHeldBy(a)).toBe(false);
  });

  test("what a client left open is rolled back before the next one's turn", async () => {
    const [a, b] = [new Client(), new Client()];
    a.ask(query("BEGIN"));
    await session.settled();
    session.leave(a, () => null);
    b.ask(query("b1"));
    await session.settled();
    expect(backend.queries).toEqual(["BEGIN", "ROLLBACK", "b1"]);
  });

  test("a client that left while it waited is not served", async () => {
    const [a, b] = [new Client(), new Client()];
    a.ask(query("BEGIN"));
    await session.settled();
    b.ask(query("b1"));
    session.leave(b, () => null);
    await session.settled();
    a.ask(query("COMMIT"));
    await session.settled();
    expect(backend.queries).toEqual(["BEGIN", "COMMIT"]);
  });

  test("a last wish is run only when nobody holds the session, and not when it has become void", async () => {
    const [a, b] = [new Client(), new Client()];
    a.ask(query("BEGIN"));
    await session.settled();
    session.leave(b, () => queryMessage("DEALLOCATE"));
    session.chore(() => null);
    await session.settled();
    expect(backend.queries).toEqual(["BEGIN"]);
    a.ask(query("COMMIT"));
    await session.settled();
    expect(backend.ran.map((frames) => frames.map(({ type }) => type).join(""))).toEqual(["Q", "Q", "Q"]);
    expect(backend.queries.at(-1)).toBe("DEALLOCATE");
  });
});

describe("idling in a transaction", () => {
  test("ends the client with 25P03 and frees the session", async () => {
    const [a, b] = [new Client(), new Client()];
    a.ask(query("BEGIN"));
    await session.settled();
    b.ask(query("b1"));
    vi.advanceTimersByTime(IDLE_MS - 1);
    expect(a.ended).toEqual([]);
    vi.advanceTimersByTime(1);
    await session.settled();
    expect(a.ended).toMatchObject([{ severity: "FATAL", sqlState: "25P03" }]);
    expect(backend.queries).toEqual(["BEGIN", "ROLLBACK", "b1"]);
  });

  test("begins anew with what the client sends, however little", async () => {
    const a = new Client();
    a.ask(query("BEGIN"));
    await session.settled();
    vi.advanceTimersByTime(IDLE_MS - 1);
    session.touch(a);
    vi.advanceTimersByTime(IDLE_MS - 1);
    expect(a.ended).toEqual([]);
  });

  test("is not put off by others who ask in vain", async () => {
    const [a, b] = [new Client(), new Client()];
    a.ask(query("BEGIN"));
    await session.settled();
    vi.advanceTimersByTime(IDLE_MS - 1);
    b.ask(query("b1"));
    session.touch(b);
    await session.settled();
    vi.advanceTimersByTime(1);
    expect(a.ended).toHaveLength(1);
  });

  test("ends with the transaction, however often others asked meanwhile", async () => {
    const [a, b] = [new Client(), new Client()];
    a.ask(query("BEGIN"));
    await session.settled();
    b.ask(query("b1"));
    await session.settled();
    a.ask(query("COMMIT"));
    await session.settled();
    vi.advanceTimersByTime(10 * IDLE_MS);
    expect([a.ended, vi.getTimerCount()]).toEqual([[], 0]);
  });

  test("does not begin outside of a transaction", async () => {
    const a = new Client();
    a.ask(query("select 1"));
    await session.settled();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("a session that is lost", () => {
  test("is replaced, its client told XX000, and the next one served", async () => {
    const [a, b] = [new Client(), new Client()];
    backend.next = () => Promise.reject(new Error("out of memory"));
    a.ask(query("a1"));
    b.ask(query("b1"));
    await session.settled();
    expect([errorOf(a.replies[0]), a.replies[0]?.status]).toEqual(["XX000", "I"]);
    expect(b.replies[0]?.status).toBe("I");
    expect([backend.reopened, broken]).toEqual([1, []]);
  });

  test("is known by an answer that ends before ready for query", async () => {
    const a = new Client();
    backend.next = () => frame("T");
    a.ask(query("a1"));
    await session.settled();
    expect([errorOf(a.replies[0]), backend.reopened]).toEqual(["XX000", 1]);
  });

  test("is known, after a flush, by a step without an answer", async () => {
    const a = new Client();
    backend.next = () => frame("1");
    a.ask({ bytes: Buffer.concat([parse("s", "select 1"), execute, flush]), end: "flush", hiddenCloses: [], listens: [], steps: 2 });
    await session.settled();
    expect(backend.reopened).toBe(1);
  });

  test("is not suspected of steps that PostgreSQL passes over after an error", async () => {
    const a = new Client();
    const steps: MessageGroup = { bytes: Buffer.concat([parse("s", "select 1"), execute, flush]), end: "flush", hiddenCloses: [], listens: [], steps: 2 };
    backend.next = () => frame("E", "SERROR", "C42601", Buffer.alloc(1));
    a.ask(steps);
    await session.settled();
    backend.next = () => Buffer.alloc(0);
    a.ask(steps);
    await session.settled();
    a.ask({ bytes: syncMessage, end: "sync", hiddenCloses: [], listens: [], steps: 0 });
    await session.settled();
    expect([backend.reopened, a.replies.map(({ status }) => status)]).toEqual([0, [null, null, "I"]]);
  });

  test("listens again to every channel that somebody listens to", async () => {
    notifications.apply({ notify: () => {} }, [{ listen: true, channel: 'desk "events"' }]);
    backend.next = () => Promise.reject(new Error("lost"));
    new Client().ask(query("a1"));
    await session.settled();
    expect(backend.queries).toEqual(["a1", 'LISTEN "desk ""events"""']);
  });

  test("and cannot be replaced is reported with both reasons", async () => {
    const [lost, ruin] = [new Error("lost"), new Error("the folder is gone")];
    backend.next = () => Promise.reject(lost);
    backend.ruin = ruin;
    const a = new Client();
    a.ask(query("a1"));
    await session.settled();
    expect(broken).toEqual([expect.objectContaining({ errors: [lost, ruin] })]);
    expect(errorOf(a.replies[0])).toBe("XX000");
  });
});
