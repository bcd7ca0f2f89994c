import { noContent } from "@/app/_http/no-content";
import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { revokeApiKey } from "@/lib/auth/revoke-api-key";
import { revokeApiKeyInput } from "@/lib/auth/schema";

export const DELETE = route({ path: "/api/api-keys/{id}", method: "DELETE", summary: "Revoke an API key at once", verb: revokeApiKey, input: revokeApiKeyInput, output: noContent, status: 204 });

export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");
