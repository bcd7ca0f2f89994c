import { headSeal } from "./chain";
import type { Fault } from "./finding";

/** A row of any chain, as far as the chain is concerned. */
export interface Link {
  id: string;
  position: number;
  /** Null once the values are erased. */
  salt: Buffer | null;
  digest: Buffer;
  mac: Buffer;
  erasureId: string | null;
  hasValues: boolean;
  digestOf(salt: Buffer): Buffer;
  macAfter(previous: Buffer | null): Buffer;
}

export interface Head {
  length: number;
  mac: Buffer;
  seal: Buffer;
}

export interface Break {
  fault: Fault;
  position?: number;
}

export interface Walk {
  step(link: Link): void;
  /** What is wrong first, if anything is, once the chain's last row was a step. */
  end(head: Head | undefined): Break | undefined;
}

function faultOfValues({ salt, digest, erasureId, hasValues, digestOf }: Link, erasures: ReadonlySet<string>): Fault | undefined {
  if (erasureId !== null) return salt === null && !hasValues && erasures.has(erasureId) ? undefined : "erasure_false";
  if (salt === null) return "values_removed";
  return digestOf(salt).equals(digest) ? undefined : "values_altered";
}

/** Walks a chain row by row, and remembers where it breaks first. */
export function walkChain({ key, chain, erasures }: { key: string; chain: string; erasures: ReadonlySet<string> }): Walk {
  let length = 0;
  let last: Buffer | null = null;
  let broken: Break | undefined;

  function faultOf(link: Link): Break | undefined {
    if (link.position !== length + 1) return { fault: "row_missing", position: length + 1 };
    const fault = faultOfValues(link, erasures) ?? (link.macAfter(last).equals(link.mac) ? undefined : "row_altered");
    return fault && { fault, position: link.position };
  }

  function faultOfHead(head: Head | undefined): Break | undefined {
    if (!head) return { fault: "head_missing", position: length + 1 };
    if (!headSeal(key, chain, head.length, head.mac).equals(head.seal)) return { fault: "head_forged" };
    if (head.length > length) return { fault: "rows_cut_off", position: length + 1 };
    if (head.length < length) return { fault: "head_behind", position: head.length };
    return last !== null && head.mac.equals(last) ? undefined : { fault: "head_forged" };
  }

  return {
    step: (link) => {
      broken ??= faultOf(link);
      length = link.position;
      last = link.mac;
    },
    end: (head) => broken ?? faultOfHead(head),
  };
}
