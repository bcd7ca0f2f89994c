import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { readStats } from "@/lib/stats/read-stats";
import { readStatsInput, stats } from "@/lib/stats/schema";

export const GET = route({
  path: "/api/stats",
  method: "GET",
  summary: "Read the dashboard's figures",
  verb: readStats,
  input: readStatsInput,
  output: stats,
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
