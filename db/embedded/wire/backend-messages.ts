import { frame, int32 } from "./frame";

/** Idle, in a transaction, or in a failed transaction: the last byte of ReadyForQuery. */
export type TransactionStatus = "I" | "T" | "E";

export interface ErrorFields {
  severity: "ERROR" | "FATAL";
  sqlState: string;
  message: string;
}

export function errorResponse({ severity, sqlState, message }: ErrorFields): Buffer {
  return frame("E", `S${severity}`, `V${severity}`, `C${sqlState}`, `M${message}`, Buffer.alloc(1));
}

export function readyForQuery(status: TransactionStatus): Buffer {
  return frame("Z", Buffer.from(status));
}

export const authenticationOk = frame("R", int32(0));
export const authenticationCleartextPassword = frame("R", int32(3));

export function backendKeyData(processId: number, secretKey: number): Buffer {
  return frame("K", int32(processId), int32(secretKey));
}

/** Tells a client of protocol 3.x that 3.0 is spoken and which of its `_pq_.` options are not known. */
export function negotiateProtocolVersion(unknownOptions: string[]): Buffer {
  return frame("v", int32(0), int32(unknownOptions.length), ...unknownOptions);
}

/** The channel of a NotificationResponse frame (type, length, process id, channel, payload). */
export function notificationChannel(bytes: Buffer): string {
  return bytes.toString("utf8", 9, bytes.indexOf(0, 9));
}

/** The same notification, naming the connection that sent it: PGlite gives process id 42 to everyone. */
export function notificationFrom(bytes: Buffer, processId: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeInt32BE(processId, 5);
  return copy;
}
