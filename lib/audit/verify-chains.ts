import { sql } from "drizzle-orm";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { inSnapshot } from "@/lib/core/snapshot";
import { type Anchor, countEnds, isGenuine } from "./anchor";
import { deedLink, deedMacAt, deedRows } from "./chain-rows";
import { miscounted, readErasures } from "./erasures";
import type { Finding } from "./finding";
import { ADMIN_CHAIN } from "./seal-head";
import { readHeads, verifyHistory } from "./verify-history";
import { walkChain } from "./walk-chain";

export interface Verified {
  /** Of tickets. */
  chains: number;
  rows: number;
  deeds: number;
  findings: Finding[];
}

async function verifyDeeds(ctx: Ctx, key: string, erasures: ReadonlySet<string>): Promise<{ deeds: number; findings: Finding[] }> {
  const walk = walkChain({ key, chain: ADMIN_CHAIN, erasures });
  let deeds = 0;
  for await (const rows of deedRows(ctx)) {
    for (const row of rows) walk.step(deedLink(key, row));
    deeds += rows.length;
  }
  const head = (await readHeads(ctx, [ADMIN_CHAIN])).get(ADMIN_CHAIN);
  // A desk in which nobody has done anything yet has neither.
  const broken = deeds === 0 && !head ? undefined : walk.end(head);
  return { deeds, findings: broken ? [{ ...broken, chain: ADMIN_CHAIN }] : [] };
}

/** Tickets without a chain, and heads without one. */
async function findOrphans(ctx: Ctx): Promise<Finding[]> {
  const rows = await ctx.db.execute<{ fault: "history_missing" | "chain_missing"; chain: string; ticketNumber: string | null }>(sql`
    select 'history_missing' as fault, t.id::text as chain, t.ticket_number as "ticketNumber" from tickets t
    where not exists (select from ticket_history h where h.ticket_id = t.id)
    union all
    select 'chain_missing', c.chain, t.ticket_number from chain_heads c left join tickets t on t.id::text = c.chain
    where c.chain <> ${ADMIN_CHAIN} and t.id is null order by 2`);
  return rows.map(({ fault, chain, ticketNumber }) => ({ fault, chain, ...(ticketNumber === null ? {} : { ticketNumber }) }));
}

async function compareAdmin(ctx: Ctx, { at, admin }: Anchor): Promise<Finding[]> {
  const mac = (await deedMacAt(ctx, admin.length))?.toString("hex") ?? null;
  return mac === admin.mac ? [] : [{ fault: "anchor_differs", chain: ADMIN_CHAIN, at, position: admin.length }];
}

/**
 * Walks every chain of the desk and says of each where it breaks first; of anchors, whether what they saw is still there.
 * The database's superuser can rewrite rows but lacks the key, and does not reach where the anchors are.
 */
export async function verifyChains(ctx: Ctx, { anchors = [] }: { anchors?: readonly Anchor[] } = {}): Promise<Verified> {
  authorize(ctx.actor, "audit.verify");
  const key = env().AUDIT_KEY;
  const genuine = anchors.filter((anchor) => isGenuine(key, anchor)).map((anchor) => ({ anchor, counted: countEnds(key, anchor.through) }));
  return inSnapshot(ctx, async (ctx) => {
    const erasures = await readErasures(ctx);
    const ids = new Set(erasures.keys());
    const admin = await verifyDeeds(ctx, key, ids);
    const history = await verifyHistory(ctx, { key, erasures: ids, onRow: (row) => genuine.forEach(({ counted }) => counted.add(row)) });
    const findings = [...admin.findings, ...history.findings, ...(await findOrphans(ctx)), ...(await miscounted(ctx, erasures))];
    for (const anchor of anchors) if (!isGenuine(key, anchor)) findings.push({ fault: "anchor_forged", at: anchor.at });
    for (const { anchor, counted } of genuine) {
      const { sum, rows } = counted.ends();
      if (sum !== anchor.sum || rows !== anchor.rows) findings.push({ fault: "anchor_differs", at: anchor.at, expected: anchor.rows, found: rows });
      findings.push(...(await compareAdmin(ctx, anchor)));
    }
    return { chains: history.chains, rows: history.rows, deeds: admin.deeds, findings };
  });
}
