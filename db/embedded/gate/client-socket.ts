import type { Socket } from "node:net";

/** How long a client may take to read its last message before it is cut off. */
const FAREWELL_MS = 2_000;

/** Writing to one client, with regard to how fast it reads. */
export class ClientSocket {
  constructor(
    private readonly socket: Socket,
    private readonly maxUnreadBytes: number,
  ) {
    socket.setNoDelay(true);
  }

  /** False while the client has not read what was written: it should get no new answers. */
  get takesMore(): boolean {
    return this.socket.writable && !this.socket.writableNeedDrain;
  }

  write(parts: readonly Buffer[]): void {
    if (!this.socket.writable) return;
    this.socket.cork();
    for (const part of parts) this.socket.write(part);
    this.socket.uncork();
  }

  /** Writes what the client did not ask for: one that leaves too much of it unread is cut off, as memory is finite. */
  push(part: Buffer): void {
    if (this.socket.writableLength > this.maxUnreadBytes) this.socket.destroy();
    else this.write([part]);
  }

  end(lastWords: Buffer): void {
    if (this.socket.destroyed) return;
    const cutOff = setTimeout(() => this.socket.destroy(), FAREWELL_MS);
    this.socket.once("close", () => clearTimeout(cutOff));
    if (this.socket.writable) this.socket.write(lastWords);
    this.socket.destroySoon();
  }
}
