import { isIPv6 } from "node:net";

const GROUPS = 8;
/** A household or a host has a /64 of its own and may use any address in it. */
const NETWORK_GROUPS = 4;

/** What attempts are counted by: an IPv4 address as it is, of an IPv6 address the first 64 bits. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = new URL(`http://[${address.split("%")[0]}]`).hostname.slice(1, -1).split("::");
  const before = head.split(":").filter(Boolean);
  const after = tail?.split(":").filter(Boolean) ?? [];
  const zeros = Array<string>(GROUPS - before.length - after.length).fill("0");
  return [...before, ...zeros, ...after].slice(0, NETWORK_GROUPS).join(":");
}
