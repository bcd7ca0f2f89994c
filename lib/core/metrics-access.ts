import { carriesToken } from "./bearer";
import { env } from "./env";
import { isPrivateAddress } from "./private-address";

/** Set by the web server on a request that came through a proxy which TRUSTED_PROXIES does not name: from whom, nobody knows. */
export const RELAYED_HEADER = "x-deskwise-relayed";

export interface MetricsReader {
  address: string;
  authorization: string | null | undefined;
  isRelayed: boolean;
}

/** Whoever carries METRICS_TOKEN may read the metrics; without one, whoever is on this machine or a private network. */
export function mayReadMetrics({ address, authorization, isRelayed }: MetricsReader): boolean {
  const token = env().METRICS_TOKEN;
  return token === undefined ? !isRelayed && isPrivateAddress(address) : carriesToken(authorization, token);
}
