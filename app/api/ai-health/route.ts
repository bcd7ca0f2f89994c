import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { readAiHealth } from "@/lib/ai-health/read-ai-health";
import { aiHealth, readAiHealthInput } from "@/lib/ai-health/schema";

export const GET = route({ path: "/api/ai-health", method: "GET", summary: "Read how the models and their analyses do", verb: readAiHealth, input: readAiHealthInput, output: aiHealth });

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
