import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { envOfChild } from "@/scripts/stack/env-of-stack";
import { type DebianProgram, debianProgram } from "@/scripts/test/debian-program";
import { boardQueries } from "@/tests/support/monitoring/shipped-boards";
import { MONITORING } from "@/tests/support/monitoring/shipped-files";

const folder = mkdtempSync(join(tmpdir(), "deskwise-monitoring-"));
afterAll(() => rmSync(folder, { recursive: true }));

const run = async (program: DebianProgram, ...args: string[]) => promisify(execFile)(await debianProgram(program), args, { cwd: MONITORING });
const filesOf = async (name: string) => (await readdir(join(MONITORING, name))).map((file) => join(MONITORING, name, file));

test("Prometheus' configuration and rules are clean", async () => {
  await run("promtool", "check", "config", "--syntax-only", "prometheus/prometheus.yml");
  const { stdout } = await run("promtool", "check", "rules", "--lint-fatal", ...(await filesOf("prometheus/rules")));
  expect(stdout.match(/SUCCESS/g)).toHaveLength(4);
});

test("each alert fires when it should and is quiet when it should be", async () => {
  const files = await filesOf("prometheus/tests");
  const answers = await Promise.all(files.map((file) => run("promtool", "test", "rules", file)));
  expect(answers.map(({ stdout }) => stdout.match(/SUCCESS/g)?.length)).toEqual(files.map(() => 1));
});

test("the queries of the boards are PromQL", async () => {
  const rules = boardQueries("5m").map(({ expr }, index) => ({ record: `query:${index}`, expr }));
  expect(rules.length).toBeGreaterThan(130);
  writeFileSync(join(folder, "queries.yml"), stringify({ groups: [{ name: "boards", rules }] }));
  await run("promtool", "check", "rules", join(folder, "queries.yml"));
});

describe("Alertmanager's configuration", () => {
  const receivers = z.object({ receivers: z.tuple([z.looseObject({ name: z.literal("operators"), email_configs: z.array(z.record(z.string(), z.unknown())).optional(), webhook_configs: z.array(z.record(z.string(), z.unknown())).optional() })]) });
  /** As the container's start makes it; nothing is started. */
  const render = async (env: Record<string, string>) => {
    await promisify(execFile)("/bin/sh", [join(MONITORING, "alertmanager/render.sh")], { env: envOfChild({ ALERTMANAGER: "true", ALERTMANAGER_FOLDER: folder, ...env }) });
    const path = join(folder, "alertmanager.yml");
    await run("amtool", "check-config", path);
    return receivers.parse(parse(readFileSync(path, "utf8"))).receivers[0];
  };

  test("is right as it is shipped, without anybody who is told", async () => {
    await run("amtool", "check-config", "alertmanager/alertmanager.yml");
    expect(await render({ SMTP_HOST: "mail.example", ALERT_EMAIL_TO: "" })).toEqual({ name: "operators" });
  });

  test("gets a webhook and mail from the environment, whatever signs stand in it", async () => {
    const password = "it's \"so\" #1: $HOME `id` \\n";
    const { email_configs, webhook_configs } = await render({ ALERT_WEBHOOK_URL: "https://chat.example/hook?a='b'&c={d}", ALERT_EMAIL_TO: "it@example.com, boss@example.com", SMTP_HOST: "mail.example", SMTP_FROM: "Desk <desk@example.com>", SMTP_USER: "o'desk", SMTP_PASSWORD: password });
    expect(webhook_configs).toEqual([{ url: "https://chat.example/hook?a='b'&c={d}", send_resolved: true }]);
    expect(email_configs).toEqual([expect.objectContaining({ to: "it@example.com, boss@example.com", from: "Desk <desk@example.com>", smarthost: "mail.example:587", require_tls: true, auth_username: "o'desk", auth_password_file: join(folder, "smtp-password") })]);
    expect(readFileSync(join(folder, "smtp-password"), "utf8")).toBe(password);
    for (const name of ["smtp-password", "alertmanager.yml"]) expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  });

  test("takes secrets from files", async () => {
    writeFileSync(join(folder, "hook"), "https://chat.example/secret\n");
    writeFileSync(join(folder, "password"), "from a file\n");
    const { email_configs, webhook_configs } = await render({ ALERT_WEBHOOK_URL_FILE: join(folder, "hook"), ALERT_EMAIL_TO: "it@example.com", SMTP_HOST: "mail", SMTP_PORT: "25", SMTP_TLS: "off", SMTP_FROM: "desk@example.com", SMTP_USER: "desk", SMTP_PASSWORD_FILE: join(folder, "password") });
    expect(webhook_configs?.[0]?.url).toBe("https://chat.example/secret");
    expect(email_configs?.[0]).toMatchObject({ smarthost: "mail:25", require_tls: false });
    expect(readFileSync(join(folder, "smtp-password"), "utf8")).toBe("from a file");
  });

  test("says what is missing", async () => {
    await expect(render({ ALERT_EMAIL_TO: "it@example.com", SMTP_HOST: "mail" })).rejects.toMatchObject({ code: 1, stderr: "ALERT_EMAIL_TO needs SMTP_HOST and SMTP_FROM\n" });
  });
});
