import { createReadStream, existsSync, readdirSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";

const PREFIX = "/_next/static/";
const TYPES: Record<string, string> = { ".js": "application/javascript; charset=UTF-8", ".css": "text/css; charset=UTF-8", ".svg": "image/svg+xml", ".json": "application/json; charset=UTF-8" };

/** Whether the client takes brotli: named, and not with a weight of zero. */
export const takesBrotli = (accepted: string | undefined): boolean => /(^|,)\s*br\s*(;\s*q=(?!0(\.0*)?\s*(,|$))[\d.]+\s*)?(,|$)/.test(accepted ?? "");

/**
 * Answers for a build's scripts and styles with the `.br` that was made beside each; false where Next should answer.
 * @param folder `static` of the build
 */
export function compressedStatic(folder: string): (request: IncomingMessage, response: ServerResponse) => boolean {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  const compressed = new Set(names.filter((name) => name.endsWith(".br")));
  return (request, response) => {
    const { method, headers, url = "" } = request;
    if ((method !== "GET" && method !== "HEAD") || !url.startsWith(PREFIX) || headers.range || !takesBrotli(headers["accept-encoding"])) return false;
    const name = url.slice(PREFIX.length).split("?")[0] ?? "";
    if (!compressed.has(`${name}.br`)) return false;
    response.writeHead(200, {
      "Content-Type": TYPES[extname(name)],
      "Content-Encoding": "br",
      Vary: "Accept-Encoding",
      "Cache-Control": "public, max-age=31536000, immutable",
    });
    if (method === "HEAD") response.end();
    else createReadStream(join(folder, `${name}.br`)).on("error", () => response.destroy()).pipe(response);
    return true;
  };
}
