import type { View } from "@/lib/views/schema";

export const VIEW: View = {
  id: "31",
  name: "Netwerk, nog niemand mee bezig",
  shared: true,
  filters: { category: "network", open: "true", unassigned: "true", sort: "created_at" },
  columns: ["number", "title", "requester", "priority", "created"],
  employeeId: "E-0007",
  isOwn: true,
  version: 2,
  createdAt: new Date("2026-11-12T09:30:00.000Z"),
  updatedAt: new Date("2026-11-20T14:05:51.000Z"),
};
