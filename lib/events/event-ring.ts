import { compareIds } from "./compare-ids";
import type { StoredEvent } from "./schema";

/** The newest events in memory, each at a place that it keeps; the oldest make room for new ones. */
export class EventRing {
  #events: StoredEvent[] = [];
  #firstPlace = 0;
  #start = "0";
  #newest = "0";

  constructor(private readonly size: number) {}

  /** The id after which the ring has all events. */
  get start(): string {
    return this.#start;
  }

  /** The id of the newest event. */
  get newest(): string {
    return this.#newest;
  }

  /** Begins anew after an id that is beyond the newest; places that were given before are gone. */
  skipTo(id: string): void {
    if (compareIds(id, this.#newest) <= 0) return;
    this.#firstPlace += this.#events.length + 1;
    this.#events = [];
    this.#start = id;
    this.#newest = id;
  }

  /** Adds the events that follow. What they know of their tickets goes for older events of these too. */
  add(events: readonly StoredEvent[]): void {
    const audiences = new Map(events.map(({ ticketId, audience }) => [ticketId, audience]));
    if (audiences.size === 0) return;
    for (const event of this.#events) event.audience = audiences.get(event.ticketId) ?? event.audience;
    this.#events.push(...events);
    const gone = this.#events.splice(0, Math.max(0, this.#events.length - this.size));
    this.#firstPlace += gone.length;
    this.#start = gone.at(-1)?.id ?? this.#start;
    this.#newest = events.at(-1)?.id ?? this.#newest;
  }

  /** The place of the first event after an id; undefined when some of those are no longer here. */
  placeAfter(id: string): number | undefined {
    if (compareIds(id, this.#start) < 0) return undefined;
    const at = this.#events.findIndex((event) => compareIds(event.id, id) > 0);
    return this.#firstPlace + (at === -1 ? this.#events.length : at);
  }

  /** At most `count` events from a place on; undefined when they have made room. */
  from(place: number, count: number): StoredEvent[] | undefined {
    if (place < this.#firstPlace) return undefined;
    return this.#events.slice(place - this.#firstPlace, place - this.#firstPlace + count);
  }
}
