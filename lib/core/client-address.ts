import { BlockList, isIP } from "node:net";

const unmapped = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, "");

/** A hop as proxies write it: some add a port, and brackets around an IPv6 address. Undefined: no address. */
function hopAddress(hop: string): string | undefined {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(hop.trim())?.[1] ?? /^([\d.]+):\d+$/.exec(hop.trim())?.[1] ?? hop.trim();
  const address = unmapped(bare);
  return isIP(address) === 0 ? undefined : address;
}

const familyOf = (address: string) => (isIP(address) === 6 ? ("ipv6" as const) : ("ipv4" as const));

/** Parses TRUSTED_PROXIES: addresses and CIDR ranges, separated by commas. Throws TypeError for anything else. */
export function parseTrustedProxies(list: string): BlockList {
  const trusted = new BlockList();
  for (const entry of list.split(",").map((item) => item.trim()).filter(Boolean)) {
    const [address = "", bits, ...rest] = entry.split("/");
    const isRange = bits !== undefined && /^\d{1,3}$/.test(bits) && Number(bits) <= (isIP(address) === 6 ? 128 : 32);
    if (!isIP(address) || rest.length > 0 || (bits !== undefined && !isRange)) throw new TypeError(`${entry} is no address and no range`);
    if (bits === undefined) trusted.addAddress(address, familyOf(address));
    else trusted.addSubnet(address, Number(bits), familyOf(address));
  }
  return trusted;
}

/** The nearest address that is no trusted proxy: what a client writes into X-Forwarded-For itself counts for nothing. */
export function clientAddress(peer: string, forwardedFor: string | undefined, trusted: BlockList): string {
  let nearest = unmapped(peer);
  for (const hop of (forwardedFor ?? "").split(",").toReversed()) {
    if (!isIP(nearest) || !trusted.check(nearest, familyOf(nearest))) break;
    const next = hopAddress(hop);
    if (next === undefined) break;
    nearest = next;
  }
  return nearest;
}
