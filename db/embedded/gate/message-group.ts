import { type Frame, BODY_START } from "../wire/frame-reader";
import { frame, readCString } from "../wire/frame";
import { syncMessage } from "../wire/frontend-messages";
import { ProtocolError } from "../wire/protocol-error";
import { type ListenAction, rewriteSql } from "./sql-rewrites";
import type { StatementNames } from "./statement-names";

/** Frames that run in one go. Only after "flush" does PostgreSQL send no ReadyForQuery. */
export interface MessageGroup {
  bytes: Buffer;
  end: "sync" | "query" | "flush";
  /** One entry a Close frame in order: true if the gate added it and the client must not see its CloseComplete. */
  hiddenCloses: boolean[];
  listens: ListenAction[];
  /** How many Parse, Bind, Describe, Execute and Close messages it holds. */
  steps: number;
}

export const syncGroup: MessageGroup = { bytes: syncMessage, end: "sync", hiddenCloses: [], listens: [], steps: 0 };

const ENDS: Readonly<Record<string, MessageGroup["end"]>> = { S: "sync", Q: "query", F: "query", H: "flush" };
const COPY_TYPES = new Set(["d", "c", "f"]);

/** Collects a connection's frames up to Sync, Query, FunctionCall or Flush. */
export class GroupCollector {
  #frames: Buffer[] = [];
  #hiddenCloses: boolean[] = [];
  #listens: ListenAction[] = [];
  #size = 0;

  constructor(
    private readonly names: StatementNames,
    private readonly maxGroupBytes: number,
  ) {}

  /** The finished group, or null while more must come; throws ProtocolError on a frame no client may send here. */
  add(message: Frame): MessageGroup | null {
    // PostgreSQL too ignores copy data outside of a COPY: a client may have sent it before it saw the refusal.
    if (COPY_TYPES.has(message.type)) return null;
    this.#translate(message);
    this.#size += message.bytes.length;
    if (this.#size > this.maxGroupBytes) throw new ProtocolError("54000", "too many bytes without a Sync");
    const end = ENDS[message.type];
    return end ? this.#finish(end) : null;
  }

  #translate(message: Frame): void {
    if (message.type === "P") return this.#addParse(message);
    if (message.type === "C") this.#hiddenCloses.push(false);
    this.#frames.push(this.#translated(message));
  }

  #translated(message: Frame): Buffer {
    switch (message.type) {
      case "Q":
        return frame("Q", this.#rewrite(readCString(message.bytes, BODY_START).text));
      case "B":
        return this.names.bind(message);
      case "D":
        return this.names.describe(message);
      case "C":
        return this.names.close(message);
      case "E":
      case "F":
      case "S":
      case "H":
        return message.bytes;
      default:
        throw new ProtocolError("08P01", `invalid frontend message type ${message.bytes[0]}`);
    }
  }

  #addParse(message: Frame): void {
    const { parse, replaced } = this.names.parse(message, (sql) => this.#rewrite(sql));
    if (replaced) {
      this.#frames.push(replaced);
      this.#hiddenCloses.push(true);
    }
    this.#frames.push(parse);
  }

  #rewrite(sql: string): string {
    const rewritten = rewriteSql(sql);
    this.#listens.push(...rewritten.listens);
    return rewritten.sql;
  }

  #finish(end: MessageGroup["end"]): MessageGroup {
    const steps = this.#frames.length - 1;
    const group = { bytes: Buffer.concat(this.#frames), end, hiddenCloses: this.#hiddenCloses, listens: this.#listens, steps };
    this.#frames = [];
    this.#hiddenCloses = [];
    this.#listens = [];
    this.#size = 0;
    return group;
  }
}
