import type { NotePresenceInput } from "@/lib/presence/schema";

const BEAT_MS = 20_000;
const TYPING_MS = 6_000;

/** Tells the desk that a ticket is open in this tab, while the tab is seen, and hears who else is there. */
export class PresenceBeat {
  #isHere = false;
  #isTyping = false;
  #told: NotePresenceInput["state"] = "gone";
  #isTelling = false;
  #isDue = false;
  #beats: ReturnType<typeof setInterval> | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** @param hear called with each answer; with undefined where there was none */
  constructor(
    private readonly address: string,
    private readonly hear: (answer: unknown) => void,
  ) {}

  /** Begins; returns how to end. */
  readonly start = () => {
    const follow = () => (document.hidden ? this.#leave() : this.#come());
    const leavePage = () => this.#leave(true);
    document.addEventListener("visibilitychange", follow);
    window.addEventListener("pageshow", follow);
    window.addEventListener("pagehide", leavePage);
    follow();
    return () => {
      document.removeEventListener("visibilitychange", follow);
      window.removeEventListener("pageshow", follow);
      window.removeEventListener("pagehide", leavePage);
      this.#leave();
    };
  };

  /** A key was pressed in something that others will read. */
  readonly noteTyping = () => {
    clearTimeout(this.#pause);
    this.#isTyping = true;
    this.#pause = setTimeout(() => {
      this.#isTyping = false;
      this.beat();
    }, TYPING_MS);
    if (this.#told !== "typing") this.beat();
  };

  /** Tells now what is so, one telling at a time; after the last of them, what has become so meanwhile. */
  readonly beat = () => {
    if (!this.#isHere) return;
    if (this.#isTelling) this.#isDue = true;
    else void this.#tell();
  };

  /** Others were told who is there: where this tab's person is missing, as another tab of theirs has left, that is not so. */
  readonly correct = (people: readonly { employeeId: string }[], ownId: string) => {
    if (!people.some(({ employeeId }) => employeeId === ownId)) this.beat();
  };

  #come() {
    if (this.#isHere) return;
    this.#isHere = true;
    this.#beats = setInterval(this.beat, BEAT_MS);
    this.beat();
  }

  /** @param atOnce nothing can be told later: the page goes */
  #leave(atOnce = false) {
    const wasHere = this.#isHere;
    this.#isHere = false;
    this.#isTyping = false;
    clearInterval(this.#beats);
    clearTimeout(this.#pause);
    if (atOnce && (wasHere || this.#isDue)) void this.#put("gone");
    else if (wasHere && this.#isTelling) this.#isDue = true;
    else if (wasHere) void this.#tell();
  }

  async #tell(): Promise<void> {
    this.#isTelling = true;
    do {
      this.#isDue = false;
      const answer = await this.#put(this.#isHere ? (this.#isTyping ? "typing" : "looking") : "gone");
      if (this.#isHere) this.hear(answer);
    } while (this.#isDue);
    this.#isTelling = false;
  }

  async #put(state: NotePresenceInput["state"]): Promise<unknown> {
    this.#told = state;
    try {
      const response = await fetch(this.address, { method: "PUT", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ state }), keepalive: state === "gone" });
      return response.ok ? await response.json() : undefined;
    } catch {
      return undefined;
    }
  }
}
