import type { Actor } from "@/lib/core/ctx";
import { compareIds } from "./compare-ids";
import type { EventHub, Listener } from "./event-hub";
import { mayHear } from "./may-hear";
import type { EventPage } from "./read-events";
import type { HeardEvent, PassingEvent, StoredEvent } from "./schema";

/** Events looked at for one listener before others have their turn. */
const SHARE = 100;

export interface Following {
  actor: Actor;
  /** The id of the last event that was heard. */
  after: string;
  /** A page of the actor's own, for events that the ring has no more. */
  readBacklog(after: string): Promise<EventPage>;
}

/** One listener's way through the events, at its own pace: from its last one over the backlog into the ring, none left out, none twice. */
export class Follower implements Listener {
  readonly actor: Actor;
  #after: string;
  #place: number | undefined;
  #isEnded = false;
  #isBeatDue = false;
  /** The newest of each kind and ticket. */
  #passing = new Map<string, PassingEvent>();
  #woken = Promise.withResolvers<void>();
  readonly #readBacklog: Following["readBacklog"];

  constructor(private readonly hub: EventHub, { actor, after, readBacklog }: Following) {
    this.actor = actor;
    this.#after = after;
    this.#readBacklog = readBacklog;
    hub.add(this);
  }

  wake(): void {
    const isTooSlow = this.#place !== undefined && this.hub.ring.from(this.#place, 0) === undefined;
    if (isTooSlow) this.end();
    this.#woken.resolve();
  }

  tell(event: PassingEvent): void {
    if (!mayHear(this.actor, event)) return;
    this.#passing.set(`${event.type} ${event.ticketId}`, event);
    this.wake();
  }

  beat(): void {
    this.#isBeatDue = true;
    this.wake();
  }

  end(): void {
    this.#isEnded = true;
    this.hub.remove(this);
    this.#woken.resolve();
  }

  /** Waits for events that the actor may hear; none of them for a sign of life; undefined when it is over, or was too slow. */
  async next(): Promise<HeardEvent[] | undefined> {
    while (!this.#isEnded) {
      const woken = (this.#woken = Promise.withResolvers());
      const { heard, isUpToDate } = await this.#look();
      if (this.#isEnded) return undefined;
      if (heard.length > 0 || this.#passing.size > 0 || this.#isBeatDue) {
        this.#isBeatDue = false;
        return [...this.#takePassing(), ...heard];
      }
      if (isUpToDate) await woken.promise;
    }
    return undefined;
  }

  #takePassing(): PassingEvent[] {
    const passing = [...this.#passing.values()];
    this.#passing.clear();
    return passing;
  }

  async #look(): Promise<{ heard: StoredEvent[]; isUpToDate: boolean }> {
    const { ring } = this.hub;
    this.#place ??= ring.placeAfter(this.#after);
    if (this.#place === undefined) {
      const { heard, last } = await this.#readBacklog(this.#after);
      this.#after = last ?? ring.start;
      return { heard, isUpToDate: false };
    }
    const events = ring.from(this.#place, SHARE);
    if (events === undefined) {
      this.end();
      return { heard: [], isUpToDate: true };
    }
    this.#place += events.length;
    // The backlog may have been read beyond what the hub had by then.
    const heard = events.filter((event) => compareIds(event.id, this.#after) > 0 && mayHear(this.actor, event));
    return { heard, isUpToDate: events.length === 0 };
  }
}
