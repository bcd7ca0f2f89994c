import { asc, eq } from "drizzle-orm";
import { adminAudit } from "@/db/schema/admin-audit";
import { confirmSecondFactor } from "@/lib/auth/second-factor/confirm-second-factor";
import { startSecondFactor } from "@/lib/auth/second-factor/start-second-factor";
import { setPassword } from "@/lib/auth/set-password";
import { signIn } from "@/lib/auth/sign-in";
import type { SignInCall } from "@/lib/auth/sign-in-call";
import type { Ctx } from "@/lib/core/ctx";
import type { Employee } from "@/lib/people/import-employee";
import { SYSTEM } from "./actors";
import { codeOf } from "./app-code";
import { makeEmployee } from "./factories";
import { ownTransactions, personOf } from "./personas";

export const PASSWORD = "a-long-enough-password";

const store = globalThis as typeof globalThis & { deskwise?: Map<string, unknown> };

/** The sign-in library holds the connection of the test that first asked for it; the next test needs its own, and the company's. */
export function freshSignIn(): ReturnType<typeof signIn> {
  for (const name of store.deskwise?.keys() ?? []) if (/^(company-)?sign-in/.test(name)) store.deskwise?.delete(name);
  return signIn();
}

/** An imported person with a password that is set, as the first days of a desk have them. */
export async function makeMember(ctx: Ctx, given: Parameters<typeof makeEmployee>[1] = {}): Promise<Employee & { password: string }> {
  const person = await makeEmployee(ctx, given);
  await setPassword({ ...ctx, actor: SYSTEM }, { employeeId: person.id, password: PASSWORD });
  return { ...person, password: PASSWORD };
}

/** A sign-in as a browser posts it, from an address that no other test uses. */
export function signInRequest(body: object, headers: Record<string, string> = {}): Request {
  return new Request("http://desk.example/api/auth/sign-in/email", {
    method: "POST",
    headers: { "content-type": "application/json", host: "desk.example", origin: "http://desk.example", "x-forwarded-for": "198.51.100.7", ...headers },
    body: JSON.stringify(body),
  });
}

/** What a browser would send back of the cookies that it was given. */
export const cookiesOf = (response: Response): string => response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]).join("; ");

/** What lib is given of such a request. */
export const signInCall = (body: object, headers: Record<string, string> = {}): SignInCall => ({
  url: new URL("http://desk.example/api/auth/x"),
  headers: new Headers({ "x-forwarded-for": "198.51.100.7", ...headers }),
  body,
});

/** A browser's cookies after an answer of lib. */
export const cookiesFrom = ({ cookies }: { cookies: readonly string[] }): string => cookies.map((cookie) => cookie.split(";")[0]).join("; ");

/** The ctx as a member's own request has it. */
export const asMember = (ctx: Ctx, member: { id: string; role: Employee["role"] }, sessionId?: string): Ctx => ({
  ...ownTransactions(ctx),
  actor: { ...personOf(member), ...(sessionId === undefined ? {} : { sessionId }) } as Ctx["actor"],
});

/** What the audit holds of a subject, oldest first. */
export async function deedsOf(ctx: Ctx, subject: string) {
  const rows = await ctx.db.select().from(adminAudit).where(eq(adminAudit.subject, subject)).orderBy(asc(adminAudit.position));
  return rows.map(({ action, actorType, actor, details }) => ({ action, actorType, actor, details }));
}

/** Gives a member a second factor that is in use. */
export async function enrol(ctx: Ctx, member: Employee & { password: string }) {
  const own = asMember(ctx, member);
  const started = await startSecondFactor(own, { password: member.password });
  await confirmSecondFactor(own, { code: await codeOf(started.otpauthUri) });
  return started;
}
