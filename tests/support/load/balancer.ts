import { httpCall } from "./http-call";

export interface Balancer {
  /** The next one that is ready, in turn. */
  next(): string;
  /** Never asked again. */
  close(): void;
}

/** How often a load balancer asks: a few times a second is what they are set to where deploys are frequent. */
export const ASK_EVERY_MS = 200;

/** One that says nothing is left out after so many questions, one that says that it is not ready at once. */
const SILENCES = 3;

/** Chooses among processes as a load balancer does: by what each says of its readiness. */
export function balance(urls: readonly string[]): Balancer {
  const ready = new Set(urls);
  const silent = new Map<string, number>();
  let turn = 0;
  const look = async (url: string) => {
    const status = await httpCall(url, { path: "/api/health/ready" }).then((answer) => answer.status, () => 0);
    const silences = status === 0 ? (silent.get(url) ?? 0) + 1 : 0;
    silent.set(url, silences);
    if (status === 200) ready.add(url);
    else if (status !== 0 || silences >= SILENCES) ready.delete(url);
  };
  const timer = setInterval(() => urls.forEach((url) => void look(url)), ASK_EVERY_MS);
  return {
    next: () => {
      const choice = ready.size > 0 ? [...ready] : urls;
      return choice[turn++ % choice.length] ?? "";
    },
    close: () => clearInterval(timer),
  };
}
