import { carriesToken } from "./bearer";
import { env } from "./env";
import { isPrivateAddress } from "./private-address";

/** Whoever carries METRICS_TOKEN may read the metrics; without one, whoever is on this machine or a private network. */
export function mayReadMetrics(address: string, authorization: string | null | undefined): boolean {
  const token = env().METRICS_TOKEN;
  return token === undefined ? isPrivateAddress(address) : carriesToken(authorization, token);
}
