import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { adminAudit } from "@/db/schema/admin-audit";
import { aiFeedback, aiResponses } from "@/db/schema/ai-responses";
import { apiKeys } from "@/db/schema/api-keys";
import { articles, articleVersions } from "@/db/schema/articles";
import { attachments, blobChunks, blobs } from "@/db/schema/attachments";
import { chunks } from "@/db/schema/chunks";
import { comments } from "@/db/schema/comments";
import { employees } from "@/db/schema/employees";
import { events } from "@/db/schema/events";
import { idempotencyKeys } from "@/db/schema/idempotency-keys";
import { notificationChoices, notifications } from "@/db/schema/notifications";
import { settings } from "@/db/schema/settings";
import { accounts, passwordLinks, sessions, signInLimits, twoFactors, verifications } from "@/db/schema/sign-in";
import { ticketHistory } from "@/db/schema/ticket-history";
import { tickets } from "@/db/schema/tickets";
import { webhooks } from "@/db/schema/webhooks";
import { recordDeed } from "@/lib/audit/record-deed";
import { verifyChains } from "@/lib/audit/verify-chains";
import type { Ctx } from "@/lib/core/ctx";
import { embedTicketJob } from "@/lib/jobs/embed-ticket";
import { enqueue } from "@/lib/jobs/enqueue";
import { assignTicket } from "@/lib/tickets/assign-ticket";
import { listTickets } from "@/lib/tickets/list-tickets";
import { reopenTicket } from "@/lib/tickets/reopen-ticket";
import { resolveTicket } from "@/lib/tickets/resolve-ticket";
import { updateTicket } from "@/lib/tickets/update-ticket";
import { withRollback } from "@/tests/support/database";
import { dumpOf, tablesWith } from "@/tests/support/dump";
import { makeArticle, makeEmployee, makeTicket } from "@/tests/support/factories";
import { asKey, asNew, personOf } from "@/tests/support/personas";
import { deactivateEmployee } from "./deactivate-employee";
import { eraseEmployee } from "./erase-employee";
import type { Employee } from "./import-employee";
import { updateEmployee } from "./update-employee";

const NAME = "Ottoline Fairweather-Quint";
const MAIL = "o.quint@canary.example";
const TURNED = "Fairweather-Quint, Ottoline";
const QUOTES = [NAME, MAIL, TURNED, NAME.replaceAll(" ", "_"), encodeURIComponent(MAIL)];
const quote = `Please ask ${NAME.toUpperCase()} (${MAIL}), that is ${TURNED}.`;
const json = { text: quote, deep: [{ of: NAME }] };

const makePerson = (ctx: Ctx): Promise<Employee> => makeEmployee(ctx, { employeeId: "E-canary", name: NAME, email: MAIL, officeLocation: "Lyon", locale: "fr" });

const bytesOf = (text: string) => ({ hash: createHash("sha256").update(text).digest(), size: text.length });

async function upload(ctx: Ctx, ticketId: string, uploadedBy: string[], text: string): Promise<string> {
  const [blob] = await ctx.db.insert(blobs).values(bytesOf(text)).returning();
  await ctx.db.insert(blobChunks).values({ blobId: blob?.id ?? "", position: 0, data: Buffer.from(text) });
  const file = { ticketId, blobId: blob?.id ?? "", fileName: `CV_${NAME.replaceAll(" ", "_")}.txt`, mediaType: "text/plain", size: 1, visibility: "public" as const, uploadedByType: "person" as const };
  await ctx.db.insert(attachments).values(uploadedBy.map((person) => ({ ...file, uploadedBy: person })));
  return blob?.id ?? "";
}

/** A ticket whose history names the person in old and new values and in a comment. */
async function namingTicket(ctx: Ctx, employeeId: string): Promise<string> {
  const { id } = await makeTicket(ctx, { employeeId, title: `${NAME}'s screen is dark`, description: quote, tags: ["screen", NAME] });
  await updateTicket(ctx, { id, title: `${TURNED}: screen` });
  await updateTicket(ctx, { id, tags: [MAIL, "screen"], description: `${quote} Again.` });
  await assignTicket(ctx, { id, assignedTo: (await makeEmployee(ctx, { role: "it_staff" })).id });
  await resolveTicket(ctx, { id, resolution: `${quote} Done.` });
  await reopenTicket(ctx, { id, reason: quote });
  await resolveTicket(ctx, { id, resolution: `${quote} Done anew.` });
  await ctx.db.insert(chunks).values({ spaceId: 1, ticketId: id, part: "report", position: 0, content: quote, embedding: new Float32Array(384).fill(1) });
  return id;
}

