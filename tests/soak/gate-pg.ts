import { createRequire } from "node:module";

/** The part of node-postgres that the soak uses; the package comes without types of its own. */
export interface PgClient {
  on(event: "error", listener: (error: Error) => void): void;
  on(event: "notification", listener: (message: { processId: number; channel: string; payload?: string }) => void): void;
  connect(): Promise<void>;
  query(config: { name?: string; text: string; values?: (string | number)[] }): Promise<{ rows: Record<string, unknown>[] }>;
  end(): Promise<void>;
}

interface PgModule {
  Client: new (config: { connectionString: string }) => PgClient;
}

const pg: PgModule = createRequire(import.meta.url)("pg");

export async function connectPg(url: string): Promise<PgClient> {
  const client = new pg.Client({ connectionString: url });
  // The end of the server is seen by the query that meets it.
  client.on("error", () => {});
  await client.connect();
  return client;
}
