import type { Socket } from "node:net";
import { type ErrorFields, errorResponse, notificationFrom, readyForQuery } from "../wire/backend-messages";
import { syncMessage } from "../wire/frontend-messages";
import { FrameReader } from "../wire/frame-reader";
import { ProtocolError } from "../wire/protocol-error";
import type { BackendReply } from "./backend-reply";
import { ClientSocket } from "./client-socket";
import { type Account, type CancelKey, Handshake } from "./handshake";
import { ListenTracker } from "./listen-tracker";
import { GroupCollector, type MessageGroup, syncGroup } from "./message-group";
import { listenMessage, type Listener, type Notifications } from "./notifications";
import type { Session, SessionClient } from "./session";
import { StatementNames } from "./statement-names";

/** Bounds of what one client may take, in bytes, groups and milliseconds. */
export interface ClientLimits {
  maxFrameBytes: number;
  maxGroupBytes: number;
  maxUnreadBytes: number;
  maxQueuedGroups: number;
  loginMs: number;
}

export interface ConnectionSetting {
  id: number;
  account: Account;
  parameterStatus: Buffer;
  session: Session;
  notifications: Notifications;
  limits: ClientLimits;
  cancel: (key: CancelKey) => void;
}

/** After a group of this size a client is not read from until it has run. */
const LARGE_GROUP_BYTES = 1_048_576;

/** One client of the gate, from its first byte to its last. */
export class Connection implements SessionClient, Listener {
  readonly #reader: FrameReader;
  readonly #handshake: Handshake;
  readonly #names: StatementNames;
  readonly #collector: GroupCollector;
  readonly #out: ClientSocket;
  readonly #listens = new ListenTracker();
  readonly #loginTimer: NodeJS.Timeout;
  #groups: MessageGroup[] = [];
  #state: "login" | "open" | "closing" | "closed" = "login";
  #skipsUntilSync = false;

  constructor(
    private readonly socket: Socket,
    private readonly setting: ConnectionSetting,
  ) {
    const { id, account, parameterStatus, limits, session } = setting;
    this.#reader = new FrameReader(limits.maxFrameBytes);
    this.#handshake = new Handshake(id, account, parameterStatus);
    this.#names = new StatementNames(id);
    this.#collector = new GroupCollector(this.#names, limits.maxGroupBytes);
    this.#out = new ClientSocket(socket, limits.maxUnreadBytes);
    this.#loginTimer = setTimeout(() => socket.destroy(), limits.loginMs);
    socket.on("data", (chunk) => this.#receive(chunk));
    socket.on("drain", () => session.request(this));
    socket.on("error", () => socket.destroy());
    socket.on("close", () => this.#leave());
  }

  get key(): CancelKey {
    return this.#handshake.key;
  }

  nextGroup(): MessageGroup | null {
    if (this.#state === "closed" || !this.#out.takesMore) return null;
    const group = this.#groups.find(({ end }) => !this.#skipsUntilSync || end === "sync");
    this.#groups = group ? this.#groups.slice(this.#groups.indexOf(group) + 1) : [];
    if (this.#groups.length === 0 && this.socket.isPaused()) this.socket.resume();
    if (!group && this.#state === "closing") this.#finish(Buffer.alloc(0));
    if (!group) return null;
    const skipped = this.#skipsUntilSync;
    this.#skipsUntilSync = false;
    if (skipped) return syncGroup;
    this.#listens.announce(group.listens);
    return group;
  }

  answer(group: MessageGroup, reply: BackendReply): void {
    if (this.#state === "closed") return;
    const { session, notifications } = this.setting;
    const silenced = notifications.apply(this, this.#listens.settle(reply));
    for (const channel of silenced) session.chore(() => this.#unlisten(channel));
    this.#out.write(reply.passed);
    for (const notification of reply.notifications) notifications.publish(notificationFrom(notification, this.key.processId));
    // After a Flush there is no ReadyForQuery; one that is there all the same belongs to a lost session's error.
    if (group.end === "flush") this.#skipsUntilSync = reply.status !== null;
    else if (reply.status) this.#out.write([readyForQuery(reply.status)]);
  }

  notify(notification: Buffer): void {
    this.#out.push(notification);
  }

  end({ severity, sqlState, message }: ErrorFields): void {
    this.#finish(errorResponse({ severity, sqlState, message }));
  }

  /** Answers the group that waits for its turn with 57014; what runs cannot be interrupted. */
  cancel(): void {
    const [group] = this.#groups;
    if (!group || group.end === "flush" || this.setting.session.isHeldBy(this)) return;
    this.#groups.shift();
    const message = "canceling statement due to user request";
    this.#out.write([errorResponse({ severity: "ERROR", sqlState: "57014", message }), readyForQuery("I")]);
  }

  #receive(chunk: Buffer): void {
    this.#reader.push(chunk);
    this.setting.session.touch(this);
    try {
      while (this.#state === "login" && this.#login());
      while (this.#state === "open" && this.#takeFrame());
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      this.end({ severity: "FATAL", sqlState: error.sqlState, message: error.message });
    }
  }

  #login(): boolean {
    const step = this.#handshake.next(this.#reader);
    if (!step) return false;
    if (step.kind === "cancel") {
      this.setting.cancel(step.key);
      this.#finish(Buffer.alloc(0));
    } else if (step.kind === "refused") this.#finish(step.reply);
    else this.#out.write([step.reply]);
    if (step.kind === "admitted") {
      clearTimeout(this.#loginTimer);
      this.#state = "open";
    }
    return true;
  }

  #takeFrame(): boolean {
    const frame = this.#reader.nextFrame();
    if (!frame) return false;
    // Terminate comes after what was asked for before, so that is still run.
    if (frame.type === "X") this.#state = "closing";
    const group = frame.type === "X" ? null : this.#collector.add(frame);
    if (group) this.#queue(group);
    if (this.#state === "closing") this.setting.session.request(this);
    return true;
  }

  #queue(group: MessageGroup): void {
    const { limits, session } = this.setting;
    this.#groups.push(group);
    if (this.#groups.length >= limits.maxQueuedGroups || group.bytes.length >= LARGE_GROUP_BYTES) this.socket.pause();
    session.request(this);
  }

  #unlisten(channel: string): Buffer | null {
    return this.setting.notifications.has(channel) ? null : listenMessage("UNLISTEN", channel);
  }

  #finish(lastWords: Buffer): void {
    this.#leave();
    this.#out.end(lastWords);
  }

  #leave(): void {
    if (this.#state === "closed") return;
    this.#state = "closed";
    clearTimeout(this.#loginTimer);
    this.#groups = [];
    const { session, notifications } = this.setting;
    for (const channel of notifications.leave(this)) session.chore(() => this.#unlisten(channel));
    session.leave(this, () => {
      const closes = this.#names.closeAll();
      return closes.length > 0 ? Buffer.concat([closes, syncMessage]) : null;
    });
  }
}
