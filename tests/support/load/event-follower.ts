import { type ClientRequest, request } from "node:http";
import { setTimeout as later } from "node:timers/promises";

export interface EventFollower {
  /** Times that each event was heard, by its id. */
  heard: Map<string, number>;
  /** Ids of the tickets of which a ticket.created was heard. */
  created: Set<string>;
  /** Resolves when its first stream has begun: from then on nothing may be missed. */
  following: Promise<void>;
  /** Streams that a server ended in order, and those that broke. */
  ended(): { inOrder: number; broken: number };
  close(): void;
}

const AGAIN_AFTER_MS = 200;

interface Options {
  next: () => string;
  headers: Record<string, string>;
}

/** Follows the events and comes back with Last-Event-ID whenever its stream ends, as a browser does. */
export function keepFollowing({ next, headers }: Options): EventFollower {
  const heard = new Map<string, number>();
  const created = new Set<string>();
  const ends = { inOrder: 0, broken: 0 };
  const { promise: following, resolve: begun } = Promise.withResolvers<void>();
  let isClosed = false;
  let last: string | undefined;
  let sent: ClientRequest | undefined;
  const take = (frame: string) => {
    const id = /^id: (\d+)$/m.exec(frame)?.[1];
    if (id === undefined) return;
    last = id;
    heard.set(id, (heard.get(id) ?? 0) + 1);
    const ticket = /^event: ticket\.created$/m.test(frame) ? /"ticket_id":"(\d+)"/.exec(frame)?.[1] : undefined;
    if (ticket !== undefined) created.add(ticket);
  };
  const once = () =>
    new Promise<void>((resolve) => {
      const resume: Record<string, string> = last === undefined ? {} : { "last-event-id": last };
      sent = request(`${next()}/api/events`, { agent: false, headers: { ...headers, ...resume } }, (stream) => {
        const isStream = stream.statusCode === 200;
        let rest = "";
        stream.setEncoding("utf8").on("data", (text: string) => {
          if (isStream) begun();
          const frames = (rest + text).split("\n\n");
          rest = frames.pop() ?? "";
          frames.forEach(take);
        });
        stream.on("close", () => {
          if (isStream && !isClosed) ends[stream.complete ? "inOrder" : "broken"]++;
          resolve();
        });
        stream.on("error", () => undefined);
      });
      sent.on("error", () => resolve());
      sent.end();
    });
  const run = async () => {
    for (; !isClosed; await later(AGAIN_AFTER_MS)) await once();
  };
  void run();
  const close = () => {
    isClosed = true;
    sent?.destroy();
  };
  return { heard, created, following, ended: () => ({ ...ends }), close };
}
