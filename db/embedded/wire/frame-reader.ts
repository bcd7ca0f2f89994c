import { ProtocolError } from "./protocol-error";

/** One message of the wire protocol: `bytes` is all of it, type byte (index 0) and length (1 to 4) included. */
export interface Frame {
  type: string;
  bytes: Buffer;
}

/** Where the body of a frame begins. */
export const BODY_START = 5;
const LENGTH_BYTES = 4;
/** PostgreSQL's own limit for a startup packet (MAX_STARTUP_PACKET_LENGTH). */
const MAX_STARTUP_BYTES = 10_000;

/** Cuts a byte stream into frames; throws ProtocolError 08P01 on a length that cannot be, 54000 on one above the limit. */
export class FrameReader {
  #chunks: Buffer[] = [];
  #size = 0;

  constructor(readonly maxFrameBytes: number) {}

  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
  }

  /** The next packet without a type byte, as clients send them before they are let in; null while incomplete. */
  nextStartupPacket(): Buffer | null {
    const head = this.#peek(LENGTH_BYTES);
    if (!head) return null;
    const length = head.readInt32BE(0);
    if (length < 8 || length > MAX_STARTUP_BYTES) throw new ProtocolError("08P01", "invalid length of startup packet");
    return this.#take(length);
  }

  nextFrame(): Frame | null {
    const head = this.#peek(BODY_START);
    if (!head) return null;
    const length = head.readInt32BE(1);
    if (length < LENGTH_BYTES) throw new ProtocolError("08P01", "invalid message length");
    if (length > this.maxFrameBytes) throw new ProtocolError("54000", `message of ${length} bytes is above the limit`);
    const bytes = this.#take(length + 1);
    return bytes && { type: String.fromCharCode(bytes.readUInt8(0)), bytes };
  }

  // Chunks are joined only once a whole frame is there: joining at each chunk is quadratic for a large one.
  #peek(count: number): Buffer | null {
    if (this.#size < count) return null;
    const [first] = this.#chunks;
    if (first && first.length >= count) return first;
    const joined = Buffer.concat(this.#chunks);
    this.#chunks = [joined];
    return joined;
  }

  #take(count: number): Buffer | null {
    const head = this.#peek(count);
    if (!head) return null;
    this.#size -= count;
    if (head.length === count) this.#chunks.shift();
    else this.#chunks[0] = head.subarray(count);
    return head.subarray(0, count);
  }
}
