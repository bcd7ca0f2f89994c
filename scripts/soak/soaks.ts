import { startNativeServer } from "../native-postgres/native-server";
import { say } from "../stack/say";
import { envOfTests } from "../test/env-of-tests";
import { soakDatabaseOutage } from "@/tests/soak/database-outage";
import { soakFuzz } from "@/tests/soak/fuzz";
import { soakGate, soakGateKills } from "@/tests/soak/gate";
import { walkLifecycle } from "@/tests/soak/lifecycle-walk";
import { soakOutages } from "@/tests/soak/outages";
import { removeAuthorization } from "@/tests/soak/remove-authorization";
import { soakShutdown } from "@/tests/soak/shutdown";
import { soakScreens } from "@/tests/soak/screens";
import { openSoakDesk } from "@/tests/soak/soak-desk";
import { soakReembeddingKills } from "@/tests/soak/reembedding-kills";
import { soakUpgrade } from "@/tests/soak/upgrade";
import { soakWorkerKills } from "@/tests/soak/worker-kills";

type OnProgress = (done: number, total: number) => void;

/** Given to every soak that walks at random, so that two runs can be compared. */
const SEED = 20_261_124;

async function onNative<Figures>(soak: (databaseUrl: string) => Promise<Figures>): Promise<Figures> {
  const given = envOfTests().TEST_DATABASE_URL;
  if (given) return soak(given);
  const server = await startNativeServer(say);
  try {
    return await soak(server.url);
  } finally {
    await server.close();
  }
}

async function soakLifecycle(onProgress: OnProgress, databaseUrl?: string): Promise<object> {
  const desk = await openSoakDesk(databaseUrl);
  try {
    return await walkLifecycle(desk.ctx, { calls: 10_000, seed: SEED, onProgress });
  } finally {
    await desk.close();
  }
}

/** Every soak by name, with its full count; npm test runs a slice of each. What follows the name on the command line comes last. */
export const SOAKS: Record<string, (onProgress: OnProgress, option?: string) => Promise<object>> = {
  fuzz: (onProgress) => soakFuzz({ requests: 5_000, seed: SEED, onProgress }),
  gate: (onProgress) => soakGate({ queries: 60_000, kills: 20, seed: SEED, onProgress }),
  "gate-kills": (onProgress) => soakGateKills({ kills: 10, seed: SEED, onProgress }),
  "reembedding-kills": (onProgress) => soakReembeddingKills({ documents: 2_000, kills: 3, onProgress }),
  "reembedding-kills-native": (onProgress) => onNative((databaseUrl) => soakReembeddingKills({ documents: 2_000, kills: 3, databaseUrl, onProgress })),
  "worker-kills": (onProgress) => soakWorkerKills({ kills: 5, onProgress }),
  "worker-kills-native": (onProgress) => onNative((databaseUrl) => soakWorkerKills({ kills: 5, databaseUrl, onProgress })),
  "database-outage": (onProgress) => soakDatabaseOutage({ outages: 10, length: 3_000, onProgress }),
  "database-outage-native": (onProgress) => onNative((databaseUrl) => soakDatabaseOutage({ outages: 10, length: 3_000, databaseUrl, onProgress })),
  shutdown: (onProgress) => onNative((databaseUrl) => soakShutdown({ databaseUrl, perSecond: 50, seconds: 30, onProgress })),
  outages: (onProgress, minutes = "10") => soakOutages({ seconds: Number(minutes) * 60, rounds: 1, perSecond: 20, everySeconds: 15, isWatched: true, onProgress }),
  screens: soakScreens,
  upgrade: (onProgress) => onNative((databaseUrl) => soakUpgrade({ migrations: 3, databaseUrl, onProgress })),
  authorization: (onProgress) => removeAuthorization({ onProgress }),
  lifecycle: (onProgress) => soakLifecycle(onProgress),
  "lifecycle-native": (onProgress) => onNative((databaseUrl) => soakLifecycle(onProgress, databaseUrl)),
};
