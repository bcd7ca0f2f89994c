import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import postgres from "postgres";
import { layOutImages } from "@/scripts/build/image/lay-out-images";
import { readDockerfile } from "@/scripts/build/image/read-dockerfile";
import { CONSUMERS, handOutSecrets, WRITTEN_FOLDERS } from "@/scripts/secrets/hand-out-secrets";
import { type KeptSecrets, keptSecrets } from "@/scripts/secrets/kept-secrets";
import { PROJECT_ROOT } from "@/scripts/stack/project-root";
import { readCompose } from "./compose-file";
import { makeEmptyDatabase } from "./own-database";

const { services } = readCompose();
const targets = readDockerfile();

/** Nobody, where this process may become that: then what is not writable in the image is not writable here. */
const STRANGER = 65_534;
const canBeStranger = process.getuid?.() === 0 && spawnSync(process.execPath, ["--version"], { uid: STRANGER, gid: STRANGER }).status === 0;
const account = canBeStranger ? { uid: STRANGER, gid: STRANGER } : {};

export interface Container {
  lines: string[];
  /** Exit code, once it has ended; null when a signal ended it. */
  ended: Promise<number | null>;
  stop(): Promise<number | null>;
}

export interface ImageDesk {
  secrets: KeptSecrets;
  /** Connects as one of the database's roles. */
  as(role: "owner" | "app" | "monitor"): postgres.Sql;
  urlAs(role: "owner" | "app"): string;
  /** Starts a service of docker-compose.yml as its image would, with other arguments than its own if given. */
  start(service: string, variables?: Record<string, string>, args?: readonly string[]): Container;
  /** Runs the image's health check against another port than its own; the exit code. */
  check(service: string, port: number): number | null;
  close(): Promise<void>;
}

/** The three images of the Dockerfile as folders that cannot be written. */
async function layOutContainers(folder: string): Promise<void> {
  const laidOut = join(folder, "laid-out");
  await layOutImages(PROJECT_ROOT, laidOut);
  const layers: Record<string, string[]> = { web: ["web"], desk: ["desk"], worker: ["desk", "models"] };
  for (const [target, parts] of Object.entries(layers)) {
    for (const part of parts) cpSync(join(laidOut, part), join(folder, target), { recursive: true, verbatimSymlinks: true });
  }
  spawnSync("chmod", ["-R", "a-w,a+rX", folder]);
  chmodSync(folder, 0o755);
}

function layOutSecrets(folder: string): KeptSecrets {
  for (const name of ["kept", ...Object.keys(CONSUMERS), ...Object.keys(WRITTEN_FOLDERS)]) mkdirSync(join(folder, name), { recursive: true });
  const secrets = keptSecrets(join(folder, "kept"));
  handOutSecrets(secrets, folder, (path) => (canBeStranger ? chownSync(path, STRANGER, STRANGER) : undefined));
  return secrets;
}

