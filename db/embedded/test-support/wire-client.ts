import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { passwordMessage, startupMessage } from "../wire/frontend-messages";
import { type Frame, FrameReader } from "../wire/frame-reader";

const MAX_ANSWER_BYTES = 256 * 1024 * 1024;

/** Speaks the wire protocol frame by frame, as drivers do not let one. */
export class WireClient {
  readonly #reader = new FrameReader(MAX_ANSWER_BYTES);
  readonly closed: Promise<unknown>;
  #ended = false;
  #wake = () => {};

  private constructor(readonly socket: Socket) {
    this.closed = once(socket, "close");
    socket.on("error", () => {});
    socket.on("close", () => {
      this.#ended = true;
      this.#wake();
    });
    socket.on("data", (chunk) => {
      this.#reader.push(chunk);
      this.#wake();
    });
  }

  /** Connected, but not yet logged in. */
  static async dial(url: string): Promise<WireClient> {
    const client = new WireClient(connect({ host: "127.0.0.1", port: Number(new URL(url).port) }));
    await once(client.socket, "connect");
    return client;
  }

  static async login(url: string): Promise<WireClient> {
    const client = await WireClient.dial(url);
    const { username, password, pathname } = new URL(url);
    client.send(startupMessage(username, pathname.slice(1)), passwordMessage(password));
    await client.until("Z");
    return client;
  }

  send(...messages: Buffer[]): void {
    this.socket.write(Buffer.concat(messages));
  }

  /** The frames up to the first of this type, or all that came before the gate closed the connection. */
  async until(type: string): Promise<Frame[]> {
    const frames: Frame[] = [];
    while (frames.at(-1)?.type !== type) {
      const frame = this.#reader.nextFrame();
      if (frame) frames.push(frame);
      else if (this.#ended) break;
      else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    return frames;
  }
}

export function typesOf(frames: Frame[]): string {
  return frames.map(({ type }) => type).join("");
}

/** The SQLSTATE of the first ErrorResponse. */
export function sqlStateOf(frames: Frame[]): string | undefined {
  const error = frames.find(({ type }) => type === "E");
  return error && /\0C([0-9A-Z]{5})\0/.exec(error.bytes.toString())?.[1];
}

/** The columns of each DataRow, as text. */
export function rowsOf(frames: Frame[]): (string | null)[][] {
  return frames.filter(({ type }) => type === "D").map(({ bytes }) => readRow(bytes));
}

function readRow(bytes: Buffer): (string | null)[] {
  let offset = 7;
  return Array.from({ length: bytes.readInt16BE(5) }, () => {
    const length = bytes.readInt32BE(offset);
    const start = offset + 4;
    offset = start + Math.max(length, 0);
    return length < 0 ? null : bytes.toString("utf8", start, offset);
  });
}

/** Channel, payload and the sender's process id of each NotificationResponse. */
export function notificationsOf(frames: Frame[]): { processId: number; channel: string; payload: string }[] {
  return frames
    .filter(({ type }) => type === "A")
    .map(({ bytes }) => {
      const [channel = "", payload = ""] = bytes.toString("utf8", 9).split("\0");
      return { processId: bytes.readInt32BE(5), channel, payload };
    });
}
