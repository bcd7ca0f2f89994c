import { coalesce } from "@/lib/core/coalesce";
import { logger } from "@/lib/core/logger";
import type { PassingEvent } from "./schema";

/** Between two readings: what passes is told at most four times a second. */
const GAP_MS = 250;

/** Where what passes is read as it is then, by what was said of it; some of it may be over. */
export type ReadPassing = (signals: string[]) => Promise<PassingEvent[]>;

/** What is told while it lasts: read once for all who listen, and only as it is then. */
export class PassingEvents {
  #signals = new Set<string>();
  #read = coalesce(() => this.#readOn(), GAP_MS);

  constructor(private readonly read: ReadPassing, private readonly tell: (event: PassingEvent) => void) {}

  /** Something is other than it was. */
  note(signal: string): void {
    this.#signals.add(signal);
    this.#read().catch((error: unknown) => logger().warn({ err: error }, "what passes could not be read"));
  }

  async #readOn(): Promise<void> {
    const signals = [...this.#signals];
    this.#signals.clear();
    if (signals.length > 0) for (const event of await this.read(signals)) this.tell(event);
  }
}
