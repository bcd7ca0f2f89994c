import { coalesce } from "@/lib/core/coalesce";
import { type Actor, actorReference } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { outsideRequests } from "@/lib/core/log-context";
import { logger } from "@/lib/core/logger";
import { metrics } from "@/lib/core/metrics";
import { EventRing } from "./event-ring";
import { PassingEvents, type ReadPassing } from "./passing-events";
import type { EventPage } from "./read-events";
import type { PassingEvent } from "./schema";

/** Who follows the events. The hub tells it that there may be new ones; it takes them from the ring at its own pace. */
export interface Listener {
  readonly actor: Actor;
  wake(): void;
  /** Something that the ring does not keep. */
  tell(event: PassingEvent): void;
  /** Called every `TICK_MS`: a sign of life is due. */
  beat(): void;
  end(): void;
}

/** What the hub needs of the database. */
export interface EventSource {
  readAfter(id: string): Promise<EventPage>;
  /** The id before the newest `count` events. */
  readStart(count: number): Promise<string>;
  /** Those of the listeners who may listen no longer, or as somebody else. */
  findEnded(listeners: readonly Listener[]): Promise<Listener[]>;
  /** Calls back when there may be new events; returns how to stop. */
  onNewEvents(callback: () => void): () => void;
  readPassing: ReadPassing;
  /** Calls back with what is said of what passes; returns how to stop. */
  onPassing(callback: (signal: string) => void): () => void;
}

export interface HubLimits {
  /** Events kept in memory. */
  ringSize: number;
  /** Streams at once of one person or key. */
  streamsEach: number;
}

/** How often a lost notification, an ended right and a silent connection are looked after. */
export const TICK_MS = 5_000;

/** Between two readings: what commits close together is read, and written to each client, together. */
const GAP_MS = 150;

/** Reads the events once for all who listen in this process, while there are any. */
export class EventHub {
  readonly ring: EventRing;
  #isFollowing = false;
  #listeners = new Set<Listener>();
  #stop = () => {};
  #read = coalesce(() => this.#readOn(), GAP_MS);

  readonly #passing: PassingEvents;

  constructor(private readonly source: EventSource, private readonly limits: HubLimits) {
    this.ring = new EventRing(limits.ringSize);
    this.#passing = new PassingEvents(source.readPassing, (event) => {
      for (const listener of this.#listeners) listener.tell(event);
    });
  }

  /** Reads all that was committed before the call; the id of the newest event. */
  async catchUp(): Promise<string> {
    await this.#read();
    return this.ring.newest;
  }

  /** Throws rate_limited for an actor who has too many streams already. */
  add(listener: Listener): void {
    const name = ({ actor }: Listener) => Object.values(actorReference(actor)).join(" ");
    const same = [...this.#listeners].filter((other) => name(other) === name(listener));
    if (same.length >= this.limits.streamsEach) throw new DomainError("rate_limited", "streams_too_many", { maximum: this.limits.streamsEach });
    this.#listeners.add(listener);
    metrics().eventsClients.set(this.#listeners.size);
    // It goes on for all, whoever was the first.
    if (this.#listeners.size === 1) outsideRequests(() => this.#follow());
  }

  remove(listener: Listener): void {
    this.#listeners.delete(listener);
    metrics().eventsClients.set(this.#listeners.size);
    if (this.#listeners.size > 0) return;
    this.#stop();
    this.#isFollowing = false;
  }

  /** Ends every stream, as this process does itself: those who follow come back to another one, and miss nothing. */
  endAll(): void {
    for (const listener of this.#listeners) listener.end();
  }

  #follow(): void {
    const stopListening = this.source.onNewEvents(() => this.#ask());
    const stopPassing = this.source.onPassing((signal) => this.#passing.note(signal));
    const ticks = setInterval(() => void this.#tick(), TICK_MS);
    this.#stop = () => {
      stopListening();
      stopPassing();
      clearInterval(ticks);
    };
    this.#ask();
  }

  #ask(): void {
    this.#read().catch((error: unknown) => logger().warn({ err: error }, "events could not be read, they are asked for again"));
  }

  async #tick(): Promise<void> {
    for (const listener of this.#listeners) listener.beat();
    this.#ask();
    try {
      for (const listener of await this.source.findEnded([...this.#listeners])) listener.end();
    } catch (error) {
      logger().warn({ err: error }, "who follows events could not be checked");
    }
  }

  async #readOn(): Promise<void> {
    if (!this.#isFollowing) {
      // Nobody has listened for a while: what was missed may be more than the ring holds.
      this.ring.skipTo(await this.source.readStart(this.limits.ringSize));
      this.#isFollowing = this.#listeners.size > 0;
    }
    for (let isMore = true; isMore; ) {
      metrics().eventsReads.inc();
      const { heard, isFull } = await this.source.readAfter(this.ring.newest);
      this.ring.add(heard);
      isMore = isFull;
      if (heard.length > 0) for (const listener of this.#listeners) listener.wake();
    }
  }
}