async function quoteInAnswers(ctx: Ctx, ticketId: string, employeeId: string): Promise<void> {
  await ctx.db.insert(comments).values({ ticketId, body: quote, visibility: "public", writtenByType: "person", writtenBy: employeeId, employeeId, mentions: [employeeId] });
  const analysis = { ticketId, language: "en" as const, completedAt: ctx.now(), suggestedSolution: quote, steps: [json], similarTickets: [json], articles: [{ title: quote }] };
  const [row] = await ctx.db.insert(aiResponses).values(analysis).returning({ id: aiResponses.id });
  await ctx.db.insert(aiFeedback).values({ aiResponseId: row?.id ?? "", employeeId, givenBy: employeeId, verdict: "rejected", comment: quote });
  await ctx.db.insert(notifications).values({ employeeId, kind: "mentioned", ticketId, causedByType: "person", causedBy: employeeId });
  await ctx.db.insert(notificationChoices).values({ employeeId, kind: "mentioned", inApp: true });
}

async function quoteInArticle(ctx: Ctx): Promise<string> {
  const { id, version, ...article } = await makeArticle(ctx, { title: `Desk of ${NAME}`, content: quote, tags: [NAME] });
  await ctx.db.insert(articleVersions).values({ ...article, articleId: id, version: version + 10, changedByType: "system", changedBy: "test" });
  await ctx.db.insert(chunks).values({ spaceId: 1, articleId: id, part: "body", position: 0, content: quote, embedding: new Float32Array(384).fill(1) });
  return id;
}

async function quoteBeside(ctx: Ctx, ticketId: string, employeeId: string): Promise<void> {
  await ctx.db.insert(events).values({ type: "ticket.updated", ticketId, employeeId, payload: json });
  await ctx.db.insert(idempotencyKeys).values([{ caller: "api_key 1", key: "a", fingerprint: Buffer.alloc(32), result: json }, { caller: "api_key 1", key: `add:${MAIL}`, fingerprint: Buffer.alloc(32), result: {} }]);
  await ctx.db.insert(apiKeys).values({ name: `Laptop of ${NAME}`, prefix: "dw_x", hash: Buffer.from(employeeId), scopes: [] });
  await ctx.db.insert(settings).values({ name: "contact", value: json });
  await ctx.db.insert(webhooks).values({ url: `https://hooks.example/?for=${encodeURIComponent(MAIL)}`, events: ["ticket.created"], sealedSecret: Buffer.alloc(1), createdByType: "system", createdBy: "test" });
  await recordDeed(ctx, { action: "settings.changed", subject: "setting contact", details: { to: [NAME, MAIL] } });
  await makeEmployee(ctx, { department: `Office of ${NAME}`, officeLocation: TURNED });
  await enqueue(ctx, embedTicketJob, { ticketId, note: quote } as { ticketId: string });
  await ctx.db.execute(sql`update pgboss.job set output = ${JSON.stringify(json)}::jsonb where data->>'note' is not null`);
}

async function giveAccess(ctx: Ctx, userId: string): Promise<void> {
  const expiresAt = new Date("2099-01-01");
  await ctx.db.insert(sessions).values({ id: "s", token: "s", userId, expiresAt });
  await ctx.db.insert(accounts).values({ id: "a", accountId: MAIL, providerId: "oidc", userId, idToken: quote });
  await ctx.db.insert(twoFactors).values({ id: "t", secret: "x", backupCodes: "x", userId });
  await ctx.db.insert(passwordLinks).values({ hash: Buffer.alloc(32), employeeId: userId, expiresAt });
  await ctx.db.insert(verifications).values([{ id: "v", identifier: `reset-${MAIL.toUpperCase()}`, value: "x", expiresAt }, { id: "w", identifier: "link", value: userId, expiresAt }]);
  await ctx.db.insert(signInLimits).values({ id: "l", key: `198.51.100.7|${MAIL}`, count: 1, lastRequest: 1 });
}

async function appearEverywhere(ctx: Ctx): Promise<{ own: string; others: string; article: string }> {
  const { id } = await makePerson(ctx);
  const [own, others] = [await namingTicket(ctx, id), await namingTicket(ctx, (await makeEmployee(ctx)).id)];
  await quoteInAnswers(ctx, own, id);
  await quoteBeside(ctx, others, id);
  await upload(ctx, own, [id], `I am ${NAME}, ${MAIL}`);
  await giveAccess(ctx, id);
  return { own, others, article: await quoteInArticle(ctx) };
}

async function erase(ctx: Ctx, employeeId = "E-canary") {
  const admin = await asNew(ctx, "admin");
  await deactivateEmployee(admin, { employeeId });
  return eraseEmployee(admin, { employeeId });
}

