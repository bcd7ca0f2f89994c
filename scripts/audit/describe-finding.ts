import type { Fault, Finding } from "@/lib/audit/finding";
import type { Verified } from "@/lib/audit/verify-chains";

/** Findings that are told one by one; a desk with another key has one a chain. */
const TOLD = 200;

const SENTENCES: Record<Fault, (finding: Finding) => string> = {
  values_altered: ({ position }) => `row ${position}: its values are not what was written.`,
  values_removed: ({ position }) => `row ${position}: its values were removed, and no erasure did it.`,
  erasure_false: ({ position }) => `row ${position}: it says that its values were erased, and they were not, or by no erasure.`,
  erasure_miscounted: ({ position, expected, found }) => `row ${position}: this erasure blanked ${expected} rows, and ${found} say that it blanked them.`,
  row_altered: ({ position }) => `row ${position} was altered, moved or put in: it does not carry on from the row before.`,
  row_missing: ({ position }) => `row ${position} is missing.`,
  rows_cut_off: ({ position }) => `row ${position} and what came after it were cut off.`,
  head_missing: ({ position }) => `the chain's head is missing: row ${position} and more may have been cut off.`,
  head_forged: () => "the chain's head was altered.",
  head_behind: ({ position }) => `the chain's head is one of before: it ends at row ${position}, and there are more.`,
  chain_missing: () => "the whole chain is missing, its ticket too.",
  history_missing: () => "it has no history at all.",
  ticket_altered: ({ field }) => `its ${field} is not what its history says last: the ticket was changed behind the desk's back.`,
  anchor_forged: ({ at }) => `The anchor of ${at} was not made with this desk's AUDIT_KEY, or was altered.`,
  anchor_differs: ({ at, position, expected, found }) => {
    if (position !== undefined) return `row ${position}, the last one at the anchor of ${at}, is gone or another.`;
    return expected === found ? `Rows that the anchor of ${at} saw are no longer the same.` : `The anchor of ${at} saw ${expected} rows of history, of which ${found} are left.`;
  },
};

/** A finding as a sentence that names its chain. */
export function describeFinding(finding: Finding): string {
  const { fault, chain, ticketNumber } = finding;
  const sentence = SENTENCES[fault](finding);
  if (chain === undefined) return sentence;
  return `${chain === "admin" ? "Admin audit" : `Ticket ${ticketNumber ?? `with id ${chain}`}`}: ${sentence}`;
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What a verification says: its findings, or what was verified. */
export function describeVerified({ chains, rows, deeds, findings }: Verified, anchors: number): string[] {
  const scope = `${counted(rows, "row", "rows")} of history in ${counted(chains, "chain", "chains")}, ${counted(deeds, "row", "rows")} of the admin audit, ${counted(anchors, "anchor", "anchors")}`;
  if (findings.length === 0) return [`All is as it was written: ${scope}.`];
  const told = findings.slice(0, TOLD).map(describeFinding);
  const left = findings.length - told.length;
  const broken = new Set(findings.flatMap(({ fault, chain }) => (fault === "row_altered" && chain !== undefined ? [chain] : [])));
  const hint = chains > 1 && broken.size >= chains ? ["Every chain breaks. Is AUDIT_KEY the one that this desk was run with?"] : [];
  return [...told, ...(left > 0 ? [`… and ${left} more.`] : []), ...hint, `${counted(findings.length, "finding", "findings")} in ${scope}.`];
}
