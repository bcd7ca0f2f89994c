import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { wordStems } from "./word-stems";

test.each([
  ["printers", "printer"],
  ["crashing", "crash"],
  ["imprimantes", "imprim"],
  ["schermen", "scherm"],
])("all forms of %s begin with %s", (word, beginning) => withRollback(async (ctx) => expect([...(await wordStems(ctx, [word]))]).toEqual([[word, expect.stringMatching(`^${beginning}`)]])));

test("a stem begins its word, and has four letters", () =>
  withRollback(async (ctx) => {
    const words = ["universities", "gelezen", "installation", "mises", "running", "boxes", "happily"];
    for (const [word, stem] of await wordStems(ctx, words)) {
      expect(word.startsWith(stem ?? "?")).toBe(true);
      expect(stem?.length).toBeGreaterThanOrEqual(4);
    }
  }));

test("where the languages' stems differ it is the shortest", () =>
  withRollback(async (ctx) => expect([...(await wordStems(ctx, ["printer", "servers"]))]).toEqual([["printer", "print"], ["servers", "server"]])));

test("short words, numbers and Chinese have no other forms; stop words of three languages are left out", () =>
  withRollback(async (ctx) => {
    const words = ["vpn", "srvzz01", "打印机", "router", "the", "dans", "het"];
    const stems = await wordStems(ctx, words);
    expect(stems).toEqual(new Map([["vpn", null], ["srvzz01", null], ["打印机", null], ["router", stems.get("router") ?? ""]]));
    expect("router".startsWith(stems.get("router") ?? "?")).toBe(true);
    // Asked again, from memory.
    expect(await wordStems(ctx, words)).toEqual(stems);
    expect(await wordStems(ctx, [])).toEqual(new Map());
  }));
