import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { runtime } from "@/lib/core/runtime";

/** The ctx of a job: the desk acts for itself, under the job's name. */
export function jobCtx(name: string): Ctx {
  return { db: runtime().connection.db, actor: { type: "job", name }, locale: env().DEFAULT_LOCALE, now: () => new Date() };
}
