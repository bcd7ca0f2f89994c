import { BlockList, isIP } from "node:net";

const unmapped = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, "");

const familyOf = (address: string) => (isIP(address) === 6 ? ("ipv6" as const) : ("ipv4" as const));

/** Parses TRUSTED_PROXIES: addresses and CIDR ranges, separated by commas. Throws TypeError for anything else. */
export function parseTrustedProxies(list: string): BlockList {
  const trusted = new BlockList();
  for (const entry of list.split(",").map((item) => item.trim()).filter(Boolean)) {
    const [address = "", bits] = entry.split("/");
    if (!isIP(address)) throw new TypeError(`TRUSTED_PROXIES: ${entry} is no address`);
    if (bits === undefined) trusted.addAddress(address, familyOf(address));
    else trusted.addSubnet(address, Number(bits), familyOf(address));
  }
  return trusted;
}

/** The nearest address that is no trusted proxy: what a client writes into X-Forwarded-For itself counts for nothing. */
export function clientAddress(peer: string, forwardedFor: string | undefined, trusted: BlockList): string {
  const hops = [...(forwardedFor ?? "").split(","), peer].map((hop) => unmapped(hop.trim())).filter((hop) => isIP(hop) !== 0);
  for (let hop = hops.pop(); hop !== undefined; hop = hops.pop()) {
    if (hops.length === 0 || !trusted.check(hop, familyOf(hop))) return hop;
  }
  return unmapped(peer);
}
