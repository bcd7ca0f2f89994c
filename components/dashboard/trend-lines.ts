/** How the two lines of the trend are told apart, by colour and by stroke. */
export const TREND_LINES = {
  created: { tone: "text-pending", stroke: "solid" },
  resolved: { tone: "text-resolved", stroke: "dashed" },
} as const;
