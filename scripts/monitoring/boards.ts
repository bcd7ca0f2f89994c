import type { Board } from "./board";
import { aiPipeline } from "./boards/ai-pipeline";
import { database } from "./boards/database";
import { host } from "./boards/host";
import { prometheus } from "./boards/prometheus";
import { redis } from "./boards/redis";
import { serviceDesk } from "./boards/service-desk";
import { web } from "./boards/web";

/** Every board of Grafana. */
export const BOARDS: readonly Board[] = [serviceDesk, aiPipeline, web, database, redis, host, prometheus];
