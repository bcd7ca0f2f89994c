import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { setTimeout as later } from "node:timers/promises";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { freePort } from "@/scripts/stack/free-port";
import { PROJECT_ROOT } from "@/scripts/stack/project-root";
import { debianProgram } from "@/scripts/test/debian-program";
import { awaitAddress } from "@/tests/support/stack-desk";
import type { OutagesDesk, Victim } from "./outages-desk";

export interface AlertsWatch {
  /** Of each victim's alert: whether it fired after one of its kills, and whether all are silent in the end. */
  seen(kills: readonly { victim: Victim; at: number }[]): Promise<Record<string, { fired: boolean; resolved: boolean }>>;
  close(): Promise<void>;
}

const ALERT_OF: Record<Victim, string> = { redis: "RedisDown", worker: "WorkerGone", web: "WebGone", database: "DatabaseDown" };

/** From a kill to its alert at most, where rules wait for nothing and are looked at each second. */
const FIRES_WITHIN_MS = 40_000;
const SILENT_WITHIN_MS = 30_000;

/** Fires at once, and stops at once. */
function withoutDelay(given: Record<string, unknown>): Record<string, unknown> {
  const { for: _for, keep_firing_for: _keepFiringFor, ...rule } = given;
  return rule;
}

const ruleFile = z.object({ groups: z.array(z.looseObject({ rules: z.array(z.looseObject({})) })) });
const answer = z.object({ data: z.object({ result: z.array(z.object({ metric: z.object({ alertname: z.string() }), values: z.array(z.tuple([z.number(), z.string()])).default([]) })) }) });

/** The desk's own rules, which fire here as soon as they hold: real outages last longer than these. */
function hastyRules(folder: string): void {
  mkdirSync(join(folder, "rules"));
  for (const path of globSync(join(PROJECT_ROOT, "monitoring/prometheus/rules/*.yml"))) {
    const { groups } = ruleFile.parse(parse(readFileSync(path, "utf8")));
    const hasty = groups.map((group) => ({ ...group, interval: "1s", rules: group.rules.map(withoutDelay) }));
    writeFileSync(join(folder, "rules", basename(path)), stringify({ groups: hasty }));
  }
}

function scrapes(desk: OutagesDesk, redisExporter: string): object {
  const target = (job: string, url: string, path = "/metrics") => ({ job_name: job, metrics_path: path, static_configs: [{ targets: [new URL(url).host] }] });
  const own = { scrape_interval: "1s", scrape_timeout: "1s", evaluation_interval: "1s" };
  return { global: own, rule_files: ["rules/*.yml"], scrape_configs: [target("web", desk.webUrl, "/api/metrics"), target("worker", desk.workerUrl), target("redis", redisExporter)] };
}

async function start(program: string, args: readonly string[], url: string): Promise<ChildProcess> {
  const child = spawn(program, args, { stdio: "ignore" });
  await awaitAddress(url, () => child.exitCode !== null);
  return child;
}

async function ask(url: string, path: string, query: Record<string, string>) {
  const response = await fetch(`${url}/api/v1/${path}?${new URLSearchParams(query)}`);
  return answer.parse(await response.json()).data.result;
}

/** A real Prometheus with the desk's own alert rules, on a desk whose parts are killed. */
export async function watchAlerts(desk: OutagesDesk): Promise<AlertsWatch> {
  const folder = mkdtempSync(join(tmpdir(), "deskwise-alerts-"));
  const [port, exporterPort] = await Promise.all([freePort(), freePort()]);
  const [url, exporterUrl] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${exporterPort}`];
  hastyRules(folder);
  writeFileSync(join(folder, "prometheus.yml"), stringify(scrapes(desk, exporterUrl)));
  const exporter = await start(await debianProgram("prometheus-redis-exporter"), ["--redis.addr", desk.redisUrl, "--web.listen-address", `127.0.0.1:${exporterPort}`], exporterUrl);
  const options = [`--config.file=${folder}/prometheus.yml`, `--storage.tsdb.path=${folder}/data`, `--web.listen-address=127.0.0.1:${port}`];
  const prometheus = await start(await debianProgram("prometheus"), options, `${url}/-/ready`);
  const names = Object.values(ALERT_OF).join("|");
  const query = `ALERTS{alertstate="firing",alertname=~"${names}"}`;
  const firing = async () => (await ask(url, "query", { query })).map(({ metric }) => metric.alertname);
  return {
    seen: async (kills) => {
      const until = performance.now() + SILENT_WITHIN_MS;
      while ((await firing()).length > 0 && performance.now() < until) await later(500);
      const still = await firing();
      const from = Math.min(...kills.map(({ at }) => at)) / 1000;
      const step = Math.max(1, Math.ceil((Date.now() / 1000 - from) / 10_000));
      const series = await ask(url, "query_range", { query, start: String(from), end: String(Date.now() / 1000), step: String(step) });
      const hasFired = ({ victim, at }: (typeof kills)[number]) =>
        series.some(({ metric, values }) => metric.alertname === ALERT_OF[victim] && values.some(([moment]) => moment * 1000 > at && moment * 1000 < at + FIRES_WITHIN_MS));
      return Object.fromEntries(Object.entries(ALERT_OF).map(([victim, name]) => [name, { fired: kills.some((kill) => kill.victim === victim && hasFired(kill)), resolved: !still.includes(name) }]));
    },
    close: async () => {
      for (const child of [prometheus, exporter]) {
        child.kill();
        if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
