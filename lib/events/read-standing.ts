import { sql } from "drizzle-orm";
import type { Role } from "@/db/enums";
import type { Ctx } from "@/lib/core/ctx";

/** A session or a key that is good at this moment, with what its actor may. */
export type Standing =
  | { kind: "session"; id: string; role: Role; handlesConfidential: boolean; scopes: null }
  | { kind: "api_key"; id: string; role: null; handlesConfidential: null; scopes: string[] };

const listed = (ids: readonly string[]) => sql`(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;

/** Which of these sessions and keys are still good. One query, however many they are. */
export async function readStanding(ctx: Ctx, { sessionIds, keyIds }: { sessionIds: readonly string[]; keyIds: readonly string[] }): Promise<Standing[]> {
  const now = sql`${ctx.now().toISOString()}::timestamptz`;
  const rows = await ctx.db.execute(sql`
    select 'session' as kind, s.id, e.role, e.handles_confidential as "handlesConfidential", null::text[] as scopes
    from sessions s join employees e on e.employee_id = s.employee_id
    where s.id in ${listed(sessionIds)} and s.expires_at > ${now} and e.is_active
    union all
    select 'api_key', k.id::text, null, null, k.scopes
    from api_keys k
    where k.id::text in ${listed(keyIds)} and k.revoked_at is null and (k.expires_at is null or k.expires_at > ${now})`);
  return rows as unknown as Standing[];
}
