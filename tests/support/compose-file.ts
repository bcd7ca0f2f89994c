import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { PROJECT_ROOT } from "@/scripts/stack/project-root";

const bind = z.object({ type: z.literal("bind"), source: z.string(), target: z.string(), read_only: z.boolean().default(false) });
const condition = z.object({ condition: z.enum(["service_started", "service_healthy", "service_completed_successfully"]) });

const service = z.looseObject({
  image: z.string(),
  build: z.object({ context: z.string(), target: z.string() }).optional(),
  restart: z.string(),
  user: z.string(),
  read_only: z.boolean(),
  cap_drop: z.array(z.string()),
  cap_add: z.array(z.string()).default([]),
  security_opt: z.array(z.string()),
  command: z.array(z.string()).optional(),
  entrypoint: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]).transform((value) => (value === null ? "" : String(value)))).default({}),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.union([z.string(), bind])).default([]),
  networks: z.union([z.array(z.string()), z.record(z.string(), z.unknown()).transform((networks) => Object.keys(networks))]).default([]),
  network_mode: z.string().optional(),
  depends_on: z.record(z.string(), condition).default({}),
  profiles: z.array(z.string()).default([]),
  healthcheck: z.looseObject({ test: z.array(z.string()).optional(), disable: z.boolean().optional() }).optional(),
  stop_grace_period: z.string().optional(),
  logging: z.object({ driver: z.string(), options: z.record(z.string(), z.string()) }),
  pids_limit: z.number(),
  mem_limit: z.string(),
  cpus: z.number(),
});

const network = z.looseObject({ internal: z.boolean().default(false), driver_opts: z.record(z.string(), z.string()).default({}) });

const file = z.looseObject({ services: z.record(z.string(), service), networks: z.record(z.string(), network.nullable().transform((given) => given ?? network.parse({}))), volumes: z.record(z.string(), z.null()) });

export type ComposeService = z.infer<typeof service>;
export type ComposeFile = z.infer<typeof file>;

const COMPOSE_FILE = join(PROJECT_ROOT, "docker-compose.yml");

/** The variables that the file asks for, each with the value that it has when nobody sets it. */
export const variablesOf = (text: string): Map<string, string> => new Map([...text.matchAll(/(?<!\$)\$\{(\w+):-([^}]*)\}/g)].map(([, name = "", value = ""]) => [name, value]));

export const composeText = (): string => readFileSync(COMPOSE_FILE, "utf8");

/** The file as Compose reads it before it knows services: with variables put in, and what anchors share. */
export const rawCompose = (variables: Record<string, string> = {}): unknown =>
  parse(composeText().replaceAll(/(?<!\$)\$\{(\w+):-([^}]*)\}/g, (_, name: string, fallback: string) => variables[name] ?? fallback), { merge: true });

export const readCompose = (variables: Record<string, string> = {}): ComposeFile => file.parse(rawCompose(variables));
