import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { attachments, blobs } from "@/db/schema/attachments";
import type { Ctx } from "@/lib/core/ctx";
import { makeTicket } from "@/tests/support/factories";
import { attach, attachFile, filePart, textOf } from "@/tests/support/files";
import { raceDatabase } from "@/tests/support/race-database";
import { readAttachment } from "./read-attachment";
import { removeAttachment } from "./remove-attachment";
import { sweepBlobs } from "./sweep-blobs";

const database = raceDatabase({ connections: 16 });

const sizeOf = (text: string) => Buffer.byteLength(text);

async function blobsLike(ctx: Ctx, text: string): Promise<number> {
  return ctx.db.$count(blobs, sql`size = ${sizeOf(text)} and hash = sha256(${Buffer.from(text)})`);
}

test("the same file twenty times at once, on as many tickets, is kept once", async () => {
  const ctx = database.ctx();
  const text = `the same ${crypto.randomUUID()}`;
  const ids = await Promise.all(Array.from({ length: 20 }, async () => (await makeTicket(ctx)).id));
  const added = await Promise.all(ids.map((id) => attachFile(ctx, id, "same.txt", text)));
  expect(await blobsLike(ctx, text)).toBe(1);
  for (const { id, url } of added) expect(await textOf((await readAttachment(ctx, { id: url.split("/")[3] ?? "", aid: id })).bytes)).toBe(text);
});

test("two uploads of the same two files in either order do not wait for each other for ever", async () => {
  const ctx = database.ctx();
  for (let round = 0; round < 10; round++) {
    const [a, b] = [`a ${crypto.randomUUID()}`, `b ${crypto.randomUUID()}`];
    const [one, two] = [await makeTicket(ctx), await makeTicket(ctx)];
    await Promise.all([attach(ctx, one.id, filePart("a", a), filePart("b", b)), attach(ctx, two.id, filePart("b", b), filePart("a", a))]);
    expect([await blobsLike(ctx, a), await blobsLike(ctx, b)]).toEqual([1, 1]);
  }
});

test("bytes that are removed and swept while the same are uploaded are there for whoever got them", async () => {
  const ctx = database.ctx();
  for (let round = 0; round < 40; round++) {
    const text = `fought over ${crypto.randomUUID()}`;
    const [here, there] = [await makeTicket(ctx), await makeTicket(ctx)];
    const old = await attachFile(ctx, here.id, "old.txt", text);
    const [added] = await Promise.all([attachFile(ctx, there.id, "new.txt", text), removeAttachment(ctx, { id: here.id, aid: old.id }), sweepBlobs(ctx)]);
    expect(await textOf((await readAttachment(ctx, { id: there.id, aid: added.id })).bytes)).toBe(text);
    expect(await blobsLike(ctx, text)).toBe(1);
  }
});

test("of two who remove a file one finds it gone, and its bytes go once", async () => {
  const ctx = database.ctx();
  const { id } = await makeTicket(ctx);
  const text = `removed twice ${crypto.randomUUID()}`;
  const { id: aid } = await attachFile(ctx, id, "x", text);
  const outcomes = await Promise.allSettled([removeAttachment(ctx, { id, aid }), removeAttachment(ctx, { id, aid })]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect([await blobsLike(ctx, text), await ctx.db.$count(attachments, eq(attachments.id, aid))]).toEqual([0, 1]);
});

test("fifty files are the most, however many come at once", async () => {
  const ctx = database.ctx();
  const { id } = await makeTicket(ctx);
  const uploads = Array.from({ length: 8 }, () => attach(ctx, id, ...Array.from({ length: 9 }, (_, index) => filePart(`${index}`, crypto.randomUUID()))));
  const outcomes = await Promise.allSettled(uploads);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
  expect(await ctx.db.$count(attachments, eq(attachments.ticketId, id))).toBe(45);
});
