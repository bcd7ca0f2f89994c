import { present } from "@/app/_http/present";
import { exampleOf } from "./components";
import type { Definition } from "./definition";
import { BODIES } from "./examples/bodies";

/** What answers of single operations say beside their rows. */
const MORE: Record<string, object> = {
  "GET /api/notifications": { unread: 1 },
};

const keyOf = ({ method, path }: Definition): string => `${method} ${path}`;

export function bodyExamples(definition: Definition): { examples?: (typeof BODIES)[string] } {
  const examples = BODIES[keyOf(definition)];
  return examples ? { examples } : {};
}

/** An answer as JSON shows it to a reader of English. */
export function answerExample(definition: Definition): unknown {
  const example = definition.output && exampleOf(definition.output);
  return example === undefined ? undefined : present({ ...(example as object), ...MORE[keyOf(definition)] }, "en");
}
