import { Writable } from "node:stream";
import { pino } from "pino";
import { expect, test } from "vitest";
import { setPerProcess } from "@/lib/core/per-process";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { asKey, asNew } from "@/tests/support/personas";
import { anchor } from "./anchor";
import { anchorChains } from "./anchor-chains";
import { verifyChains } from "./verify-chains";

test("one line of the log says how all chains stand, and a verification reads it again", () =>
  withRollback(async (ctx) => {
    const lines: string[] = [];
    setPerProcess("logger", pino({ base: null }, new Writable({ write: (line: Buffer, _, done) => done(void lines.push(line.toString())) })));
    for (let count = 0; count < 3; count++) await makeTicket(ctx);
    await anchorChains(ctx);
    expect(lines).toHaveLength(1);
    const line = JSON.parse(lines[0] ?? "") as { msg: string; anchor: unknown };
    expect(line).toMatchObject({ msg: "chains anchored", anchor: { chains: 3, rows: 3, admin: { length: 0, mac: null } } });
    await makeTicket(ctx);
    expect((await verifyChains(ctx, { anchors: [anchor.parse(line.anchor)] })).findings).toEqual([]);
  }));

test("nobody asks for it but the desk's clock", () =>
  withRollback(async (ctx) => {
    for (const actor of [await asNew(ctx, "admin"), asKey(ctx, "audit:read")]) await expect(anchorChains(actor)).rejects.toMatchObject({ code: "forbidden" });
  }));
