import { EVENT_TYPES, type EventType } from "@/db/enums";
import { PASSING_TYPES, type PassingType } from "@/lib/events/schema";

/** `resumed`: events may have been missed, what is shown should be read again. */
export type LiveEvent = { type: EventType; ticketId: string } | { type: "resumed" };

/** Something as it is while it lasts; what it says is all there is, and not kept. */
export interface PassingLiveEvent {
  type: PassingType;
  ticketId: string;
  /** As the API gives it. */
  data: unknown;
}

/** Whether a list of tickets that was read before it may be old. */
export const changesTickets = ({ type }: LiveEvent): boolean => type === "resumed" || type.startsWith("ticket.");

export type LiveStatus = "connecting" | "live" | "off";

type Listener = (event: LiveEvent) => void;
type PassingListener = (event: PassingLiveEvent) => void;

const REOPEN_MS = 10_000;

function ticketIdOf(data: string): string {
  const { ticket_id: id } = JSON.parse(data) as { ticket_id?: unknown };
  return typeof id === "string" ? id : "";
}

/**
 * The desk's event stream, one a tab. A hidden tab gives its connection back: browsers allow few per host. Who comes
 * back, by network or by tab, is told to read again.
 */
export class LiveEvents {
  #source: EventSource | undefined;
  #reopening: ReturnType<typeof setTimeout> | undefined;
  #status: LiveStatus = "connecting";
  /** Opened behind another tab: nothing was heard since the page was written. */
  #beganHidden = false;
  #changes = 0;
  #changesAtFirst = new Map<number, number>();
  #listeners = new Set<Listener>();
  #passingListeners = new Set<PassingListener>();
  #watchers = new Set<() => void>();

  constructor(private readonly address: string) {}

  readonly status = (): LiveStatus => this.#status;

  readonly watch = (watcher: () => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  readonly listen = (listener: Listener) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly listenPassing = (listener: PassingListener) => {
    this.#passingListeners.add(listener);
    return () => this.#passingListeners.delete(listener);
  };

  /** Whether tickets have changed since a page that was written then was shown for the first time: going back shows it as it was. */
  isOutdated(renderedAt: number): boolean {
    const changes = this.#changesAtFirst.get(renderedAt);
    if (changes === undefined) this.#changesAtFirst.set(renderedAt, this.#changes);
    return changes !== undefined && changes !== this.#changes;
  }

  /** Begins; returns how to end. */
  readonly start = () => {
    const follow = () => (document.hidden ? this.#close() : this.#open());
    document.addEventListener("visibilitychange", follow);
    window.addEventListener("online", follow);
    this.#beganHidden = document.hidden;
    follow();
    return () => {
      document.removeEventListener("visibilitychange", follow);
      window.removeEventListener("online", follow);
      this.#close();
    };
  };

  #open() {
    this.#close();
    const source = new EventSource(this.address);
    this.#source = source;
    source.addEventListener("open", () => this.#opened());
    source.addEventListener("error", () => this.#failed(source));
    for (const type of EVENT_TYPES) {
      source.addEventListener(type, ({ data }: MessageEvent<string>) => this.#tell({ type, ticketId: ticketIdOf(data) }));
    }
    for (const type of PASSING_TYPES) {
      source.addEventListener(type, ({ data }: MessageEvent<string>) => this.#tellPassing({ type, ticketId: ticketIdOf(data), data: JSON.parse(data) }));
    }
  }

  #close() {
    clearTimeout(this.#reopening);
    this.#source?.close();
    this.#source = undefined;
  }

  #opened() {
    const missesNothing = this.#status === "connecting" && !this.#beganHidden;
    this.#become("live");
    if (!missesNothing) this.#tell({ type: "resumed" });
  }

  /** The browser tries again by itself after a lost connection, but not after a refusal. */
  #failed(source: EventSource) {
    this.#become("off");
    if (source.readyState === EventSource.CLOSED) this.#reopening = setTimeout(() => this.#open(), REOPEN_MS);
  }

  #become(status: LiveStatus) {
    this.#status = status;
    for (const watcher of this.#watchers) watcher();
  }

  #tellPassing(event: PassingLiveEvent) {
    for (const listener of this.#passingListeners) listener(event);
  }

  #tell(event: LiveEvent) {
    if (changesTickets(event)) this.#changes++;
    for (const listener of this.#listeners) listener(event);
  }
}
