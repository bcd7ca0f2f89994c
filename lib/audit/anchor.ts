import { z } from "zod";
import { anchorSeal, sumOfEnds } from "./chain";
import type { HistoryRow } from "./chain-rows";

const hex = z.string().regex(/^[0-9a-f]{64}$/);

/** How all chains stood in one moment. It is kept outside the database, so that nobody can put an older state back unseen. */
export const anchor = z.object({
  at: z.iso.datetime(),
  /** Tickets' chains, and all of their rows up to the history id `through`. */
  chains: z.number().int(),
  rows: z.number().int(),
  through: z.string().regex(/^\d{1,19}$/),
  /** HMAC over each chain's id, length and last mac, in order. */
  sum: hex,
  admin: z.object({ length: z.number().int(), mac: hex.nullable() }),
  /** HMAC over all of this. */
  seal: hex,
});

export type Anchor = z.infer<typeof anchor>;

type Unsealed = Omit<Anchor, "seal">;

const sealOf = (key: string, { at, chains, rows, through, sum, admin }: Unsealed): string =>
  anchorSeal(key, [at, chains, rows, through, sum, admin.length, admin.mac ?? ""]).toString("hex");

export const sealAnchor = (key: string, said: Unsealed): Anchor => ({ ...said, seal: sealOf(key, said) });

export const isGenuine = (key: string, anchor: Anchor): boolean => sealOf(key, anchor) === anchor.seal;

export type Ends = Pick<Anchor, "chains" | "rows" | "sum">;

/** Sums up where chains end, of the rows up to an id; rows come chain by chain, each from its first. */
export function countEnds(key: string, through: string): { add(row: Pick<HistoryRow, "id" | "ticketId" | "position" | "mac">): void; ends(): Ends } {
  const limit = BigInt(through);
  const sum = sumOfEnds(key);
  let [chains, rows] = [0, 0];
  let end: { ticketId: string; length: number; mac: Buffer } | undefined;
  const close = (): void => {
    if (end) sum.add(end.ticketId, end.length, end.mac);
  };
  return {
    add: ({ id, ticketId, position, mac }) => {
      if (BigInt(id) > limit) return;
      if (end?.ticketId !== ticketId) {
        close();
        chains++;
      }
      rows++;
      end = { ticketId, length: position, mac };
    },
    ends: () => {
      close();
      return { chains, rows, sum: sum.sum().toString("hex") };
    },
  };
}
