/** Where an operation stands in the documentation, by the first word of its path. */
const TAGS: Record<string, string> = {
  tickets: "Tickets",
  views: "Tickets",
  drafts: "Drafts",
  "ai-responses": "Analyses",
  "knowledge-base": "Knowledge",
  search: "Knowledge",
  suggest: "Knowledge",
  employees: "People",
  me: "People",
  notifications: "Notifications",
  "notification-choices": "Notifications",
  "api-keys": "Access",
  auth: "Access",
  settings: "Access",
  audit: "Access",
  records: "Records",
  webhooks: "Events",
  events: "Events",
  stats: "Figures",
  "ai-health": "Figures",
};

const DESCRIPTIONS: Record<string, string> = {
  Tickets: "Problems and requests, from the first word to the closing",
  Drafts: "What one has typed and not sent",
  Analyses: "What the desk found out about a ticket by itself",
  Knowledge: "Articles, and finding them and solved tickets by meaning and by words",
  People: "Who asks and who helps",
  Notifications: "What one is told of, and what of it one has read",
  Access: "Keys, sign-in, settings, and who changed what of them",
  Records: "What the desk keeps of all tickets, for administrators",
  Events: "What happens, as a stream or sent to an address",
  Figures: "How the desk is doing",
  Desk: "The desk's own state and this documentation",
};

export const tagOf = (path: string): string => TAGS[path.split("/")[2] ?? ""] ?? "Desk";

/** The tags that are in use, in the order of the documentation. */
export const tagsOf = (paths: readonly string[]): { name: string; description: string }[] => {
  const used = new Set(paths.map(tagOf));
  return Object.entries(DESCRIPTIONS).flatMap(([name, description]) => (used.has(name) ? [{ name, description }] : []));
};
