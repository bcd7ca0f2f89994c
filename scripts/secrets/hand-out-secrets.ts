import { chownSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { KeptSecrets } from "./kept-secrets";

export interface Consumer {
  /** The account that the service runs as; its files are readable to that alone. */
  uid: number;
  files(secrets: KeptSecrets): Record<string, string>;
}

const databaseUrl = (role: string, password: string): string => `postgres://${role}:${password}@postgres:5432/deskwise`;

const ofTheApp = (secrets: KeptSecrets) => ({
  database_url: databaseUrl("deskwise_app", secrets.APP_PASSWORD),
  auth_secret: secrets.AUTH_SECRET,
  audit_key: secrets.AUDIT_KEY,
  internal_token: secrets.INTERNAL_TOKEN,
  metrics_token: secrets.METRICS_TOKEN,
  redis_url: `redis://:${secrets.REDIS_PASSWORD}@redis:6379`,
});

/** Who gets which secrets, each in a folder of its own: what a service may not know is not in its container. */
export const CONSUMERS: Record<string, Consumer> = {
  app: { uid: 1000, files: ofTheApp },
  owner: { uid: 1001, files: (secrets) => ({ ...ofTheApp(secrets), migration_database_url: databaseUrl("deskwise_owner", secrets.OWNER_PASSWORD) }) },
  postgres: {
    uid: 999,
    files: (secrets) => ({
      superuser_password: secrets.SUPERUSER_PASSWORD,
      owner_password: secrets.OWNER_PASSWORD,
      app_password: secrets.APP_PASSWORD,
      monitor_password: secrets.MONITOR_PASSWORD,
    }),
  },
  redis: { uid: 10_001, files: ({ REDIS_PASSWORD }) => ({ "redis.conf": `requirepass ${REDIS_PASSWORD}\n`, password: REDIS_PASSWORD }) },
  prometheus: { uid: 65_534, files: ({ METRICS_TOKEN }) => ({ metrics_token: METRICS_TOKEN }) },
  grafana: { uid: 472, files: ({ GRAFANA_PASSWORD, GRAFANA_SECRET_KEY }) => ({ admin_password: GRAFANA_PASSWORD, secret_key: GRAFANA_SECRET_KEY }) },
  "postgres-exporter": { uid: 10_002, files: ({ MONITOR_PASSWORD }) => ({ password: MONITOR_PASSWORD }) },
  "redis-exporter": { uid: 10_003, files: ({ REDIS_PASSWORD }) => ({ "passwords.json": JSON.stringify({ "redis://redis:6379": REDIS_PASSWORD }) }) },
};

/** Who owns the folders that a service writes into and no image brings. */
export const WRITTEN_FOLDERS: Record<string, number> = { "ollama-models": 10_004, backups: 1001, "metrics-textfile": 1001, certificates: 10_005 };

type GiveTo = (path: string, uid: number) => void;

const giveTo: GiveTo = (path, uid) => chownSync(path, uid, uid);

/** Writes each consumer's files into `root`/NAME, anew at each start, and gives it the folders that it writes into. */
export function handOutSecrets(secrets: KeptSecrets, root: string, give: GiveTo = giveTo): void {
  for (const [name, { uid, files }] of Object.entries(CONSUMERS)) {
    for (const [file, content] of Object.entries(files(secrets))) {
      const draft = join(root, name, `.${file}`);
      writeFileSync(draft, content, { mode: 0o400 });
      give(draft, uid);
      renameSync(draft, join(root, name, file));
    }
  }
  for (const [folder, uid] of Object.entries(WRITTEN_FOLDERS)) give(join(root, folder), uid);
}
