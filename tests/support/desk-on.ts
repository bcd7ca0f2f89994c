import { randomBytes } from "node:crypto";
import { createDb } from "@/db/client";
import type { Ctx } from "@/lib/core/ctx";
import { wireRuntime } from "@/lib/core/runtime";
import { changeSettings } from "@/lib/settings/change-settings";
import { updateTicket } from "@/lib/tickets/update-ticket";
import { startQueue } from "@/worker/queue/pg-boss-queue";
import { SYSTEM } from "./actors";
import { makeArticle, makeEmployee, makeTicket } from "./factories";
import { attachFile } from "./files";
import { asNew } from "./personas";

export interface DeskOn {
  ctx: Ctx;
  close(): Promise<void>;
}

/** Verbs on a migrated database, until another desk is opened in this process. */
export async function deskOn(url: string, connections = 8): Promise<DeskOn> {
  const connection = createDb(url, { max: connections, name: "deskwise-test" });
  const queue = await startQueue(url);
  wireRuntime({ connection, queue });
  const close = async () => {
    await queue.close();
    await connection.close();
  };
  return { ctx: { db: connection.db, actor: SYSTEM, locale: "en", now: () => new Date() }, close };
}

/** Rows of many kinds, with the values that a careless copy would change: quotes, line ends, JSON's null, bytes, nothing at all. */
export async function fillDesk(ctx: Ctx, ticketCount: number): Promise<string[]> {
  const staff = await asNew(ctx, "it_staff");
  const ids: string[] = [];
  for (let place = 0; place < ticketCount; place++) {
    const { id } = await makeTicket(ctx, { title: `"${place}" 打印机\\n`, description: `#a line\n\ttab \\ "quoted" 'single' é 🖨 ${place}` });
    if (place % 2 === 0) await updateTicket(staff, { id, tags: ["a,b", 'c"d'] });
    ids.push(id);
  }
  await attachFile(staff, ids[0] ?? "", "random.bin", randomBytes(700_000));
  await makeArticle(ctx);
  await changeSettings(await asNew(ctx, "admin"), { autoCloseDays: null });
  return ids;
}

export interface Filing {
  /** How many tickets so far. */
  filed(): number;
  stop(): Promise<void>;
}

/** Files and changes tickets until told to stop. */
export function keepFiling(ctx: Ctx, writers: number): Filing {
  let [isOver, filed] = [false, 0];
  const file = async (): Promise<void> => {
    const { id: employeeId } = await makeEmployee(ctx);
    while (!isOver) {
      const { id } = await makeTicket(ctx, { employeeId });
      await updateTicket(ctx, { id, priority: "high" });
      filed++;
    }
  };
  const all = Array.from({ length: writers }, file);
  const stop = async () => {
    isOver = true;
    await Promise.all(all);
  };
  return { filed: () => filed, stop };
}
