import { otherMethods } from "@/app/_http/other-methods";
import { route } from "@/app/_http/route";
import { pageJson } from "@/app/_http/ticket-json";
import { listAudit } from "@/lib/audit/list-audit";
import { deed, listAuditInput } from "@/lib/audit/schema";

export const GET = route({ path: "/api/audit", method: "GET", summary: "List what was done to people, keys and settings", verb: listAudit, input: listAuditInput, output: pageJson(deed) });

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
