import { type Board, line, stat } from "../board";

const percentile = (share: number, metric: string, by = ""): string =>
  `histogram_quantile(${share}, sum by (${by === "" ? "" : `${by}, `}le) (increase(${metric}_bucket[1d])))`;

export const serviceDesk: Board = {
  uid: "deskwise-service-desk",
  title: "Service desk",
  description: "Does the desk serve its people?",
  from: "now-2d",
  variables: [],
  rows: [
    {
      title: "Now",
      panels: [
        stat({ title: "Open tickets", description: "Pending or in progress.", unit: "short", queries: { open: "sum(status_priority:desk_tickets_open:max)" } }),
        stat({ title: "Nobody works on", description: "Pending tickets: nobody has taken them yet.", unit: "short", queries: { pending: 'sum(status_priority:desk_tickets_open:max{status="pending"})' } }),
        stat({ title: "Urgent", description: "Open tickets of the highest priority.", unit: "short", queries: { urgent: 'sum(status_priority:desk_tickets_open:max{priority="urgent"})' } }),
        stat({ title: "Filed within a day", description: "Tickets filed in the last 24 hours; imports do not count.", unit: "short", queries: { filed: "sum(increase(desk_tickets_created_total[1d]))" } }),
        stat({ title: "Analyses waited for", description: "Open tickets whose latest analysis is not there yet.", unit: "short", queries: { waiting: "max(desk_analyses_waiting)" } }),
        stat({ title: "Alerts", description: "Alerts that fire now; the last board tells which.", unit: "short", limits: { warn: 1, bad: 3 }, queries: { alerts: 'count(ALERTS{alertstate="firing"}) or vector(0)' } }),
      ],
    },
    {
      title: "Tickets",
      panels: [
        line({ title: "Open, by status", description: "Pending tickets wait for somebody to take them.", unit: "short", isStacked: true, queries: { "{{status}}": "sum by (status) (status_priority:desk_tickets_open:max)" } }),
        line({ title: "Open, by priority", description: "What is open, whatever its status.", unit: "short", isStacked: true, queries: { "{{priority}}": "sum by (priority) (status_priority:desk_tickets_open:max)" } }),
        line({ title: "Filed and resolved", description: "Within the hour before. More filed than resolved for days: the backlog grows.", unit: "short", queries: { filed: "sum(increase(desk_tickets_created_total[1h]))", resolved: 'sum(increase(desk_ticket_transitions_total{to="resolved"}[1h]))' } }),
        line({ title: "Filed, by category", description: "Within the hour before, by the category that tickets were filed with.", unit: "short", isStacked: true, queries: { "{{category}}": "category:desk_tickets_created:increase1h" } }),
        line({ title: "Usual, by category", description: "The most that was filed at this hour a day, a week or two weeks before. More than three times as many are an alert. Empty on the desk's first day.", unit: "short", isStacked: true, queries: { "{{category}}": "category:desk_tickets_created:usual1h" } }),
        line({ title: "Filed, by source", description: "Within the hour before: how tickets reach the desk.", unit: "short", isStacked: true, queries: { "{{source}}": "sum by (source) (increase(desk_tickets_created_total[1h]))" } }),
        line({ title: "Changes of status", description: "Within the hour before. Those back to in progress are reopened tickets.", unit: "short", width: 24, queries: { "{{from}} to {{to}}": "sum by (from, to) (increase(desk_ticket_transitions_total[1h]))" } }),
      ],
    },
    {
      title: "How long people wait",
      panels: [
        line({ title: "First response", description: "From a ticket to the first answer to its requester, of those answered within the day before.", unit: "s", queries: { half: percentile(0.5, "desk_ticket_first_response_seconds"), "nine of ten": percentile(0.9, "desk_ticket_first_response_seconds") } }),
        line({ title: "First response, nine of ten, by priority", description: "Urgent tickets should be answered soonest.", unit: "s", queries: { "{{priority}}": percentile(0.9, "desk_ticket_first_response_seconds", "priority") } }),
        line({ title: "First response within an hour", description: "Share of those answered within the day before.", unit: "percentunit", queries: { "{{priority}}": 'sum by (priority) (increase(desk_ticket_first_response_seconds_bucket{le=~"3600(.0)?"}[1d])) / (sum by (priority) (increase(desk_ticket_first_response_seconds_count[1d])) > 0)' } }),
        line({ title: "Resolution", description: "From a ticket to its resolution, of those resolved within the day before.", unit: "s", queries: { half: percentile(0.5, "desk_ticket_resolution_seconds"), "nine of ten": percentile(0.9, "desk_ticket_resolution_seconds") } }),
        line({ title: "Resolution, nine of ten, by priority", description: "The longest waits that are not exceptions.", unit: "s", queries: { "{{priority}}": percentile(0.9, "desk_ticket_resolution_seconds", "priority") } }),
        line({ title: "Resolution within a day", description: "Share of those resolved within the day before.", unit: "percentunit", queries: { "{{priority}}": 'sum by (priority) (increase(desk_ticket_resolution_seconds_bucket{le=~"86400(.0)?"}[1d])) / (sum by (priority) (increase(desk_ticket_resolution_seconds_count[1d])) > 0)' } }),
      ],
    },
    {
      title: "What staff say of analyses",
      panels: [
        line({ title: "Verdicts", description: "Within the day before.", unit: "short", isStacked: true, width: 12, queries: { "{{verdict}}": "sum by (verdict) (increase(desk_ai_feedback_total[1d]))" } }),
        line({ title: "Accepted", description: "Share of the verdicts within the week before. Falling: look at what was corrected, at /admin/ai-health.", unit: "percentunit", width: 12, queries: { accepted: 'sum(increase(desk_ai_feedback_total{verdict="accepted"}[1w])) / (sum(increase(desk_ai_feedback_total[1w])) > 0)' } }),
      ],
    },
  ],
};
