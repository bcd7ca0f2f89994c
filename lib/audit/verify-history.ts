import { inArray } from "drizzle-orm";
import { chainHeads } from "@/db/schema/admin-audit";
import type { Ctx } from "@/lib/core/ctx";
import { type HistoryRow, historyLink, historyRows } from "./chain-rows";
import type { Finding } from "./finding";
import { alteredField, type LastSaid, noteRow, readTickets } from "./ticket-state";
import { type Head, type Walk, walkChain } from "./walk-chain";

interface Chain {
  ticketId: string;
  walk: Walk;
  said: LastSaid;
}

export const readHeads = async (ctx: Ctx, chains: string[]): Promise<Map<string, Head>> => {
  const rows = chains.length === 0 ? [] : await ctx.db.select().from(chainHeads).where(inArray(chainHeads.chain, chains));
  return new Map(rows.map((row) => [row.chain, row]));
};

async function closeChains(ctx: Ctx, chains: Chain[]): Promise<Finding[]> {
  const ids = chains.map(({ ticketId }) => ticketId);
  const [heads, tickets] = [await readHeads(ctx, ids), await readTickets(ctx, ids)];
  return chains.flatMap(({ ticketId, walk, said }): Finding[] => {
    const ticket = tickets.get(ticketId);
    const named = { chain: ticketId, ...(ticket ? { ticketNumber: ticket.ticketNumber } : {}) };
    const broken = walk.end(heads.get(ticketId));
    if (broken) return [{ ...broken, ...named }];
    const field = ticket && alteredField(ticket, said);
    return field === undefined ? [] : [{ fault: "ticket_altered", field, ...named }];
  });
}

interface VerifyHistoryInput {
  key: string;
  erasures: ReadonlySet<string>;
  /** Is shown every row, chain by chain. */
  onRow(row: HistoryRow): void;
}

/** Walks every ticket's chain, and compares the ticket with what its history says last. */
export async function verifyHistory(ctx: Ctx, { key, erasures, onRow }: VerifyHistoryInput): Promise<{ chains: number; rows: number; findings: Finding[] }> {
  const result = { chains: 0, rows: 0, findings: [] as Finding[] };
  let open: Chain | undefined;
  for await (const rows of historyRows(ctx)) {
    const ended: Chain[] = [];
    for (const row of rows) {
      if (open?.ticketId !== row.ticketId) {
        if (open) ended.push(open);
        open = { ticketId: row.ticketId, walk: walkChain({ key, chain: row.ticketId, erasures }), said: { fields: new Map(), version: null } };
        result.chains++;
      }
      open.walk.step(historyLink(key, row));
      noteRow(open.said, row);
      onRow(row);
    }
    result.rows += rows.length;
    result.findings.push(...(await closeChains(ctx, ended)));
  }
  result.findings.push(...(await closeChains(ctx, open ? [open] : [])));
  return result;
}
