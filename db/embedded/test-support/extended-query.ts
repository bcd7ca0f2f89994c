import { frame, int32 } from "../wire/frame";

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}

export function parse(statement: string, sql: string): Buffer {
  return frame("P", statement, sql, int16(0));
}

/** Binds text values to a statement, under the unnamed portal. */
export function bind(statement: string, values: string[] = []): Buffer {
  const encoded = values.map((value) => Buffer.concat([int32(Buffer.byteLength(value)), Buffer.from(value)]));
  return frame("B", "", statement, int16(0), int16(values.length), ...encoded, int16(0));
}

export function describeStatement(statement: string): Buffer {
  return frame("D", Buffer.from("S"), statement);
}

export const execute = frame("E", "", int32(0));
export const flush = frame("H");
