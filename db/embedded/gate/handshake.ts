import { randomInt, timingSafeEqual } from "node:crypto";
import {
  authenticationCleartextPassword,
  authenticationOk,
  backendKeyData,
  errorResponse,
  negotiateProtocolVersion,
  readyForQuery,
} from "../wire/backend-messages";
import { BODY_START, type Frame, type FrameReader } from "../wire/frame-reader";
import { readCString } from "../wire/frame";
import { ProtocolError } from "../wire/protocol-error";
import { readStartupPacket } from "../wire/startup-packet";

/** The one account and database of the gate. */
export interface Account {
  user: string;
  password: string;
  database: string;
}

export interface CancelKey {
  processId: number;
  secretKey: number;
}

export type HandshakeStep =
  | { kind: "more"; reply: Buffer }
  | { kind: "admitted"; reply: Buffer }
  | { kind: "refused"; reply: Buffer }
  | { kind: "cancel"; key: CancelKey };

/** Lets one client in: startup packet, then a cleartext password. */
export class Handshake {
  readonly key: CancelKey;
  #parameters: Map<string, string> | null = null;

  constructor(
    processId: number,
    private readonly account: Account,
    private readonly parameterStatus: Buffer,
  ) {
    this.key = { processId, secretKey: randomInt(2 ** 31) };
  }

  /** The next step, or null while more bytes are needed; throws ProtocolError. */
  next(reader: FrameReader): HandshakeStep | null {
    if (this.#parameters) {
      const password = reader.nextFrame();
      return password && this.#check(password, this.#parameters);
    }
    const packet = reader.nextStartupPacket();
    return packet && this.#start(packet);
  }

  #start(packet: Buffer): HandshakeStep {
    const startup = readStartupPacket(packet);
    if (startup.kind === "encryption") return { kind: "more", reply: Buffer.from("N") };
    if (startup.kind === "cancel") return { kind: "cancel", key: startup };
    this.#parameters = startup.parameters;
    const unknown = [...startup.parameters.keys()].filter((name) => name.startsWith("_pq_."));
    const negotiation = startup.minorVersion > 0 || unknown.length > 0 ? [negotiateProtocolVersion(unknown)] : [];
    return { kind: "more", reply: Buffer.concat([...negotiation, authenticationCleartextPassword]) };
  }

  #check(message: Frame, parameters: Map<string, string>): HandshakeStep {
    if (message.type !== "p") throw new ProtocolError("08P01", "expected a password");
    const { user, password, database } = this.account;
    const given = readCString(message.bytes, BODY_START).text;
    const name = parameters.get("user") ?? "";
    if (name !== user || !sameText(given, password)) return refused("28P01", `password authentication failed for user "${name}"`);
    const wanted = parameters.get("database") ?? name;
    if (wanted !== database) return refused("3D000", `database "${wanted}" does not exist`);
    const { processId, secretKey } = this.key;
    const greeting = [authenticationOk, this.parameterStatus, backendKeyData(processId, secretKey), readyForQuery("I")];
    return { kind: "admitted", reply: Buffer.concat(greeting) };
  }
}

function refused(sqlState: string, message: string): HandshakeStep {
  return { kind: "refused", reply: errorResponse({ severity: "FATAL", sqlState, message }) };
}

function sameText(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
