import { setTimeout as delay } from "node:timers/promises";
import type { DemoTicket } from "@/db/seed/seed-files";
import { CommandError } from "../stack/command-error";
import { type AnalysisJson, type TicketJson, ticketJson } from "./analysis-json";

const ANALYSIS_MS = 120_000;
const POLL_MS = 150;

export interface DeskApi {
  url: string;
  key: string;
}

async function call({ url, key }: DeskApi, path: string, init: RequestInit = {}): Promise<TicketJson> {
  const headers = { Authorization: `Bearer ${key}`, "Content-Type": "application/json" };
  const response = await fetch(`${url}${path}`, { ...init, headers, signal: AbortSignal.timeout(30_000) });
  if (!response.ok) throw new CommandError(`${init.method ?? "GET"} ${path} was answered with ${response.status}: ${await response.text()}`);
  return ticketJson.parse(await response.json());
}

/** Files a ticket as a program of another department would: its language and category are for the desk to find. */
export function fileTicket(api: DeskApi, { title, description, employee_id }: Pick<DemoTicket, "title" | "description" | "employee_id">): Promise<TicketJson> {
  return call(api, "/api/tickets", { method: "POST", body: JSON.stringify({ title, description, employee_id }) });
}

/** The analysis of a ticket once it is there, or undefined after two minutes. */
export async function awaitAnalysis(api: DeskApi, ticketId: string, ending: AbortSignal): Promise<AnalysisJson | undefined> {
  const until = Date.now() + ANALYSIS_MS;
  while (Date.now() < until && !ending.aborted) {
    const [analysis] = (await call(api, `/api/tickets/${ticketId}`)).ai_responses;
    if (analysis) return analysis;
    await delay(POLL_MS);
  }
  return undefined;
}
