import { setImmediate as nextLoopTurn } from "node:timers/promises";
import { type ErrorFields, errorResponse } from "../wire/backend-messages";
import { queryMessage, syncMessage } from "../wire/frontend-messages";
import type { Backend } from "./backend";
import { type BackendReply, readReply } from "./backend-reply";
import type { MessageGroup } from "./message-group";
import { listenMessage, type Notifications } from "./notifications";

/** What takes turns in the session: a connection. */
export interface SessionClient {
  /** The next group to run, or null while there is none or its answer could not be taken. */
  nextGroup(): MessageGroup | null;
  answer(group: MessageGroup, reply: BackendReply): void;
  /** Is told that it goes, and why; it leaves the session. */
  end(error: ErrorFields): void;
}

/** Work of the gate itself between two clients; made late, as it may be void by then (null). */
type Chore = () => Buffer | null;

const LONGEST_RUN_MS = 10;
const rollback = Buffer.concat([syncMessage, queryMessage("ROLLBACK")]);

/**
 * Hands the one backend session to one client at a time: from its first group until ReadyForQuery says idle. A client
 * that holds it for `idleLimitMs` without sending anything is rolled back and ended with 25P03.
 */
export class Session {
  readonly #waiting = new Set<SessionClient>();
  readonly #chores: Chore[] = [];
  #owner: SessionClient | null = null;
  #ownerLeft = false;
  /** After an error PostgreSQL answers nothing until Sync. */
  #skipsUntilSync = false;
  #pump: Promise<void> | null = null;
  #idleTimer: NodeJS.Timeout | undefined;
  #yieldedAt = 0;

  constructor(
    private readonly backend: Backend,
    private readonly notifications: Notifications,
    private readonly idleLimitMs: number,
    private readonly onBroken: (error: unknown) => void,
  ) {}

  /** The client has a group to run, or can take answers again. */
  request(client: SessionClient): void {
    if (client !== this.#owner) this.#waiting.add(client);
    this.#start();
  }

  isHeldBy(client: SessionClient): boolean {
    return client === this.#owner;
  }

  /** The client is alive: its limit for idling in a transaction starts anew. */
  touch(client: SessionClient): void {
    if (client === this.#owner && this.#idleTimer) this.#idleTimer.refresh();
  }

  /** The client is gone; what it left open is rolled back, and `lastWish` is run when nobody holds the session. */
  leave(client: SessionClient, lastWish: Chore): void {
    this.#waiting.delete(client);
    if (client === this.#owner) this.#ownerLeft = true;
    this.chore(lastWish);
  }

  chore(chore: Chore): void {
    this.#chores.push(chore);
    this.#start();
  }

  /** Resolves when all that was asked for has run. */
  async settled(): Promise<void> {
    while (this.#pump) await this.#pump;
  }

  #start(): void {
    this.#pump ??= this.#run().finally(() => {
      this.#pump = null;
      this.#watchIdling();
      if (this.#hasWork()) this.#start();
    });
  }

  #hasWork(): boolean {
    return this.#owner ? this.#ownerLeft : this.#chores.length > 0 || this.#waiting.size > 0;
  }

  async #run(): Promise<void> {
    while (await this.#takeTurn()) {
      // PGlite answers in microtasks: without this no socket would be read or written while the queue is full.
      if (performance.now() - this.#yieldedAt < LONGEST_RUN_MS) continue;
      await nextLoopTurn();
      this.#yieldedAt = performance.now();
    }
  }

  async #takeTurn(): Promise<boolean> {
    if (this.#ownerLeft) return this.#rollBackOwner();
    if (this.#owner) return this.#serve(this.#owner);
    const chore = this.#chores.shift();
    if (chore) return this.#do(chore);
    const [client] = this.#waiting;
    if (!client) return false;
    this.#waiting.delete(client);
    await this.#serve(client);
    return true;
  }

  async #serve(client: SessionClient): Promise<boolean> {
    const group = client.nextGroup();
    if (!group) return false;
    this.#owner = client;
    this.#stopWatching();
    const reply = await this.#reply(group);
    if (reply.status === "I") this.#release();
    client.answer(group, reply);
    if (this.#owner !== client && !this.#ownerLeft) this.#waiting.add(client);
    return true;
  }

  async #rollBackOwner(): Promise<true> {
    await this.#attempt(rollback);
    this.#release();
    return true;
  }

  async #do(chore: Chore): Promise<true> {
    const messages = chore();
    if (messages) await this.#attempt(messages);
    return true;
  }

  #release(): void {
    this.#stopWatching();
    this.#owner = null;
    this.#ownerLeft = false;
    this.#skipsUntilSync = false;
  }

  /** A session that is lost is replaced, and the client is told XX000. */
  async #reply(group: MessageGroup): Promise<BackendReply> {
    const data = await this.#attempt(group.bytes);
    const reply = data && readReply(data, group.hiddenCloses);
    if (reply && !this.#fellSilent(group, reply)) return reply;
    if (reply) await this.#replaceBackend(new Error("the session fell silent"));
    const passed = [errorResponse({ severity: "ERROR", sqlState: "XX000", message: "the database session was lost" })];
    return { passed, status: "I", notifications: [], tags: ["ERROR"], completed: 0 };
  }

  // PGlite swallows the JavaScript error that ended it: only an answer that is cut short gives it away.
  #fellSilent(group: MessageGroup, { status, tags, completed }: BackendReply): boolean {
    const skips = this.#skipsUntilSync || tags.includes("ERROR");
    this.#skipsUntilSync = skips && status === null;
    if (group.end !== "flush") return status === null;
    return !skips && completed < group.steps;
  }

  async #attempt(messages: Buffer): Promise<Buffer | null> {
    try {
      return await this.backend.run(messages);
    } catch (error) {
      await this.#replaceBackend(error);
      return null;
    }
  }

  async #replaceBackend(reason: unknown): Promise<void> {
    try {
      await this.backend.reopen();
      const listens = this.notifications.channels.map((channel) => listenMessage("LISTEN", channel));
      if (listens.length > 0) await this.backend.run(Buffer.concat(listens));
    } catch (error) {
      this.onBroken(new AggregateError([reason, error], "the database session could not be replaced"));
    }
  }

  // Runs on while others ask in vain: only the owner's own activity may put it off.
  #watchIdling(): void {
    const owner = this.#owner;
    if (!owner || this.#idleTimer) return;
    this.#idleTimer = setTimeout(() => {
      const message = "terminating connection due to idle-in-transaction timeout";
      owner.end({ severity: "FATAL", sqlState: "25P03", message });
    }, this.idleLimitMs);
  }

  #stopWatching(): void {
    clearTimeout(this.#idleTimer);
    this.#idleTimer = undefined;
  }
}
