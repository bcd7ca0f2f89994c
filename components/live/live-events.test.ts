import { beforeEach, expect, test, vi } from "vitest";
import { type LiveEvent, LiveEvents, type LiveStatus, type PassingLiveEvent } from "./live-events";

/** The browser's event stream, driven by the test. */
class StandInSource extends EventTarget {
  static readonly CLOSED = 2;
  static opened: StandInSource[] = [];
  readyState = 0;

  constructor(readonly address: string) {
    super();
    StandInSource.opened.push(this);
  }

  close() {
    this.readyState = StandInSource.CLOSED;
  }

  opens() {
    this.readyState = 1;
    this.dispatchEvent(new Event("open"));
  }

  /** Lost: the browser tries again. Refused: it does not. */
  fails(how: "lost" | "refused") {
    this.readyState = how === "lost" ? 0 : StandInSource.CLOSED;
    this.dispatchEvent(new Event("error"));
  }

  says(type: string, data: string) {
    this.dispatchEvent(new MessageEvent(type, { data }));
  }
}

let tab: EventTarget & { hidden: boolean };
let network: EventTarget;
let events: LiveEvents;
let heard: LiveEvent[];

beforeEach(() => {
  vi.useFakeTimers();
  StandInSource.opened = [];
  tab = Object.assign(new EventTarget(), { hidden: false });
  network = new EventTarget();
  vi.stubGlobal("EventSource", StandInSource);
  vi.stubGlobal("document", tab);
  vi.stubGlobal("window", network);
  events = new LiveEvents("/api/events");
  heard = [];
  events.listen((event) => heard.push(event));
  return () => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  };
});

const open = () => StandInSource.opened.filter(({ readyState }) => readyState !== StandInSource.CLOSED);

function newest(): StandInSource {
  const source = StandInSource.opened.at(-1);
  if (!source) throw new TypeError("no stream was opened");
  return source;
}

function turnTab(hidden: boolean) {
  tab.hidden = hidden;
  tab.dispatchEvent(new Event("visibilitychange"));
}

test("a stream is opened at its address and reports what it becomes", () => {
  const seen: LiveStatus[] = [];
  events.watch(() => seen.push(events.status()));
  events.start();
  expect(newest().address).toBe("/api/events");
  expect(events.status()).toBe("connecting");
  newest().opens();
  newest().fails("lost");
  newest().opens();
  expect(seen).toEqual(["live", "off", "live"]);
});

test("the desk's events reach listeners with the ticket that they are about", () => {
  events.start();
  newest().opens();
  newest().says("ticket.updated", '{"ticket_id":"12","ticket_number":"TK20261124012"}');
  newest().says("analysis.stage", '{"ticket_id":"12","stage":"embed"}');
  expect(heard).toEqual([{ type: "ticket.updated", ticketId: "12" }, { type: "analysis.stage", ticketId: "12" }]);
});

test("an event of a kind that this page does not know is passed over", () => {
  events.start();
  newest().says("ticket.vanished", '{"ticket_id":"12"}');
  expect(heard).toEqual([]);
});

test("what passes reaches who listens for it with all that it says, and nobody else", () => {
  const passing: PassingLiveEvent[] = [];
  const stop = events.listenPassing((event) => passing.push(event));
  events.start();
  newest().says("ticket.presence", '{"ticket_id":"12","people":[]}');
  newest().says("analysis.partial", '{"ticket_id":"12","analysis_id":"3"}');
  stop();
  newest().says("ticket.presence", '{"ticket_id":"12","people":[{}]}');
  expect(passing).toEqual([
    { type: "ticket.presence", ticketId: "12", data: { ticket_id: "12", people: [] } },
    { type: "analysis.partial", ticketId: "12", data: { ticket_id: "12", analysis_id: "3" } },
  ]);
  expect(heard).toEqual([]);
});

test("an event that names no ticket is about none", () => {
  events.start();
  newest().says("ticket.created", '{"ticket_id":12}');
  expect(heard).toEqual([{ type: "ticket.created", ticketId: "" }]);
});

test("the first connection misses nothing, each later one tells that something may have been missed", () => {
  events.start();
  newest().opens();
  expect(heard).toEqual([]);
  newest().fails("lost");
  newest().opens();
  expect(heard).toEqual([{ type: "resumed" }]);
});

test("a page that opened during an outage reads again once the desk is back", () => {
  events.start();
  newest().fails("refused");
  vi.advanceTimersByTime(10_000);
  newest().opens();
  expect(heard).toEqual([{ type: "resumed" }]);
});

test("a hidden tab gives its connection back, and reads again when it is shown", () => {
  events.start();
  newest().opens();
  turnTab(true);
  expect(open()).toEqual([]);
  turnTab(false);
  expect(open()).toHaveLength(1);
  newest().opens();
  expect(heard).toEqual([{ type: "resumed" }]);
});

test("a tab that begins hidden takes no connection until it is shown, and then reads again", () => {
  tab.hidden = true;
  events.start();
  expect(StandInSource.opened).toEqual([]);
  turnTab(false);
  expect(open()).toHaveLength(1);
  newest().opens();
  expect(heard).toEqual([{ type: "resumed" }]);
});

test("a page that is shown once more is old when tickets have changed since it was shown first", () => {
  events.start();
  newest().opens();
  expect([events.isOutdated(1), events.isOutdated(1)]).toEqual([false, false]);
  newest().says("analysis.stage", '{"ticket_id":"12"}');
  expect(events.isOutdated(1)).toBe(false);
  newest().says("ticket.updated", '{"ticket_id":"12"}');
  expect([events.isOutdated(1), events.isOutdated(2)]).toEqual([true, false]);
  newest().fails("lost");
  newest().opens();
  expect(events.isOutdated(2)).toBe(true);
});

test("a refused stream is opened anew after ten seconds, once", () => {
  events.start();
  newest().fails("refused");
  vi.advanceTimersByTime(9_999);
  expect(StandInSource.opened).toHaveLength(1);
  vi.advanceTimersByTime(60_000);
  expect(StandInSource.opened).toHaveLength(2);
});

test("a lost stream is left to the browser, which tries again by itself", () => {
  events.start();
  newest().fails("lost");
  vi.advanceTimersByTime(60_000);
  expect(StandInSource.opened).toHaveLength(1);
});

test("a tab that is hidden while a new try is due does not open one behind its back", () => {
  events.start();
  newest().fails("refused");
  turnTab(true);
  vi.advanceTimersByTime(60_000);
  expect(open()).toEqual([]);
});

test("a network that is back replaces the stream instead of adding one", () => {
  events.start();
  newest().opens();
  network.dispatchEvent(new Event("online"));
  expect(StandInSource.opened).toHaveLength(2);
  expect(open()).toEqual([newest()]);
});

test("a network that is back opens no stream for a hidden tab", () => {
  events.start();
  turnTab(true);
  network.dispatchEvent(new Event("online"));
  expect(open()).toEqual([]);
});

test("what was started ends with nothing left behind", () => {
  const end = events.start();
  newest().fails("refused");
  end();
  vi.advanceTimersByTime(60_000);
  turnTab(false);
  network.dispatchEvent(new Event("online"));
  expect(open()).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

test("who stops listening or watching hears nothing more", () => {
  const seen: string[] = [];
  const stops = [events.listen(() => seen.push("event")), events.watch(() => seen.push("status"))];
  for (const stop of stops) stop();
  events.start();
  newest().opens();
  newest().says("ticket.created", '{"ticket_id":"1"}');
  expect(seen).toEqual([]);
  expect(heard).toHaveLength(1);
});
