import type { BackendReply } from "./backend-reply";
import type { ListenAction } from "./sql-rewrites";

/** Follows one connection's LISTEN and UNLISTEN until their transaction commits, as only then they take effect. */
export class ListenTracker {
  #announced: ListenAction[] = [];
  #executed: ListenAction[] = [];

  announce(actions: readonly ListenAction[]): void {
    this.#announced.push(...actions);
  }

  /** The actions that this reply made final. */
  settle({ status, tags }: Pick<BackendReply, "status" | "tags">): ListenAction[] {
    if (this.#announced.length === 0 && this.#executed.length === 0) return [];
    for (const tag of tags) this.#follow(tag, status === "I");
    if (status !== "I") return [];
    const final = this.#executed;
    this.#announced = [];
    this.#executed = [];
    return final;
  }

  // Inside an open transaction an error or ROLLBACK may concern a savepoint only; its end tells what became of it.
  #follow(tag: string, transactionEnded: boolean): void {
    if (tag === "LISTEN" || tag === "UNLISTEN") {
      const action = this.#announced.shift();
      if (action) this.#executed.push(action);
    } else if (tag === "ERROR" || tag === "ROLLBACK") {
      if (tag === "ERROR") this.#announced = [];
      if (transactionEnded) this.#executed = [];
    }
  }
}
