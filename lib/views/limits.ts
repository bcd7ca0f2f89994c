/** The views of their own that a person keeps at most. */
export const VIEWS_MAX = 50;

export const VIEW_NAME_MAX = 80;

/** What a list of tickets can show of each. */
export const VIEW_COLUMNS = ["number", "title", "requester", "department", "assignee", "category", "status", "priority", "tags", "language", "created", "updated"] as const;

export type ViewColumn = (typeof VIEW_COLUMNS)[number];
