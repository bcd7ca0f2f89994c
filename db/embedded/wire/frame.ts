import { ProtocolError } from "./protocol-error";

/** Builds one frame; a string part is written as a C string, with its closing zero byte. */
export function frame(type: string, ...parts: (string | Buffer)[]): Buffer {
  const body = Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(`${part}\0`) : part)));
  const head = Buffer.alloc(5);
  head.write(type, 0, "latin1");
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

export function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

/** Reads the C string at `start`; `end` is the offset after its zero byte. Throws ProtocolError 08P01 if none ends it. */
export function readCString(bytes: Buffer, start: number): { text: string; end: number } {
  const zero = bytes.indexOf(0, start);
  if (zero === -1) throw new ProtocolError("08P01", "invalid string in message");
  return { text: bytes.toString("utf8", start, zero), end: zero + 1 };
}
