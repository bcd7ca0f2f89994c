import { Agent } from "node:http";
import { setTimeout as later } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { percentiles } from "@/scripts/bench/percentiles";
import { atRate } from "@/tests/support/load/at-rate";
import { type Balancer, balance } from "@/tests/support/load/balancer";
import { keepFollowing } from "@/tests/support/load/event-follower";
import { faultCode, type HttpAnswer, type HttpCall, httpCall } from "@/tests/support/load/http-call";
import { openShutdownDesk, type ShutdownDesk } from "./shutdown-desk";

export interface ShutdownOptions {
  databaseUrl: string;
  perSecond: number;
  seconds: number;
  onProgress?: (done: number, total: number) => void;
}

export interface ShutdownFigures {
  requests: number;
  /** No whole answer, or a server's fault; each by what it was. */
  failed: Record<string, number>;
  /** Refused before anything was sent, and sent to the other web. */
  sent_elsewhere: number;
  streams_ended_in_order: number;
  streams_broken: number;
  exit_codes: (number | null)[];
  /** From SIGTERM to the exit. */
  web_seconds: number;
  worker_seconds: number;
  p95_ms: number;
  tickets: number;
  comments: number;
  /** Tickets without exactly one analysis, deliveries and notifications that are missing or double, jobs that ran again. */
  wrong: Record<string, number>;
}

/** Longer than the balancer takes to notice: a look that was under way may take two seconds. */
const PAUSE_MS = 2_500;
const FOLLOWERS = 4;
const PEOPLE = 16;
const SETTLED_WITHIN_MS = 90_000;

interface Load {
  filed: string[];
  comments: number;
  failed: Record<string, number>;
  sentElsewhere: number;
  times: number[];
}

const json = (fields: object): Pick<HttpCall, "method" | "headers" | "body"> => ({ method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(fields) });

function upload(index: number): Pick<HttpCall, "method" | "headers" | "body" | "overMs"> {
  const body = `--part\r\nContent-Disposition: form-data; name="file"; filename="log-${index}.txt"\r\nContent-Type: text/plain\r\n\r\n${`line ${index}\n`.repeat(20_000)}\r\n--part--\r\n`;
  return { method: "POST", headers: { "content-type": "multipart/form-data; boundary=part" }, body, overMs: 2_000 };
}

/** What people and programs ask of a desk, in turn. */
function callAt(index: number, { filed }: Load, { requester, agent }: ShutdownDesk["people"]): HttpCall {
  const newest = filed.at(-1);
  const ticket = filed.at(-1 - (index % 7)) ?? newest;
  if (index % 10 === 0 || ticket === undefined) return { path: "/api/tickets", ...json({ title: `Screen ${index} stays black`, description: "Since the update of this morning.", language: "en", employee_id: requester }) };
  if (index % 20 === 5) return { path: `/api/tickets/${newest}/attachments`, ...upload(index) };
  if (index % 10 === 3) return { path: `/api/tickets/${ticket}/comments`, ...json({ body: `Answer ${index}`, employee_id: agent }) };
  if (index % 10 === 7) return { path: "/api/search?q=screen" };
  return { path: index % 2 === 0 ? `/api/tickets/${ticket}` : "/api/tickets?limit=20" };
}

/** Sends a call where the balancer says; to the other one when nobody took the connection, and nowhere else. */
async function send(balancer: Balancer, call: HttpCall, load: Load): Promise<HttpAnswer> {
  for (let tries = 0; ; tries++) {
    try {
      return await httpCall(balancer.next(), call);
    } catch (error) {
      if (faultCode(error) !== "ECONNREFUSED" || tries === 3) throw error;
      load.sentElsewhere++;
    }
  }
}

async function request(index: number, { headers, people }: ShutdownDesk, balancer: Balancer, agent: Agent, load: Load): Promise<void> {
  const call = callAt(index, load, people);
  const note = (fault: string) => {
    const name = `${call.method ?? "GET"} ${call.path.replaceAll(/\d+/g, "n")}: ${fault}`;
    load.failed[name] = (load.failed[name] ?? 0) + 1;
  };
  const startedAt = performance.now();
  try {
    const answer = await send(balancer, { ...call, headers: { ...headers, ...call.headers }, agent: index % 3 === 0 ? undefined : agent }, load);
    load.times.push(performance.now() - startedAt);
    if (answer.status >= 400) return void note(String(answer.status));
    if (call.method === "POST" && call.path === "/api/tickets") load.filed.push(String((JSON.parse(answer.body) as { id: string }).id));
    if (call.path.endsWith("/comments")) load.comments++;
  } catch (error) {
    note(faultCode(error));
  }
}

