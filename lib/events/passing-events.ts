import { coalesce } from "@/lib/core/coalesce";
import { logger } from "@/lib/core/logger";
import type { PassingEvent } from "./schema";

/** Between two readings: what grows is told at most four times a second. */
const GAP_MS = 250;

/** Where what passes is read: analyses that grow, by their ids; those that are done are not there any more. */
export type ReadPassing = (ids: string[]) => Promise<PassingEvent[]>;

/** What is told while it lasts: read once for all who listen, and only as it is then. */
export class PassingEvents {
  #ids = new Set<string>();
  #read = coalesce(() => this.#readOn(), GAP_MS);

  constructor(private readonly read: ReadPassing, private readonly tell: (event: PassingEvent) => void) {}

  /** Something has grown. */
  note(id: string): void {
    this.#ids.add(id);
    this.#read().catch((error: unknown) => logger().warn({ err: error }, "a growing answer could not be read"));
  }

  async #readOn(): Promise<void> {
    const ids = [...this.#ids];
    this.#ids.clear();
    if (ids.length > 0) for (const event of await this.read(ids)) this.tell(event);
  }
}
