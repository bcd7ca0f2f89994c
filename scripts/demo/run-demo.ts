import { demoTickets } from "@/db/seed/seed-files";
import { demoLogins } from "@/lib/people/demo-logins";
import type { PreparedDesk } from "../stack/prepare-desk";
import { say } from "../stack/say";
import type { AnalysisJson, TicketJson } from "./analysis-json";
import type { DemoOptions } from "./demo-options";
import { awaitAnalysis, type DeskApi, fileTicket } from "./desk-api";
import { printAnalysis } from "./print-analysis";

const out = (text: string): void => void process.stdout.write(`${text}\n`);

function show(ticket: TicketJson, analysis: AnalysisJson, { json }: DemoOptions): void {
  if (json) out(JSON.stringify({ event: "analysis", ...analysis, ticket_number: ticket.ticket_number }));
  else out(printAnalysis(ticket, analysis));
}

/** Files a ticket in each language and prints each analysis; how many are missing. */
export async function showAnalyses(api: DeskApi, options: DemoOptions, ending: AbortSignal): Promise<number> {
  say("filing a ticket in each language");
  const tickets: TicketJson[] = [];
  for (const ticket of demoTickets()) tickets.push(await fileTicket(api, ticket));
  let missing = 0;
  for (const ticket of tickets) {
    const analysis = await awaitAnalysis(api, ticket.id, ending);
    if (analysis) show(ticket, analysis, options);
    else {
      missing += 1;
      say(`${ticket.ticket_number} has no analysis`);
    }
  }
  return missing;
}

/** Prints where the desk is and how to get in. */
export function showDesk({ url, workerUrl }: PreparedDesk, key: string, { json }: DemoOptions): void {
  if (json) return out(JSON.stringify({ event: "ready", url, worker_url: workerUrl, api_key: key, logins: demoLogins }));
  const logins = demoLogins.map(({ email, password, role }) => `  ${role.padEnd(9)} ${email}  ${password}`);
  out([`Deskwise is at ${url}`, "", "sign in as", ...logins, "", `API key    ${key}`, `try        curl -H "Authorization: Bearer ${key}" ${url}/api/tickets?limit=3`].join("\n"));
}
