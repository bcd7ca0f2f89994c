import { type DraftSchema, fromContent, toContent, valuesOf } from "./draft-content";
import { type DraftCopy, isSame, isUnsent, mergeDraft, type StoredDraft } from "./draft-merge";
import { type DraftAnswer, type DraftName, type DraftOutcome, keepDraft, loadDraft } from "./draft-requests";
import { localName, parseLocal, readLocal, writeLocal } from "./local-drafts";

export type DraftState = "saved" | "saving" | "offline" | "conflict";

export interface ShownDraft<Values extends object> {
  values: Values;
  state: DraftState;
  /** In conflict: what the same person typed elsewhere, and is kept on the server. */
  theirs: Values | undefined;
}

export interface DraftForm<Values extends object> extends DraftName {
  schema: DraftSchema<Values>;
  /** The form with nothing filled in. */
  empty: Values;
}

const SEND_MS = 800;
const RETRY_MS = 15_000;
/** What another tab typed is sent by that tab; if it is closed, by this one. */
const ADOPTED_MS = 5_000;

/** A draft of a form: each change is in the browser at once and on the server soon, and nothing typed is written over. */
export class DraftKeeper<Values extends object> {
  readonly name: string;
  /** Before the browser has been asked what it keeps. */
  readonly nothing: ShownDraft<Values>;
  #held: DraftCopy<Values> | undefined;
  #theirs: StoredDraft<Values> | undefined;
  #state: Exclude<DraftState, "conflict"> = "saved";
  #isFollowing = false;
  #isSending = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown: ShownDraft<Values> | undefined;
  #watchers = new Set<() => void>();

  constructor(private readonly form: DraftForm<Values>) {
    this.name = localName(form.employeeId, form.key);
    this.nothing = { values: form.empty, state: "saved", theirs: undefined };
  }

  readonly watch = (watcher: () => void) => {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  };

  readonly shown = (): ShownDraft<Values> =>
    (this.#shown ??= { values: this.#copy.values, state: this.#theirs ? "conflict" : this.#state, theirs: this.#theirs?.values });

  /** Begins to follow the server, the network and other tabs; returns how to end. */
  readonly start = () => {
    const online = () => void this.#sync();
    const adopt = ({ key, newValue }: StorageEvent) => key === this.name && newValue !== null && this.#adopt(this.#parse(parseLocal(newValue)));
    window.addEventListener("online", online);
    window.addEventListener("pagehide", this.#send);
    window.addEventListener("storage", adopt);
    this.#isFollowing = true;
    void this.#sync();
    return () => {
      window.removeEventListener("online", online);
      window.removeEventListener("pagehide", this.#send);
      window.removeEventListener("storage", adopt);
      clearTimeout(this.#timer);
      void this.#send();
      this.#isFollowing = false;
    };
  };

  readonly change = (part: Partial<Values> | ((kept: Values) => Partial<Values>)) => {
    const { values } = this.#copy;
    this.#hold({ ...this.#copy, values: { ...values, ...(typeof part === "function" ? part(values) : part) } });
    this.#become("saving");
    this.#sendIn(SEND_MS);
  };

  /** What was typed has been sent, or is not wanted any more. */
  readonly forget = () => {
    this.#hold({ ...this.#copy, values: this.form.empty });
    if (this.#theirs) this.#take(this.#theirs);
    void this.#send();
  };

  readonly resolveConflict = (which: "mine" | "theirs") => {
    const stored = this.#theirs;
    if (!stored) return;
    this.#theirs = undefined;
    this.#hold({ values: which === "mine" ? this.#copy.values : stored.values, version: stored.version, base: stored.values });
    void this.#send();
  };

  get #copy(): DraftCopy<Values> {
    return (this.#held ??= this.#parse(readLocal(this.name)));
  }

  #parse(local: object): DraftCopy<Values> {
    const { schema, empty } = this.form;
    const { values, version, base, tried } = local as Partial<DraftCopy<object>>;
    const known = (kept: unknown): Values => valuesOf(typeof kept === "object" && kept !== null ? kept : {}, schema, empty);
    return { values: known(values), version: Number.isInteger(version) ? Number(version) : 0, base: known(base), tried: tried && known(tried) };
  }

  #hold(copy: DraftCopy<Values>) {
    this.#held = copy;
    // Written even where it is empty: other tabs hear of it by that.
    writeLocal(this.name, copy);
    if (!isUnsent(copy) && isSame(copy.values, this.form.empty)) writeLocal(this.name, undefined);
    this.#show();
  }

  #become(state: Exclude<DraftState, "conflict">) {
    this.#state = state;
    this.#show();
  }

  #show() {
    this.#shown = undefined;
    for (const watcher of this.#watchers) watcher();
  }

  #sendIn(milliseconds: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), milliseconds);
  }

  /** Reads what the server has, and sends what it has not. */
  async #sync(): Promise<void> {
    const { version } = this.#copy;
    const outcome = await loadDraft(this.form);
    // What was sent meanwhile is newer than this answer.
    if (this.#isSending || this.#copy.version !== version) return;
    this.#settle(outcome);
    if (outcome.is === "kept") await this.#send();
  }

  readonly #send = async (): Promise<void> => {
    if (this.#isSending || this.#theirs) return;
    if (!isUnsent(this.#copy)) return this.#become("saved");
    clearTimeout(this.#timer);
    const { values, version } = this.#copy;
    this.#isSending = true;
    this.#hold({ ...this.#copy, tried: values });
    this.#become("saving");
    const outcome = await keepDraft(this.form, toContent(values, this.form.empty), version);
    this.#isSending = false;
    this.#settle(outcome, values);
    if (this.#isFollowing && isUnsent(this.#copy) && (outcome.is === "kept" || outcome.is === "stale")) this.#sendIn(SEND_MS);
  };

  /** @param sent what was kept, where something was sent */
  #settle(outcome: DraftOutcome, sent?: Values) {
    // The form is gone, or there once more with a keeper of its own: what was tried says the rest.
    if (!this.#isFollowing) return;
    if (outcome.is === "away") this.#sendLater();
    if (outcome.is === "away" || outcome.is === "refused") return this.#become("offline");
    if (outcome.is === "kept" && sent) this.#hold({ values: this.#copy.values, version: outcome.stored.version, base: sent });
    else this.#take(this.#read(outcome.stored));
    this.#become(isUnsent(this.#copy) ? "saving" : "saved");
  }

  #sendLater() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#sync(), RETRY_MS);
  }

  #read({ content, version }: DraftAnswer): StoredDraft<Values> {
    return { values: fromContent(content, this.form.schema, this.form.empty), version };
  }

  #take(stored: StoredDraft<Values>) {
    const { copy, theirs } = mergeDraft(this.#copy, stored, this.form.empty);
    this.#theirs = theirs;
    this.#hold(copy);
  }

  /** Takes over what another tab of this browser has, which took over what was typed here before. */
  #adopt(copy: DraftCopy<Values>) {
    this.#held = copy;
    if (this.#theirs && copy.version >= this.#theirs.version) this.#theirs = undefined;
    this.#become(isUnsent(copy) ? "saving" : "saved");
    if (isUnsent(copy)) this.#sendIn(ADOPTED_MS);
  }
}
