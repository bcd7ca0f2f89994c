import type { Role } from "@/db/enums";
import type { Scope } from "@/lib/auth/scopes";
import type { Actor, Ctx } from "@/lib/core/ctx";
import { makeEmployee } from "./factories";

export const personOf = ({ id, role }: { id: string; role: Role }): Actor => ({ type: "person", id, role });

/** The ctx as a new person of this role sees it. */
export async function asNew(ctx: Ctx, role: Role): Promise<Ctx> {
  return { ...ctx, actor: personOf(await makeEmployee(ctx, { role })) };
}

export const asKey = (ctx: Ctx, ...scopes: Scope[]): Ctx => ({ ...ctx, actor: { type: "api_key", id: "1", scopes } });

/** A ctx whose verbs open a transaction of their own, a savepoint here, and write their events at its end. */
export const ownTransactions = ({ db, actor, locale, now }: Ctx): Ctx => ({ db, actor, locale, now });

/** Runs what may fail in a savepoint: a statement that is refused would end the whole transaction. */
export const inSavepoint = <Result>(ctx: Ctx, work: (ctx: Ctx) => Promise<Result>): Promise<Result> =>
  ctx.db.transaction((db) => work({ ...ctx, db }));
