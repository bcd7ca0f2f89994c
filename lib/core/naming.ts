const KEPT_NAMES = 1_000;
const snakeNames = new Map<string, string>();

/** Answers have few names, each of them many times. */
export function toSnakeCase(name: string): string {
  const known = snakeNames.get(name);
  if (known !== undefined) return known;
  const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  if (snakeNames.size < KEPT_NAMES) snakeNames.set(name, snake);
  return snake;
}

export const toCamelCase = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** The same value with every object's keys renamed. Keys that would reach a prototype are left out. */
export function renameKeys(value: unknown, rename: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => renameKeys(item, rename));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).filter(([key]) => key !== "__proto__");
  return Object.fromEntries(entries.map(([key, item]) => [rename(key), renameKeys(item, rename)]));
}

const ISO_MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

const asMoment = (key: string, value: unknown): unknown => (key.endsWith("At") && typeof value === "string" && ISO_MOMENT.test(value) ? new Date(value) : value);

/** What JSON.stringify made of a result, with dates again where a field ends in `At`. */
export const reviveMoments = (json: string): unknown => JSON.parse(json, asMoment);

/** A dotted path of field names as an API caller writes it. */
export const snakePath = (path: string): string => path.split(".").map(toSnakeCase).join(".");

/** What an API answer says, in the names and types of the code: camelCase keys, and dates where a field ends in `At`. */
export function fromApiJson(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(fromApiJson);
  if (!isRecord(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [toCamelCase(key), asMoment(toCamelCase(key), fromApiJson(value))]));
}
