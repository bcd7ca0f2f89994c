import { frame, int32 } from "./frame";

const PROTOCOL_3_0 = 196_608;

export const syncMessage = frame("S");
export const terminateMessage = frame("X");

export function queryMessage(sql: string): Buffer {
  return frame("Q", sql);
}

export function passwordMessage(password: string): Buffer {
  return frame("p", password);
}

export function closeStatementMessage(name: string): Buffer {
  return frame("C", Buffer.from("S"), name);
}

export function startupMessage(user: string, database: string): Buffer {
  const body = Buffer.from(`user\0${user}\0database\0${database}\0\0`);
  return Buffer.concat([int32(body.length + 8), int32(PROTOCOL_3_0), body]);
}
