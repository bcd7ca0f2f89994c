import { OPERATIONS, callOperation } from "@/tests/support/api-operations";
for (const op of OPERATIONS as any[]) {
  const h = op.handler;
  op.handler = (req: Request, ctx: any) => Promise.race([h(req, ctx), new Promise((_, no) => setTimeout(() => no(new TypeError(`HANGS ${req.method} ${req.url} ${JSON.stringify([...req.headers])}`)), 8000).unref())]);
}
console.error("ops", OPERATIONS.length);
const { soakFuzz } = await import("@/tests/soak/fuzz");
const r = await soakFuzz({ requests: Number(process.argv[2] ?? 300), seed: Number(process.argv[3] ?? 1), onProgress: (d, t) => { if (d % 50 < 2) console.error(d, t); } });
console.log(JSON.stringify(r, null, 1));
process.exit(0);