describe("an erased person", () => {
  test("is in no row of no table; tickets, figures and chains are", () =>
    withRollback(async (ctx) => {
      await appearEverywhere(ctx);
      const before = tablesWith(await dumpOf(ctx), QUOTES);
      const figures = async () => [(await listTickets(ctx, {})).total, await ctx.db.$count(ticketHistory), await ctx.db.$count(comments), await ctx.db.$count(aiFeedback), await ctx.db.$count(articles)];
      const counted = await figures();
      const filled = ["accounts", "admin_audit", "ai_feedback", "ai_responses", "api_keys", "article_versions", "articles", "attachments", "blob_chunks", "chunks", "comments", "employees", "events", "idempotency_keys", "settings", "sign_in_limits", "ticket_history", "tickets", "verifications", "webhooks"];
      expect(before).toEqual(expect.arrayContaining([...filled.map((table) => `public.${table}`), "pgboss.job_common"]));
      expect((await verifyChains(ctx)).findings).toEqual([]);
      await erase(ctx);
      expect(tablesWith(await dumpOf(ctx), QUOTES)).toEqual([]);
      expect(await figures()).toEqual(counted);
      expect((await verifyChains(ctx)).findings).toEqual([]);
    }));

  test("is an id in texts and snapshots, and nobody in the record", () =>
    withRollback(async (ctx) => {
      const { own, others } = await appearEverywhere(ctx);
      const erased = await erase(ctx);
      expect(erased).toMatchObject({ employeeId: "E-canary", name: "E-canary", email: "erased-E-canary@erased.invalid", department: "", officeLocation: "", locale: null, isActive: false });
      const rows = await ctx.db.select().from(tickets).where(eq(tickets.id, own));
      expect(rows).toMatchObject([{ employeeId: "E-canary", employeeNameSnapshot: "E-canary", departmentSnapshot: "", title: "E-canary: screen", tags: ["E-canary", "screen"] }]);
      expect(await ctx.db.select().from(tickets).where(eq(tickets.id, others))).toMatchObject([{ departmentSnapshot: "Finance", resolution: "Please ask E-canary (E-canary), that is E-canary. Done anew." }]);
      const words = rows[0]?.searchText ?? "";
      expect(words).toContain("ezzcanary");
      expect(words).not.toMatch(/ottoline|quint/);
    }));

  test("was called otherwise when a ticket was reported: that name goes too", () =>
    withRollback(async (ctx) => {
      const { id } = await makeEmployee(ctx, { name: "Ottoline Maidenname" });
      await makeTicket(ctx, { employeeId: id });
      const { id: later } = await makeTicket(ctx, { description: "As Ottoline Maidenname said." });
      await updateEmployee(ctx, { employeeId: id, name: NAME });
      await erase(ctx, id);
      expect(await ctx.db.select({ text: tickets.description }).from(tickets).where(eq(tickets.id, later))).toEqual([{ text: `As ${id} said.` }]);
    }));

  test("leaves history blanked where it named them, under the deed, and whole where it did not", () =>
    withRollback(async (ctx) => {
      const { own } = await appearEverywhere(ctx);
      await erase(ctx);
      const rows = await ctx.db.select().from(ticketHistory).where(eq(ticketHistory.ticketId, own)).orderBy(ticketHistory.position);
      const [deed] = await ctx.db.select().from(adminAudit).where(eq(adminAudit.action, "employee.erased"));
      for (const row of rows) {
        if (row.erasureId === null) expect(row.salt).not.toBeNull();
        else expect(row).toMatchObject({ erasureId: deed?.id, oldValue: null, newValue: null, comment: null, salt: null });
      }
      expect(new Set(rows.filter(({ erasureId }) => erasureId !== null).map(({ changedField }) => changedField))).toEqual(new Set(["title", "description", "tags", "resolution", "status"]));
      expect(rows.filter(({ changedField }) => changedField === "assigned_to")).toMatchObject([{ erasureId: null }]);
      expect(deed).toMatchObject({ subject: "employee E-canary", actorType: "person", details: { history_rows: await ctx.db.$count(ticketHistory, eq(ticketHistory.erasureId, deed?.id ?? "")), audit_rows: 1 } });
    }));

  test("leaves no vector of a text that named them, and jobs that make them anew", () =>
    withRollback(async (ctx) => {
      const { own, others, article } = await appearEverywhere(ctx);
      const bystander = await makeTicket(ctx);
      await ctx.db.insert(chunks).values({ spaceId: 1, ticketId: bystander.id, part: "report", position: 0, content: "x", embedding: new Float32Array(384).fill(1) });
      await ctx.db.execute(sql`delete from pgboss.job`);
      await erase(ctx);
      const jobs = await ctx.db.execute<{ data: Record<string, string> }>(sql`select data from pgboss.job where name like 'embed-%'`);
      const sent = jobs.flatMap(({ data }) => Object.values(data));
      expect(sent.toSorted()).toEqual([own, others, article].toSorted());
      expect(await ctx.db.select({ of: chunks.ticketId }).from(chunks)).toEqual([{ of: bystander.id }]);
    }));

  test("leaves jobs for texts that named them and have no vectors yet, and for no others", () =>
    withRollback(async (ctx) => {
      const { id: employeeId } = await makePerson(ctx);
      const [ticket, article] = [await makeTicket(ctx, { description: quote }), await makeArticle(ctx, { content: quote })];
      for (const make of [() => makeTicket(ctx, { employeeId }), () => makeArticle(ctx)]) await make();
      await ctx.db.execute(sql`delete from pgboss.job`);
      await erase(ctx);
      const jobs = await ctx.db.execute<{ data: object }>(sql`select data from pgboss.job where name like 'embed-%' order by name desc`);
      expect(jobs.map(({ data }) => data)).toEqual([{ ticketId: ticket.id }, { articleId: article.id }]);
    }));

  test("leaves no file of theirs, and those bytes alone that somebody else uploaded too", () =>
    withRollback(async (ctx) => {
      const [person, colleague] = [await makePerson(ctx), await makeEmployee(ctx)];
      const { id } = await makeTicket(ctx);
      const [theirs, shared] = [await upload(ctx, id, [person.id, person.id], "mine"), await upload(ctx, id, [person.id, colleague.id], "ours")];
      await erase(ctx);
      expect(await ctx.db.select({ id: blobs.id }).from(blobs)).toEqual([{ id: shared }]);
      expect(await ctx.db.$count(blobChunks, eq(blobChunks.blobId, theirs))).toBe(0);
      const files = await ctx.db.select().from(attachments);
      expect(files.filter(({ removedAt }) => removedAt === null)).toMatchObject([{ uploadedBy: colleague.id, blobId: shared, fileName: "CV_E-canary.txt" }]);
      expect(files.filter(({ removedAt }) => removedAt !== null)).toHaveLength(3);
    }));

  test("is not changed, given access or erased again", () =>
    withRollback(async (ctx) => {
      await makePerson(ctx);
      await erase(ctx);
      const employeeId = "E-canary";
      for (const patch of [{ isActive: true }, { name: NAME }]) await expect(updateEmployee(ctx, { employeeId, ...patch })).rejects.toMatchObject({ code: "conflict", reason: "employee_erased" });
      await expect(eraseEmployee(ctx, { employeeId })).rejects.toMatchObject({ code: "conflict", reason: "employee_erased" });
    }));
});

