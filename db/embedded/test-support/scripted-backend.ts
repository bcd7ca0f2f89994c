import type { Backend } from "../gate/backend";
import { readyForQuery, type TransactionStatus } from "../wire/backend-messages";
import { frame } from "../wire/frame";
import { type Frame, FrameReader } from "../wire/frame-reader";

const GREETING = frame("S", "client_encoding", "UTF8");
const MAX_FRAME_BYTES = 16 * 1024 * 1024;

const isStartup = (messages: Buffer): boolean => messages[0] === 0;

export function framesIn(messages: Buffer): Frame[] {
  const reader = new FrameReader(MAX_FRAME_BYTES);
  reader.push(messages);
  const frames: Frame[] = [];
  for (let next = reader.nextFrame(); next; next = reader.nextFrame()) frames.push(next);
  return frames;
}

export const commandComplete = (tag: string): Buffer => frame("C", tag);

/** The SQL of a Query frame. */
export const sqlOf = ({ bytes }: Frame): string => bytes.toString("utf8", 5, bytes.length - 1);

/** A backend session without PostgreSQL: it answers what it understands, knows transactions, and notes what it ran. */
export class ScriptedBackend implements Backend {
  readonly ran: Frame[][] = [];
  reopened = 0;
  isClosed = false;
  status: TransactionStatus = "I";
  /** In place of the usual answer, once. */
  next: ((messages: Buffer) => Buffer | Promise<Buffer>) | undefined;
  /** Why it cannot be opened again. */
  ruin: Error | undefined;

  get queries(): string[] {
    return this.ran.flat().filter(({ type }) => type === "Q").map(sqlOf);
  }

  async run(messages: Buffer): Promise<Buffer> {
    if (isStartup(messages)) return GREETING;
    const frames = framesIn(messages);
    this.ran.push(frames);
    const { next } = this;
    this.next = undefined;
    return next ? next(messages) : Buffer.concat(frames.map((message) => this.#answer(message)));
  }

  async reopen(): Promise<void> {
    if (this.ruin) throw this.ruin;
    this.reopened += 1;
    this.status = "I";
  }

  async close(): Promise<void> {
    this.isClosed = true;
  }

  #answer(message: Frame): Buffer {
    switch (message.type) {
      case "P":
        return frame("1");
      case "B":
        return frame("2");
      case "C":
        return frame("3");
      case "D":
        return frame("n");
      case "E":
        return commandComplete("SELECT 1");
      case "S":
        return readyForQuery(this.status);
      case "Q":
        return this.#query(sqlOf(message));
      default:
        return Buffer.alloc(0);
    }
  }

  #query(sql: string): Buffer {
    const tag = sql.toUpperCase().split(" ")[0] ?? "";
    if (tag === "BEGIN") this.status = "T";
    if (tag === "COMMIT" || tag === "ROLLBACK") this.status = "I";
    return Buffer.concat([commandComplete(sql), readyForQuery(this.status)]);
  }
}
