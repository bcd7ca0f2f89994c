import { downloadLines } from "@/app/_http/download-lines";
import { otherMethods } from "@/app/_http/other-methods";
import { exportAudit } from "@/lib/audit/export-audit";
import { deed, exportAuditInput } from "@/lib/audit/schema";

export const GET = downloadLines({ path: "/api/audit/export", method: "GET", summary: "Save the audit as NDJSON, oldest first; this is a deed itself", verb: exportAudit, input: exportAuditInput, output: deed });

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
