import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { env } from "@/lib/core/env";
import { isPublicAddress } from "@/lib/core/public-address";

export type ResolveName = (name: string) => Promise<LookupAddress[]>;

/** Why a host may not be called. */
export class RefusedTarget extends Error {
  override readonly name = "RefusedTarget";

  constructor(readonly fault: "name_unknown" | "address_private") {
    super(fault);
  }
}

const resolveName: ResolveName = (name) => lookup(name, { all: true, verbatim: true });

/**
 * The addresses of a URL's host, all of them public unless WEBHOOK_ALLOW_PRIVATE. Who connects uses these and asks for no
 * others: a name may mean another address a moment later. Throws RefusedTarget.
 */
export async function resolveTarget(hostname: string, resolve: ResolveName = resolveName): Promise<LookupAddress[]> {
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  const family = isIP(host);
  const addresses = family === 0 ? await resolve(host).catch(() => []) : [{ address: host, family }];
  if (addresses.length === 0) throw new RefusedTarget("name_unknown");
  const isAllowed = env().WEBHOOK_ALLOW_PRIVATE || addresses.every(({ address }) => isPublicAddress(address));
  if (!isAllowed) throw new RefusedTarget("address_private");
  return addresses;
}
