import type { Stats } from "@/lib/stats/schema";

export const STATS: Stats = {
  days: 30,
  startsAt: new Date("2026-10-25T09:00:00.000Z"),
  total: 1_284,
  open: 57,
  unassigned: 9,
  unanswered: 6,
  byStatus: { pending: 21, in_progress: 36, resolved: 48, closed: 1_179 },
  openByCategory: { hardware: 14, software: 22, network: 8, permission: 11, other: 2 },
  openByPriority: { low: 12, medium: 31, high: 12, urgent: 2 },
  createdByCategory: { hardware: 61, software: 118, network: 27, permission: 55, other: 12 },
  openByAssignee: [{ employeeId: "E-0007", name: "Lotte Visser", tickets: 14 }],
  openOlderThan: [
    { days: 1, tickets: 31 },
    { days: 3, tickets: 12 },
    { days: 7, tickets: 4 },
  ],
  waitingLongest: [{ id: "4688", ticketNumber: "TK20261123018", title: "新电脑无法连接共享打印机", language: "zh", priority: "medium", status: "in_progress", assignedTo: "E-0007", createdAt: new Date("2026-11-23T13:05:09.000Z") }],
  trend: [
    { day: "2026-11-23", created: 11, resolved: 14 },
    { day: "2026-11-24", created: 17, resolved: 9 },
  ],
  firstResponse: { n: 251, p50Seconds: 1_740, p75Seconds: 4_260, p90Seconds: 9_120, p95Seconds: 14_400 },
  firstResponseByPriority: {
    low: { n: 48, p50Seconds: 3_600, p75Seconds: 7_980, p90Seconds: 14_100, p95Seconds: 21_600 },
    medium: { n: 141, p50Seconds: 1_860, p75Seconds: 4_320, p90Seconds: 8_400, p95Seconds: 11_700 },
    high: { n: 52, p50Seconds: 960, p75Seconds: 1_920, p90Seconds: 3_540, p95Seconds: 4_800 },
    urgent: { n: 10, p50Seconds: 300, p75Seconds: 540, p90Seconds: 780, p95Seconds: 900 },
  },
  resolution: { n: 233, p50Seconds: 21_600, p75Seconds: 79_200, p90Seconds: 172_800, p95Seconds: 259_200 },
  resolutionByPriority: {
    low: { n: 41, p50Seconds: 61_200, p75Seconds: 165_600, p90Seconds: 259_200, p95Seconds: 345_600 },
    medium: { n: 132, p50Seconds: 25_200, p75Seconds: 82_800, p90Seconds: 165_600, p95Seconds: 230_400 },
    high: { n: 51, p50Seconds: 12_600, p75Seconds: 28_800, p90Seconds: 64_800, p95Seconds: 86_400 },
    urgent: { n: 9, p50Seconds: 5_400, p75Seconds: 9_000, p90Seconds: 14_400, p95Seconds: 18_000 },
  },
  satisfaction: { n: 96, average: 4.21875, byScore: { "1": 4, "2": 3, "3": 9, "4": 32, "5": 48 } },
  busiestTags: [{ tag: "outlook", tickets: 23 }],
  busiestDepartments: [{ department: "Inkoop", tickets: 9 }],
  analyses: {
    bySource: { llm: 240, retrieval: 29, rules: 4 },
    byVerdict: { accepted: 152, corrected: 20, rejected: 11 },
    acceptanceRate: 0.83,
    acceptanceByCategory: {
      hardware: { judged: 37, accepted: 31 },
      software: { judged: 81, accepted: 68 },
      network: { judged: 22, accepted: 19 },
      permission: { judged: 38, accepted: 32 },
      other: { judged: 5, accepted: 2 },
    },
  },
};
