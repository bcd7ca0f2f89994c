/** The message of each column's head. */
export const COLUMN_WORDS = {
  number: "number",
  title: "title",
  requester: "requester",
  department: "department",
  assignee: "assignee",
  category: "category",
  status: "status",
  priority: "priority",
  tags: "tags",
  language: "language",
  created: "createdAt",
  updated: "updatedAt",
} as const;
