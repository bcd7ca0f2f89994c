import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { pageJson } from "@/app/_http/ticket-json";
import { createApiKey, createApiKeyInput } from "@/lib/auth/create-api-key";
import { listApiKeys } from "@/lib/auth/list-api-keys";
import { apiKey, listApiKeysInput, madeApiKey } from "@/lib/auth/schema";

const path = "/api/api-keys";

export const GET = route({ path, method: "GET", summary: "List API keys", verb: listApiKeys, input: listApiKeysInput, output: pageJson(apiKey) });

export const POST = route({ path, method: "POST", summary: "Make an API key, which is shown this once", verb: createApiKey, input: createApiKeyInput, output: madeApiKey, status: 201, secret: true });

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
