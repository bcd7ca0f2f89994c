import type { Role } from "@/db/enums";
import { createApiKey } from "@/lib/auth/create-api-key";
import { SCOPES } from "@/lib/auth/scopes";
import type { Ctx } from "@/lib/core/ctx";
import type { Ticket } from "@/lib/tickets/schema";
import { makeArticle, makeEmployee, makeTicket } from "./factories";
import { cookiesOf, freshSignIn, makeMember, signInRequest } from "./sign-in-desk";

/** Who calls: the headers that say so. */
export type Callers = Record<string, Record<string, string>>;

export interface ApiDesk {
  callers: Callers;
  requester: string;
  staff: string;
  tickets: Ticket[];
  articleIds: string[];
  /** People whom no caller is. */
  others: string[];
}

/** A new person of a role, with the cookie of a session. */
export async function sessionOf(ctx: Ctx, role: Role): Promise<{ id: string; headers: Record<string, string> }> {
  const { id, email, password } = await makeMember(ctx, { role });
  const response = await freshSignIn().handler(signInRequest({ email, password }));
  return { id, headers: { cookie: cookiesOf(response) } };
}

const withKey = (key: string) => ({ authorization: `Bearer ${key}` });

/** Keys and sessions of everybody who may call, and of some who may not. */
export async function makeCallers(ctx: Ctx): Promise<{ callers: Callers; requester: string; staff: string }> {
  const [employee, staff, admin] = [await sessionOf(ctx, "employee"), await sessionOf(ctx, "it_staff"), await sessionOf(ctx, "admin")];
  const { key } = await createApiKey(ctx, { name: "everything", scopes: [...SCOPES] });
  const narrow = await createApiKey(ctx, { name: "reads tickets", scopes: ["tickets:read"] });
  return {
    requester: employee.id,
    staff: staff.id,
    callers: {
      key: withKey(key),
      admin: admin.headers,
      staff: staff.headers,
      employee: employee.headers,
      narrow: withKey(narrow.key),
      stranger: withKey("dw_unknown"),
      nobody: {},
    },
  };
}

/** A desk with some of each, for calls that need something to be there. */
export async function makeApiDesk(ctx: Ctx): Promise<ApiDesk> {
  const known = await makeCallers(ctx);
  const desk: ApiDesk = { ...known, tickets: [], articleIds: [], others: [] };
  for (let count = 0; count < 6; count++) {
    desk.tickets.push(await makeTicket(ctx, { employeeId: known.requester }));
    desk.articleIds.push((await makeArticle(ctx)).id);
    desk.others.push((await makeEmployee(ctx, { role: "it_staff" })).id);
  }
  return desk;
}
