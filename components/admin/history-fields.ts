/** The fields whose every change is history; each has its word in the `HistoryFields` messages. */
export const HISTORY_FIELDS = [
  "status",
  "assigned_to",
  "priority",
  "category",
  "title",
  "description",
  "resolution",
  "tags",
  "language",
  "confidential",
  "attachments",
  "internal_attachments",
  "first_response_at",
  "resolved_at",
  "closed_at",
  "deleted_at",
] as const;

export const isHistoryField = (field: string): field is (typeof HISTORY_FIELDS)[number] => HISTORY_FIELDS.some((known) => known === field);
