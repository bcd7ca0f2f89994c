import { describe, expect, test } from "vitest";
import { type ChainedChange, type ChangedValues, chainMac, digestValues, newSalt } from "./chain";

const salt = Buffer.from("0123456789abcdef");
const values: ChangedValues = { oldValue: "medium", newValue: "high", comment: null };
const change: ChainedChange = { ticketId: "7", position: 2, changedField: "priority", changedByType: "person", changedBy: "E-1", createdAt: new Date("2026-11-24T09:00:00.000Z"), version: null };
const digest = digestValues(salt, values);
const previous = Buffer.alloc(32, 1);
const mac = (given: Partial<ChainedChange> = {}) => chainMac("key", { ...change, ...given }, digest, previous).toString("hex");

describe("the digest of a row's values", () => {
  test.each<Partial<ChangedValues>>([{ oldValue: "low" }, { oldValue: null }, { newValue: "urgent" }, { newValue: null }, { comment: "why" }, { comment: "" }])("differs with %j", (given) => {
    expect(digestValues(salt, { ...values, ...given })).not.toEqual(digest);
  });

  test("cannot be had by moving text from one value to the next", () => {
    const split = (oldValue: string, newValue: string) => digestValues(salt, { oldValue, newValue, comment: null });
    expect(split("a", "bc")).not.toEqual(split("ab", "c"));
    expect(split('a","b', "c")).not.toEqual(split("a", 'b","c'));
    expect(digestValues(salt, { oldValue: "null", newValue: null, comment: null })).not.toEqual(digestValues(salt, { oldValue: null, newValue: null, comment: null }));
  });

  test("cannot be guessed without the salt, which is new each time", () => {
    expect(digestValues(newSalt(), values)).not.toEqual(digest);
    expect(newSalt()).not.toEqual(newSalt());
    expect(newSalt()).toHaveLength(16);
  });
});

describe("the mac of a row", () => {
  test.each<Partial<ChainedChange>>([
    { ticketId: "8" },
    { position: 3 },
    { changedField: "status" },
    { changedByType: "api_key" },
    { changedBy: "E-2" },
    { version: 3 },
    { createdAt: new Date("2026-11-24T09:00:00.001Z") },
  ])("differs with %j", (given) => {
    expect(mac(given)).not.toBe(mac());
  });

  test("differs with the values, the key, the row before, and without one", () => {
    const others = [
      chainMac("key", change, digestValues(salt, { ...values, newValue: "low" }), previous),
      chainMac("another key", change, digest, previous),
      chainMac("key", change, digest, Buffer.alloc(32, 2)),
      chainMac("key", change, digest, null),
    ];
    expect(new Set([mac(), ...others.map((other) => other.toString("hex"))]).size).toBe(5);
  });

  test("needs the digest alone, so that values and salt can be erased", () => {
    expect(chainMac("key", change, Buffer.from(digest), previous).toString("hex")).toBe(mac());
  });

  test("is the same for ever: written by one version, it is verified by the next", () => {
    expect(digest.toString("hex")).toBe("56c59016d60cfee87336f3d46aaa1589f14f116a9033f4f62cd1a46e6cd473e4");
    expect(mac()).toBe("7aee11359b3d74cea09ae5b6611747c1d82df306d3ed87a8d5ff391eb9bac3f1");
  });
});
