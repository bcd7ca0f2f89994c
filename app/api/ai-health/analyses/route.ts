import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { pageJson } from "@/app/_http/ticket-json";
import { listAnalysisPaths } from "@/lib/ai-health/list-analysis-paths";
import { analysisPath, listAnalysisPathsInput } from "@/lib/ai-health/schema";

export const GET = route({
  path: "/api/ai-health/analyses",
  method: "GET",
  summary: "List analyses with why each took the path that it took",
  verb: listAnalysisPaths,
  input: listAnalysisPathsInput,
  output: pageJson(analysisPath),
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
