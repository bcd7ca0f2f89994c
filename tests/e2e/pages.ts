import { type APIRequestContext, expect } from "@playwright/test";
import type { Role } from "@/db/enums";

export interface DeskPage {
  name: string;
  as: Role | "nobody";
  address: string | ((request: APIRequestContext) => Promise<string>);
}

const first = async (request: APIRequestContext, path: string) => (await (await request.get(path)).json()).results[0];

const articleAt = (rest = "") => async (request: APIRequestContext) => `/knowledge/${(await first(request, "/api/knowledge-base?limit=1")).id}${rest}`;

const solvedTicket = async (request: APIRequestContext) => `/tickets/${(await first(request, "/api/tickets?limit=1&status=closed")).ticket_number}`;

const fromTicket = async (request: APIRequestContext) => `/knowledge/new?ticket=${(await first(request, "/api/tickets?limit=1&status=closed")).ticket_number}`;

/** Files a ticket and waits for its analysis. */
async function analysedTicket(request: APIRequestContext): Promise<string> {
  const text = { title: "Blue screen after the BIOS update", description: "0x0000007B on every boot since yesterday's BIOS update." };
  const { id, ticket_number: number } = await (await request.post("/api/tickets", { data: text })).json();
  await expect.poll(async () => (await (await request.get(`/api/tickets/${id}`)).json()).ai_responses.length, { timeout: 30_000 }).toBeGreaterThan(0);
  return `/tickets/${number}`;
}

const STAFF: Record<string, DeskPage["address"]> = {
  "the dashboard": "/dashboard",
  "the list": "/tickets",
  "a filtered list": "/tickets?status=closed&category=network&sort=updated_at",
  "an empty list": "/tickets?search=qqqqqqqqqq",
  "a new ticket": "/tickets/new",
  "a ticket with its analysis": analysedTicket,
  "a solved ticket": solvedTicket,
  "the knowledge base": "/knowledge",
  "a search of the knowledge base": "/knowledge?search=VPN",
  "an article": articleAt(),
  "an article's versions": articleAt("/versions"),
  "an article that is edited": articleAt("/edit"),
  "a new article": "/knowledge/new",
  "an article from a ticket": fromTicket,
  "the people": "/people",
  "a colleague": "/people/E1018",
  "the inbox": "/inbox",
  "the profile": "/profile",
};

const ADMIN: Record<string, DeskPage["address"]> = {
  "AI health": "/admin/ai-health",
  "API keys": "/admin/api-keys",
  webhooks: "/admin/webhooks",
  "the audit": "/admin/audit",
  settings: "/admin/settings",
  records: "/admin/records",
  "a colleague, for an admin": "/people/E1018",
};

const EMPLOYEE: Record<string, DeskPage["address"]> = {
  "own tickets": "/tickets",
  "an own new ticket": "/tickets/new",
  "the knowledge base, for an employee": "/knowledge",
  "an article, for an employee": articleAt(),
  "an own inbox": "/inbox",
  "an own profile": "/profile",
  "what an employee may not see": "/dashboard",
  "a page that is not there": "/tickets/TK20200101001",
};

const pagesOf = (as: DeskPage["as"], pages: Record<string, DeskPage["address"]>): DeskPage[] => Object.entries(pages).map(([name, address]) => ({ name, as, address }));

/** Every page of the desk, as those see it who use it. */
export const PAGES: readonly DeskPage[] = [
  ...pagesOf("it_staff", STAFF),
  ...pagesOf("admin", ADMIN),
  ...pagesOf("employee", EMPLOYEE),
  { name: "sign-in", as: "nobody", address: "/sign-in" },
];