/** Runs the file that makes the roles, as psql does, with names that no other test has. */
async function makeRoles(url: string, prefix: string, secrets: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  const values = new Map([["desk", new URL(url).pathname.slice(1)]]);
  const text = readFileSync(join(PROJECT_ROOT, "deploy/postgres/10-roles.sql"), "utf8").replaceAll("deskwise_", `${prefix}_`);
  const statements = text.split("\n").filter((line) => {
    const [, name = "", file = ""] = /^\\set (\w+) `cat \/run\/secrets\/(\w+)`$/.exec(line) ?? [];
    if (name) values.set(name, readFileSync(join(secrets, file), "utf8"));
    return !name && !line.endsWith("\\gset");
  });
  await client.unsafe(statements.join("\n").replaceAll(/:(['"])(\w+)\1/g, (_, quote: string, name: string) => `${quote}${values.get(name)}${quote}`));
  await client.end();
}

function follow(child: ChildProcess): Container {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) if (stream) createInterface(stream).on("line", (line) => lines.push(line));
  const ended = once(child, "close").then(([code]) => code as number | null);
  return { lines, ended, stop: () => (child.kill("SIGTERM"), ended) };
}

/** What docker-compose.yml would start, on a native database and without containers: the same commands, variables, secrets and roles. */
export async function openImageDesk(): Promise<ImageDesk> {
  const folder = mkdtempSync(join(tmpdir(), "deskwise-images-"));
  const [containers, secretsFolder] = [join(folder, "containers"), join(folder, "secrets")];
  chmodSync(folder, 0o755);
  await layOutContainers(containers);
  const secrets = layOutSecrets(secretsFolder);
  const database = await makeEmptyDatabase();
  const prefix = `desk_${randomBytes(4).toString("hex")}`;
  await makeRoles(database.url, prefix, join(secretsFolder, "postgres"));
  const { host, pathname } = new URL(database.url);
  for (const consumer of ["app", "owner"]) {
    for (const file of readdirSync(join(secretsFolder, consumer)).filter((name) => name.endsWith("database_url"))) {
      const path = join(secretsFolder, consumer, file);
      const here = readFileSync(path, "utf8").replace("@postgres:5432/deskwise", `@${host}${pathname}`).replace("//deskwise_", `//${prefix}_`);
      rmSync(path);
      writeFileSync(path, here, { mode: 0o444 });
    }
  }
  const passwords = { owner: secrets.OWNER_PASSWORD, app: secrets.APP_PASSWORD, monitor: secrets.MONITOR_PASSWORD };
  const urlAs = (role: keyof typeof passwords) => Object.assign(new URL(database.url), { username: `${prefix}_${role}`, password: passwords[role] }).href;

  const serviceOf = (name: string) => {
    const service = services[name];
    const image = targets.get(service?.build?.target ?? "");
    if (!service || !image) throw new Error(`${name} is no service with an image of ours`);
    return { service, image, app: join(containers, service.build?.target ?? "") };
  };
  const inFolder = (words: readonly string[], app: string) => words.map((word) => (word === "node" ? process.execPath : word.replace(/^\/app\//, `${app}/`)));
  return {
    secrets,
    urlAs,
    as: (role) => postgres(urlAs(role), { max: 1, onnotice: () => undefined }),
    start: (name, variables = {}, args) => {
      const { service, image, app } = serviceOf(name);
      const volume = service.volumes.map(String).find((mount) => mount.includes(":/run/secrets"))?.split(":")[0] ?? "";
      const own = Object.entries(service.environment).map(([variable, value]) => [variable, value.replace("/run/secrets/", `${join(secretsFolder, volume.replace("secrets-", ""))}/`)]);
      const [program = "", ...words] = inFolder([...image.entrypoint, ...(args ?? service.command ?? image.command)], app);
      const env = { NODE_ENV: "production" as const, PATH: "/usr/bin:/bin", ...image.variables, ...Object.fromEntries(own), ...variables };
      return follow(spawn(program, words, { cwd: "/", env, stdio: ["ignore", "pipe", "pipe"], ...account }));
    },
    check: (name, port) => {
      const { image, app } = serviceOf(name);
      const [program = "", ...words] = inFolder(image.health, app).map((word) => word.replace(/127\.0\.0\.1:\d+/, `127.0.0.1:${port}`));
      return spawnSync(program, words, { ...account }).status;
    },
    close: async () => {
      const client = postgres(database.url, { max: 1, onnotice: () => undefined });
      for (const role of Object.keys(passwords)) await client.unsafe(`drop owned by ${prefix}_${role} cascade`);
      await client.end();
      await database.drop();
      const server = postgres(database.url.replace(pathname, "/postgres"), { max: 1 });
      for (const role of Object.keys(passwords)) await server.unsafe(`drop role ${prefix}_${role}`);
      await server.end();
      spawnSync("chmod", ["-R", "u+w", folder]);
      rmSync(folder, { recursive: true });
    },
  };
}
