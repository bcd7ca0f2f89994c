type Node = Shown | string;

const VOID = new Set(["input", "img", "br", "hr", "link", "meta", "source", "wbr"]);
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
const TOKEN = /<\/?([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>|[^<]+/g;
const ATTRIBUTE = /([^\s=>/]+)(?:="([^"]*)")?/g;

const decoded = (text: string): string => text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

const joined = (parts: string[]): string => parts.join(" ").replace(/\s+/g, " ").trim();

/** An element of markup that React has written, which is well formed. */
export class Shown {
  readonly children: Node[] = [];

  constructor(
    readonly name: string,
    readonly attributes: Record<string, string>,
  ) {}

  /** All words, in order. */
  get text(): string {
    return joined(this.children.map((child) => (typeof child === "string" ? child : child.text)));
  }

  /** The words that a screen reader says: those hidden from it are left out. */
  get spoken(): string {
    if (this.attributes["aria-hidden"] === "true") return "";
    return joined(this.children.map((child) => (typeof child === "string" ? child : child.spoken)));
  }

  /** The elements below with this name, in order. */
  all(name: string): Shown[] {
    return this.children.flatMap((child) => (typeof child === "string" ? [] : [...(child.name === name ? [child] : []), ...child.all(name)]));
  }

  /** The one element below with this name. Throws TypeError for none and for several. */
  one(name: string): Shown {
    const [found, ...more] = this.all(name);
    if (!found || more.length > 0) throw new TypeError(`${found ? more.length + 1 : 0} <${name}> in: ${this.text}`);
    return found;
  }

  /** The elements below that carry this attribute with this value. */
  having(attribute: string, value: string): Shown[] {
    return this.children.flatMap((child) => (typeof child === "string" ? [] : [...(child.attributes[attribute] === value ? [child] : []), ...child.having(attribute, value)]));
  }
}

/** Reads markup into a tree. Throws TypeError where a tag is closed that is not open. */
export function readMarkup(markup: string): Shown {
  const open = [new Shown("root", {})];
  for (const [token, name, attributes = ""] of markup.matchAll(TOKEN)) {
    const parent = open.at(-1);
    if (!name) parent?.children.push(decoded(token));
    else if (!token.startsWith("</")) {
      const element = new Shown(name, Object.fromEntries([...attributes.matchAll(ATTRIBUTE)].map(([, key = "", value = ""]) => [key.toLowerCase(), decoded(value)])));
      parent?.children.push(element);
      if (!VOID.has(name) && !token.endsWith("/>")) open.push(element);
    } else if (open.pop()?.name !== name) throw new TypeError(`${token} closes nothing`);
  }
  const [root, ...unclosed] = open;
  if (!root || unclosed.length > 0) throw new TypeError(`not closed: ${unclosed.map(({ name }) => name).join(", ")}`);
  return root;
}
