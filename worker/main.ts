import { env } from "@/lib/core/env";
import { logger } from "@/lib/core/logger";
import { startWorker } from "./start-worker";

const worker = await startWorker(env());
logger().info({ port: worker.port }, "worker ready");

let isEnding = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    if (isEnding) return;
    isEnding = true;
    void worker.close().then(() => process.exit(0));
  });
}
