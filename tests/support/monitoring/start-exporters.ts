import { join } from "node:path";
import { freePort } from "@/scripts/stack/free-port";
import { debianProgram } from "@/scripts/test/debian-program";
import { MONITORING } from "./shipped-files";
import { type Program, startProgram } from "./start-program";

export interface Exported {
  databaseUrl: string;
  redisUrl: string;
  /** Where backups tell of themselves. */
  textfileFolder: string;
}

export interface Exporters {
  /** Addresses by Prometheus' job. */
  targets: Record<"postgres" | "redis" | "node", string[]>;
  close(): Promise<void>;
}

/** The three exporters of Compose, as Debian has them. */
export async function startExporters({ databaseUrl, redisUrl, textfileFolder }: Exported): Promise<Exporters> {
  const start = async (name: Parameters<typeof debianProgram>[0], args: readonly string[], env = {}): Promise<Program> => {
    const port = await freePort();
    return startProgram({ command: await debianProgram(name), args: [...args, `--web.listen-address=127.0.0.1:${port}`], env, url: `http://127.0.0.1:${port}`, health: "/" });
  };
  const source = Object.assign(new URL(databaseUrl), { search: "?sslmode=disable" }).href;
  const programs = await Promise.all([
    start("prometheus-postgres-exporter", [`--extend.query-path=${join(MONITORING, "postgres-exporter/queries.yml")}`], { DATA_SOURCE_NAME: source }),
    start("prometheus-redis-exporter", [], { REDIS_ADDR: redisUrl }),
    start("prometheus-node-exporter", [`--collector.textfile.directory=${textfileFolder}`]),
  ]);
  const [postgres, redis, node] = programs;
  return {
    targets: { postgres: [postgres.url], redis: [redis.url], node: [node.url] },
    close: async () => void (await Promise.all(programs.map((program) => program.close()))),
  };
}
