import type { Stats } from "@/lib/stats/schema";

export const STATS: Stats = {
  days: 30,
  total: 1_284,
  open: 57,
  unassigned: 9,
  byStatus: { pending: 21, in_progress: 36, resolved: 48, closed: 1_179 },
  openByCategory: { hardware: 14, software: 22, network: 8, permission: 11, other: 2 },
  openByPriority: { low: 12, medium: 31, high: 12, urgent: 2 },
  createdByCategory: { hardware: 61, software: 118, network: 27, permission: 55, other: 12 },
  waitingLongest: [{ ticketNumber: "TK20261123018", title: "新电脑无法连接共享打印机", priority: "medium", createdAt: new Date("2026-11-23T13:05:09.000Z") }],
  trend: [
    { day: "2026-11-23", created: 11, resolved: 14 },
    { day: "2026-11-24", created: 17, resolved: 9 },
  ],
  firstResponse: { n: 251, p50Seconds: 1_740, p90Seconds: 9_120 },
  resolution: { n: 233, p50Seconds: 21_600, p90Seconds: 172_800 },
  busiestTags: [{ tag: "outlook", tickets: 23 }],
  analyses: { bySource: { llm: 240, retrieval: 29, rules: 4 }, byVerdict: { accepted: 152, corrected: 20, rejected: 11 }, acceptanceRate: 0.83 },
};
