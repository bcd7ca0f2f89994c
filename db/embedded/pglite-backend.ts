import { access } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { vector } from "@electric-sql/pglite-pgvector";
import type { Backend } from "./gate/backend";

// A deep recursion overflows the JavaScript stack and loses the session unless PostgreSQL stops it first: 100 kB does,
// 200 kB does not (measured with PGlite 0.5.14 and Node 24's default stack).
const START_PARAMETERS = [...PGlite.defaultStartParams, "-c", "max_stack_depth=100kB"];
const KEPT_LOG_LINES = 3;

/** One PGlite on `folder`, which it makes if it is empty. Rejects with PostgreSQL's last log lines as the message. */
export async function openPgliteBackend(folder: string): Promise<Backend> {
  let database: PGlite | null = await openPglite(folder);
  return {
    async run(messages) {
      const current = database;
      if (!current) throw new Error("the database is not open");
      const chunks: Buffer[] = [];
      // The chunk is a view into the memory of the running session, so it must be copied.
      const onRawData = (chunk: Uint8Array) => void chunks.push(Buffer.from(chunk));
      await current.runExclusive(() => current.execProtocolRawStream(messages, { onRawData, syncToFs: false }));
      return Buffer.concat(chunks);
    },
    // The lost one is left to the garbage collector, as another call to it may never return. In a folder that was removed
    // PGlite would make an empty database, hence the look at PG_VERSION.
    async reopen() {
      database = null;
      await access(join(folder, "PG_VERSION"));
      database = await openPglite(folder);
    },
    close: async () => database?.close(),
  };
}

async function openPglite(folder: string): Promise<PGlite> {
  const log: string[] = [];
  const onStderr = (line: string) => {
    log.push(line);
    if (log.length > KEPT_LOG_LINES) log.shift();
    return false;
  };
  try {
    const extensions = { vector, pg_trgm, unaccent };
    return await PGlite.create({ dataDir: folder, extensions, startParams: START_PARAMETERS, onStderr });
  } catch (error) {
    throw new Error(log.join(" | ") || String(error), { cause: error });
  }
}
