import { type Begun, pressKey } from "./key-sequence";

/** What single keys and sequences ("g t") do. */
export type ShortcutKeys = Record<string, () => void>;

const BUSY = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=menu], [role=dialog]";

/** Keys that a control with the focus answers itself. */
const OWN_KEYS: Record<string, string> = { Enter: "a[href], button, summary, [role=button]", " ": "input, button, summary, [role=button]" };

const heard: (() => ShortcutKeys)[] = [];
let begun: Begun | undefined;

/** Keyboards of French and Dutch have brackets with AltGr or Option alone. */
const isSignOfAlt = ({ key, altKey, metaKey }: KeyboardEvent) => altKey && !metaKey && (key === "[" || key === "]");

const isPlain = (event: KeyboardEvent) => (isSignOfAlt(event) || !(event.ctrlKey || event.metaKey || event.altKey)) && !event.isComposing && !event.defaultPrevented;

function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  const own = OWN_KEYS[key];
  return target.closest(BUSY) !== null || (own !== undefined && target.matches(own));
}

function press(event: KeyboardEvent) {
  if (event.key === "Shift") return;
  if (!isPlain(event) || isTaken(event)) {
    begun = undefined;
    return;
  }
  const all = heard.map((keys) => keys());
  const { meant, begun: goesOn } = pressKey(all.flatMap(Object.keys), event.key, event.timeStamp, begun);
  begun = goesOn;
  if (meant === undefined && goesOn === undefined) return;
  event.preventDefault();
  if (meant !== undefined) all.findLast((keys) => meant in keys)?.[meant]?.();
}

/** Listens while nobody writes and no menu is open. Where two want a key, the later one has it. Returns how to end. */
export function listenForKeys(keys: () => ShortcutKeys): () => void {
  if (heard.length === 0) document.addEventListener("keydown", press);
  heard.push(keys);
  return () => {
    heard.splice(heard.indexOf(keys), 1);
    if (heard.length === 0) document.removeEventListener("keydown", press);
  };
}