const seconds = async (end: Promise<number | null>): Promise<[number | null, number]> => {
  const startedAt = performance.now();
  const code = await end;
  return [code, Math.round((performance.now() - startedAt) / 100) / 10];
};

/** What a job that ran twice, or not at all, leaves behind; each is 0. */
async function countWrong({ desk, receiver }: ShutdownDesk, { filed, comments }: Load): Promise<Record<string, number>> {
  const [row] = await desk.ctx.db.execute<Record<string, number>>(sql`select
    (select count(*) from tickets t where (select count(*) from ai_responses a where a.ticket_id = t.id and a.completed_at is not null) <> 1)::int as "analyses",
    (select count(*) from (select from ticket_history group by ticket_id, changed_field, old_value, new_value, comment having count(*) > 1))::int as "history",
    (select abs(count(*) - ${comments}) from notifications where comment_id is not null)::int as "notifications",
    (select abs(count(*) - ${filed.length}) from tickets)::int as "tickets",
    (select count(*) from webhook_deliveries where state <> 'delivered' or attempts <> 1)::int as "deliveries",
    (select count(*) from pgboss.job where retry_count > 0 or state not in ('completed', 'created'))::int as "jobs"`);
  const heard = receiver.requests.map(({ headers }) => headers["webhook-id"]);
  return { ...row, deliveredTwice: heard.length - new Set(heard).size, notDelivered: Math.max(0, filed.length - new Set(heard).size) };
}

async function settled(desk: ShutdownDesk, load: Load): Promise<Record<string, number>> {
  const until = performance.now() + SETTLED_WITHIN_MS;
  for (;;) {
    const wrong = await countWrong(desk, load);
    if (Object.values(wrong).every((count) => count === 0) || performance.now() > until) return wrong;
    await later(500);
  }
}

/** SIGTERM to one of two webs and one of two workers while people work: nobody notices, and nothing is done twice. */
export async function soakShutdown({ databaseUrl, perSecond, seconds: length, onProgress }: ShutdownOptions): Promise<ShutdownFigures> {
  const desk = await openShutdownDesk(databaseUrl, PAUSE_MS);
  const balancer = balance(desk.webs.map(({ url }) => url));
  const agent = new Agent({ keepAlive: true });
  const load: Load = { filed: [], comments: 0, failed: {}, sentElsewhere: 0, times: [] };
  const followers = Array.from({ length: FOLLOWERS }, () => keepFollowing({ next: balancer.next, headers: desk.headers }));
  try {
    await Promise.all(followers.map(({ following }) => following));
    const ends = (async () => {
      await later((length * 1000) / 3);
      return Promise.all([seconds(desk.webs[0].end()), seconds(desk.workers[0].end())]);
    })();
    const requests = await atRate({ perSecond, goesOn: (passed) => passed < length, atOnce: PEOPLE }, (index) => {
      onProgress?.(index, perSecond * length);
      return request(index, desk, balancer, agent, load);
    });
    const [[webCode, webSeconds], [workerCode, workerSeconds]] = await ends;
    const wrong = await settled(desk, load);
    const unheard = followers.map(({ created }) => load.filed.filter((id) => !created.has(id)).length);
    const heardTwice = followers.flatMap(({ heard }) => [...heard.values()]).filter((times) => times > 1).length;
    return {
      requests,
      failed: load.failed,
      sent_elsewhere: load.sentElsewhere,
      streams_ended_in_order: followers.reduce((sum, { ended }) => sum + ended().inOrder, 0),
      streams_broken: followers.reduce((sum, { ended }) => sum + ended().broken, 0),
      exit_codes: [webCode, workerCode],
      web_seconds: webSeconds,
      worker_seconds: workerSeconds,
      p95_ms: percentiles(load.times).p95_ms,
      tickets: load.filed.length,
      comments: load.comments,
      wrong: { ...wrong, eventsUnheard: Math.max(...unheard), eventsHeardTwice: heardTwice },
    };
  } finally {
    for (const follower of followers) follower.close();
    balancer.close();
    agent.destroy();
    await desk.close();
  }
}
