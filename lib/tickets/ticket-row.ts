import { tickets } from "@/db/schema/tickets";

/** The columns that a ticket is read by, everywhere. */
export const ticketColumns = {
  id: tickets.id,
  ticketNumber: tickets.ticketNumber,
  title: tickets.title,
  description: tickets.description,
  resolution: tickets.resolution,
  source: tickets.source,
  category: tickets.category,
  priority: tickets.priority,
  status: tickets.status,
  employeeId: tickets.employeeId,
  employeeNameSnapshot: tickets.employeeNameSnapshot,
  departmentSnapshot: tickets.departmentSnapshot,
  assignedTo: tickets.assignedTo,
  confidential: tickets.confidential,
  tags: tickets.tags,
  language: tickets.language,
  version: tickets.version,
  createdAt: tickets.createdAt,
  updatedAt: tickets.updatedAt,
  firstResponseAt: tickets.firstResponseAt,
  resolvedAt: tickets.resolvedAt,
  closedAt: tickets.closedAt,
};
