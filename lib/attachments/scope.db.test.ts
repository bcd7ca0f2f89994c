import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { attachments } from "@/db/schema/attachments";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { ticketDesk } from "@/tests/support/lifecycle-desk";
import { asKey } from "@/tests/support/personas";
import { attachmentScope } from "./scope";

async function filesSeen({ db, actor }: Ctx, ticketId: string): Promise<string[]> {
  const rows = await db.select().from(attachments).where(and(eq(attachments.ticketId, ticketId), attachmentScope(actor))).orderBy(attachments.id);
  return rows.map(({ fileName }) => fileName);
}

async function fourFiles(ctx: Ctx, ticketId: string): Promise<void> {
  const file = { ticketId, mediaType: "text/plain", size: 1, uploadedByType: "system", uploadedBy: "test" } as const;
  const kinds = (["public", "internal"] as const).flatMap((visibility) => [null, ctx.now()].map((removedAt) => ({ visibility, removedAt })));
  await ctx.db.insert(attachments).values(kinds.map((kind) => ({ ...file, ...kind, fileName: `${kind.removedAt ? "removed " : ""}${kind.visibility}` })));
}

test("internal files are for staff, and for keys that read tickets; removed ones for nobody", () =>
  withRollback(async (ctx) => {
    const { ticket, requester, staff } = await ticketDesk(ctx);
    await fourFiles(ctx, ticket.id);
    expect(await filesSeen(requester, ticket.id)).toEqual(["public"]);
    for (const reader of [staff, asKey(ctx, "tickets:read"), ctx]) expect(await filesSeen(reader, ticket.id)).toEqual(["public", "internal"]);
  }));

test("a key that only writes tickets is not shown what is internal", () =>
  withRollback(async (ctx) => {
    const { ticket } = await ticketDesk(ctx);
    await fourFiles(ctx, ticket.id);
    expect(await filesSeen(asKey(ctx, "tickets:write"), ticket.id)).toEqual(["public"]);
  }));