test("people of similar names and addresses stay as they are", () =>
  withRollback(async (ctx) => {
    await makePerson(ctx);
    const text = `Ottoline Fairweather, Ottoline Quint, Fairweather-Quinten and bo.quint@canary.example`;
    const { id } = await makeTicket(ctx, { description: text });
    const colleague = await makeEmployee(ctx, { name: "Ottoline Quint" });
    await erase(ctx);
    expect(await ctx.db.select({ text: tickets.description }).from(tickets).where(eq(tickets.id, id))).toEqual([{ text }]);
    expect(await ctx.db.select({ name: employees.name }).from(employees).where(eq(employees.id, colleague.id))).toEqual([{ name: "Ottoline Quint" }]);
  }));

test("more rows than a batch, at any place of the table, are all found", () =>
  withRollback(async (ctx) => {
    await makePerson(ctx);
    const { id } = await makeTicket(ctx);
    const body = (index: number) => (index % 3 === 0 ? quote : `Ottoline, not Quint and not Fairweather, ${index}`);
    await ctx.db.insert(comments).values(Array.from({ length: 350 }, (_, index) => ({ ticketId: id, body: body(index), visibility: "public" as const, writtenByType: "system" as const, writtenBy: "test" })));
    await erase(ctx);
    expect(tablesWith(await dumpOf(ctx), QUOTES)).toEqual([]);
    expect(await ctx.db.$count(comments, sql`body like 'Ottoline, not%'`)).toBe(233);
  }));

test("only an administrator erases, only who has no access any more, and no key", () =>
  withRollback(async (ctx) => {
    const { id } = await makePerson(ctx);
    const admin = await makeEmployee(ctx, { role: "admin" });
    for (const actor of [await asNew(ctx, "employee"), await asNew(ctx, "it_staff"), asKey(ctx, "people:write", "people:roles")]) await expect(eraseEmployee(actor, { employeeId: id })).rejects.toMatchObject({ code: "forbidden" });
    for (const employeeId of [id, admin.id]) await expect(eraseEmployee({ ...ctx, actor: personOf(admin) }, { employeeId })).rejects.toMatchObject({ code: "conflict", reason: "employee_still_active" });
    await expect(eraseEmployee(ctx, { employeeId: id, version: 7 })).rejects.toMatchObject({ code: "stale" });
    await expect(eraseEmployee(ctx, { employeeId: "E-never" })).rejects.toMatchObject({ code: "not_found" });
  }));
