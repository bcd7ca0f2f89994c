import { type Frame, BODY_START } from "../wire/frame-reader";
import { frame, readCString } from "../wire/frame";
import { closeStatementMessage } from "../wire/frontend-messages";

const STATEMENT = "S".charCodeAt(0);

/**
 * Gives the prepared statements of one connection names of their own in the shared backend session. The unnamed one gets
 * a name too: it must outlive what other connections parse in between.
 */
export class StatementNames {
  readonly #backendNames = new Map<string, string>();
  readonly #prefix: string;
  #count = 0;

  constructor(connectionId: number) {
    this.#prefix = `gate_${connectionId}`;
  }

  /** The Parse frame under its backend name; `replaced` closes the unnamed statement that it takes the place of. */
  parse(original: Frame, rewrite: (sql: string) => string): { parse: Buffer; replaced: Buffer | null } {
    const name = readCString(original.bytes, BODY_START);
    const sql = readCString(original.bytes, name.end);
    const known = this.#backendNames.get(name.text);
    const backendName = known ?? `${this.#prefix}_${++this.#count}`;
    this.#backendNames.set(name.text, backendName);
    const parse = frame("P", backendName, rewrite(sql.text), original.bytes.subarray(sql.end));
    return { parse, replaced: name.text === "" && known ? closeStatementMessage(known) : null };
  }

  bind(original: Frame): Buffer {
    const portal = readCString(original.bytes, BODY_START);
    const name = readCString(original.bytes, portal.end);
    return frame("B", portal.text, this.#backendName(name.text), original.bytes.subarray(name.end));
  }

  describe(original: Frame): Buffer {
    return this.#targeted(original).bytes;
  }

  close(original: Frame): Buffer {
    const target = this.#targeted(original);
    if (target.statement !== null) this.#backendNames.delete(target.statement);
    return target.bytes;
  }

  /** The frames that close all statements of this connection. */
  closeAll(): Buffer {
    const frames = [...this.#backendNames.values()].map(closeStatementMessage);
    this.#backendNames.clear();
    return Buffer.concat(frames);
  }

  // Describe and Close name either a statement or a portal. Portals end with the transaction, so they cannot collide.
  #targeted(original: Frame): { bytes: Buffer; statement: string | null } {
    if (original.bytes[BODY_START] !== STATEMENT) return { bytes: original.bytes, statement: null };
    const name = readCString(original.bytes, BODY_START + 1).text;
    return { bytes: frame(original.type, Buffer.from("S"), this.#backendName(name)), statement: name };
  }

  // Number 0 is never given out, so a statement that was not parsed is answered with 26000 by PostgreSQL itself.
  #backendName(name: string): string {
    return this.#backendNames.get(name) ?? `${this.#prefix}_0`;
  }
}
