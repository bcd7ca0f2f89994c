export interface AnswerLabels {
  method: string;
  route: string;
  status: string;
}

const METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

const OTHER = "other";

/** Patterns under which anything at all is asked for. */
const NAMELESS = /^unknown$|\[\.\.\.missing\]|^\/_not-found$/;

/** A route of the API as it calls itself, whoever named it; a page as its folder does. */
function shownRoute(route: string): string {
  if (NAMELESS.test(route)) return OTHER;
  return route.startsWith("/api/") ? route.replaceAll("[", "{").replaceAll("]", "}") : route;
}

type Kind = "answers" | "refusals" | "faults";

/**
 * How many series of each kind are kept apart, times the bounds of the histogram. What people use is all known after a while;
 * whoever tries every route with every method fills the share of refusals alone.
 */
export const SHARES: Readonly<Record<Kind, number>> = { answers: 200, refusals: 80, faults: 20 };

const kindOf = (status: number): Kind => (status < 400 ? "answers" : status < 500 ? "refusals" : "faults");

/** Labels for answers: few, whatever is asked for. Beyond its share an answer is told by its status alone. */
export function boundedLabels(shares = SHARES): (answer: { method: string; route: string; status: number }) => AnswerLabels {
  const known: Record<Kind, Set<string>> = { answers: new Set(), refusals: new Set(), faults: new Set() };
  return ({ method, route, status }) => {
    const labels = { method: METHODS.has(method) ? method : OTHER, route: shownRoute(route), status: String(status) };
    const kind = kindOf(status);
    const key = Object.values(labels).join(" ");
    if (known[kind].has(key)) return labels;
    if (known[kind].size >= shares[kind]) return { method: OTHER, route: OTHER, status: labels.status };
    known[kind].add(key);
    return labels;
  };
}
