import { type APIRequestContext, expect } from "@playwright/test";
import { demoTickets } from "../desk";
import type { Person } from "../person";

export interface FiledTicket {
  id: string;
  ticket_number: string;
  title: string;
}

interface Comment {
  body: string;
  visibility: "public" | "internal";
  mentions: string[];
}

/** What a job looks at of a ticket. */
interface TicketFacts extends FiledTicket {
  status: string;
  assigned_to: string | null;
  category: string;
  priority: string;
  resolution: string | null;
  comments: Comment[];
  rating: { score: number; comment: string | null } | null;
  ai_responses: { suggested_category: string; draft_reply: string | null; feedback: { verdict: string; category: string | null }[] }[];
}

let made = 0;

/** A word that nobody else has written. */
export const newWord = (): string => `Q${Date.now().toString(36)}${(++made).toString(36)}`;

/** Sends JSON and answers JSON; anything but success fails. */
export async function send<Result = unknown>(request: APIRequestContext, method: "POST" | "DELETE" | "GET", path: string, data?: object): Promise<Result> {
  const answer = await request.fetch(path, { method, data });
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
  return answer.status() === 204 ? (undefined as Result) : ((await answer.json()) as Result);
}

/** What a ticket about a common trouble says in a language, with a title of its own. */
export function troubleIn(locale: Person["locale"], word = newWord()): { title: string; description: string } {
  const demo = demoTickets.find(({ language }) => language === locale);
  if (!demo) throw new TypeError(`no demo ticket in ${locale}`);
  return { title: `${demo.title} ${word}`, description: demo.description };
}

/** Files a ticket of the demo's employee. */
export async function fileTicketOf({ api, locale }: Pick<Person, "api" | "locale">, word?: string): Promise<FiledTicket> {
  return send(await api("employee"), "POST", "/api/tickets", troubleIn(locale, word));
}

export async function readTicket({ api }: Pick<Person, "api">, { id }: FiledTicket): Promise<TicketFacts> {
  return send(await api("it_staff"), "GET", `/api/tickets/${id}`);
}

/** Files a ticket and waits until it is analysed. */
export async function fileAnalysedTicket(person: Person): Promise<TicketFacts> {
  const filed = await fileTicketOf(person);
  await expect.poll(async () => (await readTicket(person, filed)).ai_responses.length, { intervals: [200], timeout: 30_000 }).toBe(1);
  return readTicket(person, filed);
}

export async function resolveTicket({ api }: Person, { id }: FiledTicket, resolution: string): Promise<void> {
  await send(await api("it_staff"), "POST", `/api/tickets/${id}/resolve`, { resolution });
}
