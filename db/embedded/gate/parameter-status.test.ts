import { expect, test } from "vitest";
import { authenticationOk, backendKeyData, readyForQuery } from "../wire/backend-messages";
import { frame } from "../wire/frame";
import { onlyParameterStatus } from "./parameter-status";

const encoding = frame("S", "client_encoding", "UTF8");
const zone = frame("S", "TimeZone", "UTC");

test("only the settings of a greeting are kept, in order and unchanged", () => {
  const greeting = Buffer.concat([authenticationOk, encoding, backendKeyData(42, 7), zone, readyForQuery("I")]);
  expect(onlyParameterStatus(greeting)).toEqual(Buffer.concat([encoding, zone]));
});

test("an S inside another message is no setting", () => {
  expect(onlyParameterStatus(frame("N", "SSSSSSSS"))).toHaveLength(0);
});

test("an empty greeting holds no settings", () => {
  expect(onlyParameterStatus(Buffer.alloc(0))).toHaveLength(0);
});
