import assert from "node:assert/strict";
import { setTimeout as later } from "node:timers/promises";
import { MULTIPART, multipartBody } from "@/tests/support/files";
import { startStandIn } from "@/tests/support/stand-in-server";
import type { OfflineDemo } from "./offline-demo";

type Json = Record<string, unknown>;

/** A worker that has just started embeds and learns first, whatever is asked of it. */
const WITHIN_MS = 120_000;

const PAGES = ["/dashboard", "/tickets", "/inbox", "/knowledge", "/people", "/profile", "/admin/settings", "/admin/webhooks", "/admin/api-keys", "/admin/audit", "/admin/ai-health", "/tickets/new"];

async function until<Result>(look: () => Promise<Result | undefined>): Promise<Result> {
  const deadline = performance.now() + WITHIN_MS;
  while (performance.now() < deadline) {
    const found = await look();
    if (found !== undefined) return found;
    await later(100);
  }
  throw new Error(`not within ${WITHIN_MS} ms`);
}

/** Addresses that a page has a browser load or lead to, other than its own. */
const foreignAddresses = (html: string): string[] => [...html.matchAll(/\b(?:src|href|action|srcset|poster|data)="((?:https?:)?\/\/[^"]*)"/g)].map(([, address]) => address ?? "");

const loadedFiles = (html: string): string[] => [...new Set([...html.matchAll(/"(\/_next\/static\/[^"\\ ]+)"/g)].map(([, path]) => path ?? ""))];

/** The features of a desk by name; each throws when it does not work. */
export function featuresOf({ url, workerUrl, key, logins, analyses }: OfflineDemo): Record<string, () => Promise<void>> {
  const ask = async (path: string, { method = "GET", body, headers = {} }: { method?: string; body?: unknown; headers?: Record<string, string> } = {}): Promise<Response> => {
    const isRaw = body instanceof Uint8Array;
    return fetch(new URL(path, url), { method, redirect: "manual", headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers }, ...(body === undefined ? {} : { body: isRaw ? Buffer.from(body) : JSON.stringify(body) }), signal: AbortSignal.timeout(WITHIN_MS) });
  };
  const answer = async (path: string, status: number, sent: Parameters<typeof ask>[1] = {}): Promise<Json> => {
    const response = await ask(path, sent);
    const text = await response.text();
    assert.equal(response.status, status, `${path}: ${text.slice(0, 300)}`);
    return response.headers.get("content-type")?.includes("json") ? (JSON.parse(text) as Json) : { text };
  };
  const post = (path: string, body: unknown, status = 201): Promise<Json> => answer(path, status, { method: "POST", body });
  const signIn = async (role: string): Promise<string> => {
    const login = logins.find((login) => login.role === role);
    const response = await ask("/api/auth/sign-in/email", { method: "POST", body: { email: login?.email, password: login?.password }, headers: { authorization: "", origin: url } });
    assert.equal(response.status, 200);
    return response.headers.getSetCookie().map((line) => line.split(";")[0]).join("; ");
  };
  const file = async (): Promise<Json> => {
    const { results } = await answer("/api/tickets?limit=1", 200);
    return post("/api/tickets", { title: "The badge reader at the gate is dark", description: "Nobody comes in since eight.", employee_id: (results as Json[])[0]?.employee_id });
  };

  return {
    "a ticket in each language is analysed with the model that ships with the desk": async () => {
      assert.deepEqual(analyses.map(({ analysis }) => analysis?.language).toSorted(), ["en", "fr", "nl", "zh"]);
      for (const { analysis } of analyses) {
        assert.equal(analysis?.embedding_model, "deskwise/e5-small-desk");
        assert.deepEqual(analysis.degraded.filter((code) => code.startsWith("embedding_") && code !== "embedding_incomplete"), []);
      }
    },
    "people sign in, and every page comes whole, with nothing from elsewhere": async () => {
      const headers = { cookie: await signIn("admin"), authorization: "" };
      const files = new Set<string>();
      for (const path of [...PAGES, `/tickets/${analyses[0]?.ticketNumber}`]) {
        const { text } = await answer(path, 200, { headers });
        assert.deepEqual(foreignAddresses(String(text)), [], path);
        for (const loaded of loadedFiles(String(text))) files.add(loaded);
      }
      assert.ok(files.size > 5);
      for (const path of files) await answer(path, 200);
    },
    "search finds by meaning": async () => {
      // The documents of the demo are embedded meanwhile.
      await until(async () => {
        const { results, degraded } = await answer(`/api/search?q=${encodeURIComponent("cannot print")}`, 200);
        return (degraded as string[]).length === 0 && (results as Json[]).some(({ similarity }) => typeof similarity === "number") ? true : undefined;
      });
    },
    "what may help is suggested while a ticket is written": async () => {
      const suggested = await post("/api/suggest", { title: "VPN drops every hour", description: "At home, since Monday." }, 200);
      assert.ok(Object.values(suggested).some((list) => Array.isArray(list) && list.length > 0));
    },
    "an article is written, embedded and found": async () => {
      const { id } = await post("/api/knowledge-base", { title: "Moving a plotter to another floor", content: "Unplug the plotter, empty the ink, and ask for two people to carry it.", language: "en", status: "published" });
      await until(async () => {
        const { results } = await answer("/api/search?type=article&q=plotter", 200);
        return (results as Json[]).find((found) => found.id === id && typeof found.similarity === "number");
      });
    },
    "files are attached and read again": async () => {
      const { id } = await file();
      const content = Buffer.from("link down\nlink up\n");
      const added = await answer(`/api/tickets/${String(id)}/attachments`, 201, { method: "POST", headers: { ...MULTIPART }, body: multipartBody([{ name: "file", fileName: "log.txt", content }]) });
      const [attachment] = added.results as Json[];
      assert.equal(await (await ask(`/api/tickets/${String(id)}/attachments/${String(attachment?.id)}`)).text(), content.toString());
    },
    "events and webhooks tell of a ticket and of its analysis": async () => {
      const receiver = await startStandIn((_, response) => void response.writeHead(204).end());
      await post("/api/webhooks", { url: `${receiver.url}/hook`, events: ["ticket.created"] });
      const leaving = new AbortController();
      const stream = await fetch(new URL("/api/events", url), { headers: { authorization: `Bearer ${key}` }, signal: leaving.signal });
      let heard = "";
      const hear = (async () => {
        for await (const chunk of stream.body ?? []) heard += Buffer.from(chunk).toString();
      })().catch(() => undefined);
      const { id } = await file();
      const isHeard = (type: string) => heard.split("\n\n").some((frame) => frame.includes(`event: ${type}\n`) && frame.includes(`"ticket_id":"${String(id)}"`));
      await until(async () => (isHeard("ticket.created") && isHeard("analysis.completed") && receiver.requests.length > 0 ? true : undefined));
      leaving.abort();
      await hear;
      await receiver.close();
    },
    "figures, health and metrics are read, of web and worker": async () => {
      await answer("/api/stats", 200);
      // No language model is set up here; all else is ready, as soon as the worker has time to say so.
      await until(async () => {
        const { dependencies } = await answer("/api/health/ready", 200);
        const away = Object.entries(dependencies as Record<string, Json>).flatMap(([name, { state }]) => (state === "ready" || state === "off" ? [] : [name]));
        return away.join() === "llm" || undefined;
      });
      assert.match(await (await ask("/api/metrics")).text(), /^desk_/m);
      assert.match(await (await fetch(new URL("/metrics", workerUrl))).text(), /^desk_/m);
    },
    "the documentation of the API shows itself": async () => {
      const { text } = await answer("/api/docs", 200);
      assert.deepEqual(foreignAddresses(String(text)), []);
      for (const [, asset] of String(text).matchAll(/(?:src|href)="([^"]+)"/g)) await answer(new URL(asset ?? "", `${url}/api/docs`).pathname, 200);
      assert.match(String((await answer("/api/openapi.json", 200)).openapi), /^3\.1/);
    },
  };
}
