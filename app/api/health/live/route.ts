/** Alive: the process answers. Whether it can serve is /api/health/ready. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });
}
