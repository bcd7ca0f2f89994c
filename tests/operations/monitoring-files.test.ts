import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { BOARDS_FOLDER, boardFiles } from "@/scripts/monitoring/board-files";
import { DATASOURCE } from "@/scripts/monitoring/panel-json";
import { PROJECT_ROOT } from "@/scripts/stack/project-root";
import { boardTexts, panelsOf, shippedBoards, type ShippedPanel } from "@/tests/support/monitoring/shipped-boards";
import { MONITORING } from "@/tests/support/monitoring/shipped-files";
import { alertRules, recordingRules } from "@/tests/support/monitoring/shipped-rules";

const read = (...path: string[]): string => readFileSync(join(MONITORING, ...path), "utf8");
const boards = shippedBoards();
const twice = <Value>(values: readonly Value[]): Value[] => values.filter((value, index) => values.indexOf(value) !== index);

describe("rules", () => {
  const alerts = alertRules();
  const names = [...new Set(alerts.map(({ alert }) => alert))];

  test("one alert for each thing that can go wrong", () => {
    const ofDesk = ["WebGone", "WebNotReady", "WorkerGone", "QueueStuck", "QueueGrowing", "AnalysisLate", "DeadLetters", "ErrorRate", "SlowAnswers", "EventLoopLag", "CategorySpike"];
    const ofModels = ["LlmDown", "LlmSlow", "EmbeddingModelDown"];
    const ofMachines = ["DatabaseDown", "DatabaseConnections", "RedisDown", "DiskFull", "MemoryShort", "BackupOld", "BackupAbsent"];
    expect(names).toEqual([...ofDesk, ...ofModels, ...ofMachines, "TargetDown", "AlertsNotDelivered", "RulesFail"]);
    expect(twice(alerts.map(({ alert, labels }) => `${alert} ${labels.severity}`))).toEqual([]);
  });

  const tests = z.object({ tests: z.array(z.object({ alert_rule_test: z.array(z.object({ alertname: z.string(), exp_alerts: z.array(z.object({ exp_labels: z.object({ severity: z.string() }) })).default([]) })) })) });
  const cases = readdirSync(join(MONITORING, "prometheus/tests")).flatMap((name) => tests.parse(parse(read("prometheus/tests", name))).tests.map(({ alert_rule_test }) => alert_rule_test));

  test.each(alerts)("$alert ($labels.severity) is shown to fire, and there are figures at which it never does", ({ alert, labels }) => {
    const looks = cases.map((looks) => looks.filter(({ alertname }) => alertname === alert)).filter((looks) => looks.length > 0);
    expect(looks.flat().flatMap(({ exp_alerts }) => exp_alerts).map(({ exp_labels }) => exp_labels.severity)).toContain(labels.severity);
    expect(looks.some((looks) => looks.every(({ exp_alerts }) => exp_alerts.length === 0))).toBe(true);
  });

  test.each(alerts)("$alert ($labels.severity) leads to what to do", ({ alert, annotations }) => {
    const [page = "", anchor] = annotations.runbook.split("#");
    const anchors = [...readFileSync(join(PROJECT_ROOT, page), "utf8").matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) => title.toLowerCase().replaceAll(" ", "-"));
    expect(anchors).toContain(anchor);
    expect(readFileSync(join(PROJECT_ROOT, "docs/operations/monitoring.md"), "utf8")).toContain(`\`${alert}\``);
  });

  test("what is recorded is used", () => {
    const uses = [...alerts.map(({ expr }) => expr), ...boards.flatMap(panelsOf).flatMap(({ targets }) => targets.map(({ expr }) => expr)), ...recordingRules().map(({ expr }) => expr)];
    expect(recordingRules().map(({ record }) => record).filter((record) => !uses.some((expr) => expr.includes(record)))).toEqual([]);
  });

  test("what hides alerts, and what is hidden, are alerts", () => {
    const matchers = z.object({ inhibit_rules: z.array(z.object({ source_matchers: z.array(z.string()), target_matchers: z.array(z.string()) })) }).parse(parse(read("alertmanager/alertmanager.yml")));
    const named = matchers.inhibit_rules.flatMap(({ source_matchers, target_matchers }) => [...source_matchers, ...target_matchers]).flatMap((matcher) => /^alertname =~? "?([\w|]+)"?$/.exec(matcher)?.[1]?.split("|") ?? []);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !names.includes(name))).toEqual([]);
  });
});

test("Prometheus looks at web and worker however many there are, with their token, and at all the rest", () => {
  const jobs = z.object({ scrape_configs: z.array(z.looseObject({ job_name: z.string() })) }).parse(parse(read("prometheus/prometheus.yml"))).scrape_configs;
  expect(jobs.map(({ job_name }) => job_name)).toEqual(["web", "worker", "postgres", "redis", "node", "prometheus", "alertmanager"]);
  for (const { job_name, ...job } of jobs.slice(0, 2)) expect(job).toMatchObject({ authorization: { credentials_file: "/run/secrets/metrics_token" }, dns_sd_configs: [{ names: [job_name], type: "A" }] });
});

describe("boards", () => {
  test("are written as they are described: npm run dashboards", () => {
    expect(boardTexts()).toEqual(boardFiles());
    expect(BOARDS_FOLDER).toBe(join(MONITORING, "grafana/dashboards"));
  });

  test("have addresses of their own and lead to each other", () => {
    expect(boards).toHaveLength(7);
    expect(twice(boards.flatMap(({ uid, title }) => [uid, title]))).toEqual([]);
    for (const { links, tags } of boards) expect(links.flatMap(({ tags }) => tags)).toEqual(tags);
  });

  const provisioned = z.object({ datasources: z.array(z.object({ uid: z.string(), type: z.string() })) }).parse(parse(read("grafana/provisioning/datasources/prometheus.yml")));
  const overlap = ({ gridPos: a }: ShippedPanel, { gridPos: b }: ShippedPanel) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

  describe.each(boards)("$title", (board) => {
    const panels = panelsOf(board);

    test("has panels side by side, each under a row and within the width", () => {
      expect(twice(board.panels.map(({ id }) => id))).toEqual([]);
      expect(board.panels[0]?.type).toBe("row");
      const all = board.panels as ShippedPanel[];
      expect(all.flatMap((panel, index) => all.slice(index + 1).filter((other) => overlap(panel, other)).map((other) => [panel.title, other.title]))).toEqual([]);
      for (const { gridPos } of all) expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
    });

    test("says of each panel what it shows, in sentences, and asks the source that is provisioned", () => {
      expect(provisioned.datasources).toContainEqual({ uid: DATASOURCE.uid, type: DATASOURCE.type });
      for (const { title, description, datasource, targets } of panels) {
        expect(description, title).toMatch(/^\w.+\.$/);
        for (const { uid } of [datasource, ...targets.map((target) => target.datasource)]) expect(uid).toBe(DATASOURCE.uid);
        expect(twice(targets.map(({ refId }) => refId))).toEqual([]);
      }
      expect(twice(panels.map(({ title, type }) => `${type} ${title}`))).toEqual([]);
    });

    test("uses the variables that it has, and has those that it uses", () => {
      const used = panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => expr.match(/\$(?!__)\w+/g) ?? []));
      expect([...new Set(used)]).toEqual(board.templating.list.map(({ name }) => `$${name}`));
    });
  });
});
