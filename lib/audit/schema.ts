import { z } from "zod";
import { ACTOR_TYPES, AUDIT_ACTIONS } from "@/db/enums";
import { momentField, nameField, pageFields } from "@/lib/core/field";

export const listAuditInput = z.object({
  ...pageFields,
  action: z.enum(AUDIT_ACTIONS).optional(),
  actorType: z.enum(ACTOR_TYPES).optional(),
  /** An employee_id, the id of an API key, or the name of a job or command. */
  actor: nameField(100).optional(),
  /** Kind and id: "employee E1004". */
  subject: nameField(200).optional(),
  createdAfter: momentField.optional(),
  createdBefore: momentField.optional(),
  sort: z.enum(["created_at", "-created_at"]).default("-created_at"),
});

export type ListAuditInput = z.input<typeof listAuditInput>;

/** Another filter is refused rather than passed over: nobody should save more than they asked for. */
export const exportAuditInput = listAuditInput.pick({ createdAfter: true, createdBefore: true }).strict();

export type ExportAuditInput = z.input<typeof exportAuditInput>;

export const deed = z.object({
  id: z.string(),
  action: z.enum(AUDIT_ACTIONS),
  actorType: z.enum(ACTOR_TYPES),
  actor: z.string(),
  subject: z.string(),
  /** Null once a person that they named was erased. */
  details: z.record(z.string(), z.unknown()).nullable(),
  createdAt: z.date(),
});

export type DeedEntry = z.infer<typeof deed>;
