import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { freePort } from "@/scripts/stack/free-port";
import { debianProgram } from "@/scripts/test/debian-program";
import { copyShipped } from "./shipped-files";
import { type Program, startProgram } from "./start-program";

export interface Watched {
  /** Addresses by the job of the shipped prometheus.yml; a job that is left out has none. */
  targets: Readonly<Record<string, readonly string[]>>;
  /** As the desk has it in METRICS_TOKEN. */
  metricsToken: string;
  /** Address of Alertmanager. */
  alertmanager?: string;
  /** How long a condition has to last before its alert fires, as `0s`; the shipped times where it is left out. */
  alertsAfter?: string;
}

/** A desk gives the answer to a scrape up to three seconds. */
const SCRAPES = { scrape_interval: "3s", scrape_timeout: "3s", evaluation_interval: "1s" };

const config = z.looseObject({
  scrape_configs: z.array(z.looseObject({ job_name: z.string(), authorization: z.object({ credentials_file: z.string() }).optional(), dns_sd_configs: z.unknown().optional() })),
});

const addressOf = (url: string): string => new URL(url).host;

/** The shipped prometheus.yml with other addresses, scraped more often. */
function adapted(text: string, own: string, tokenFile: string, { targets, alertmanager }: Watched): string {
  const { scrape_configs: jobs, ...rest } = config.parse(parse(text));
  const unknown = Object.keys(targets).filter((name) => !jobs.some(({ job_name }) => job_name === name));
  if (unknown.length > 0) throw new Error(`prometheus.yml has no job ${unknown.join(", ")}`);
  return stringify({
    ...rest,
    global: SCRAPES,
    alerting: { alertmanagers: alertmanager === undefined ? [] : [{ static_configs: [{ targets: [addressOf(alertmanager)] }] }] },
    scrape_configs: jobs.map((job) => ({
      ...job,
      // Left out of YAML.
      dns_sd_configs: undefined,
      authorization: job.authorization && { credentials_file: tokenFile },
      static_configs: [{ targets: job.job_name === "prometheus" ? [own] : (targets[job.job_name] ?? []).map(addressOf) }],
    })),
  });
}

/** A real Prometheus with the shipped configuration and rules. */
export async function startPrometheus(watched: Watched): Promise<Program> {
  const own = `127.0.0.1:${await freePort()}`;
  const { alertsAfter, metricsToken } = watched;
  const data = await mkdtemp(join(tmpdir(), "deskwise-prometheus-"));
  const tokenFile = join(data, "token");
  await writeFile(tokenFile, metricsToken, { mode: 0o600 });
  const shorten = (text: string) => (alertsAfter === undefined ? text : text.replaceAll(/^( +for:) \w+$/gm, `$1 ${alertsAfter}`));
  const copy = await copyShipped("prometheus", (text, file) => (file === "prometheus.yml" ? adapted(text, own, tokenFile, watched) : shorten(text)));
  const program = await startProgram({
    command: await debianProgram("prometheus"),
    args: [`--config.file=${join(copy.folder, "prometheus.yml")}`, `--storage.tsdb.path=${join(data, "tsdb")}`, `--web.listen-address=${own}`],
    url: `http://${own}`,
    health: "/-/ready",
  });
  const close = async () => {
    await program.close();
    await copy.remove();
    await rm(data, { recursive: true, force: true });
  };
  return { url: program.url, close };
}
