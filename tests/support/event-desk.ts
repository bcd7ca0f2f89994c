import { EventHub, type Listener } from "@/lib/events/event-hub";
import { EVENT_BATCH, type EventPage } from "@/lib/events/read-events";
import type { PassingEvent, StoredEvent } from "@/lib/events/schema";
import { setPerProcess } from "@/lib/core/per-process";

/** A database of events in memory behind a hub of its own; ids are places, from 1. */
export class EventDesk {
  events: StoredEvent[] = [];
  /** The position of each reading, in order. */
  readings: string[] = [];
  ended: Listener[] = [];
  signals = new Set<() => void>();
  /** What passes now, and who is told that something does. */
  passing: PassingEvent[] = [];
  passingSignals = new Set<(id: string) => void>();
  /** What each reading waits for. */
  database: () => Promise<void> = () => Promise.resolve();
  readonly hub: EventHub;

  constructor({ ringSize = 1_000, streamsEach = 20 } = {}) {
    this.hub = new EventHub(
      {
        readAfter: (after) => this.read(after),
        readStart: (count) => Promise.resolve(String(Math.max(0, this.events.length - count))),
        findEnded: (listeners) => Promise.resolve(listeners.filter((listener) => this.ended.includes(listener))),
        onNewEvents: (callback) => {
          this.signals.add(callback);
          return () => this.signals.delete(callback);
        },
        readPassing: () => Promise.resolve(this.passing),
        onPassing: (callback) => {
          this.passingSignals.add(callback);
          return () => this.passingSignals.delete(callback);
        },
      },
      { ringSize, streamsEach },
    );
    setPerProcess("event-hub", this.hub);
  }

  /** Events are there; nobody has been told yet. */
  happen(count: number, given: Partial<StoredEvent> = {}): void {
    const audience = { confidential: false, assignedTo: null, viewers: [] };
    for (let left = count; left > 0; left--) {
      this.events.push({ type: "ticket.updated", ticketId: "7", employeeId: "E-1", payload: {}, audience, createdAt: new Date(0), ...given, id: String(this.events.length + 1) });
    }
  }

  notify(): void {
    for (const signal of this.signals) signal();
  }

  async read(after: string): Promise<EventPage> {
    this.readings.push(after);
    await this.database();
    const heard = this.events.slice(Number(after), Number(after) + EVENT_BATCH).map((event) => ({ ...event }));
    return { heard, last: heard.at(-1)?.id, isFull: heard.length === EVENT_BATCH };
  }
}
