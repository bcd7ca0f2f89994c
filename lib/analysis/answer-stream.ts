import { JSONParser } from "@streamparser/json";
import { MOST_STEPS } from "./read-answer";

/** What of an answer was whole when it ended, whether it ended well or not. */
export interface AnswerSoFar {
  category: unknown;
  confidence: unknown;
  steps: unknown[];
  /** Whether the list of steps was closed: what is missing comes after it. */
  hasAllSteps: boolean;
}

/** Where an answer's object begins, and what a model thinks aloud before it. */
const MARKS = /\{|<\/?think>/g;
const LONGEST_MARK = "</think>".length;

/** Reads a language model's answer while it is being written, and calls back with each step as soon as that is whole. */
export class AnswerStream {
  readonly soFar: AnswerSoFar = { category: undefined, confidence: undefined, steps: [], hasAllSteps: false };
  /** What may be the first half of a mark. */
  #rest = "";
  #isThinking = false;
  #parser: JSONParser | undefined;
  #isBroken = false;

  constructor(private readonly onStep: (step: unknown) => void) {}

  push(piece: string): void {
    if (this.#isBroken) return;
    if (this.#parser) return this.#parser.write(piece);
    this.#passOver(this.#rest + piece);
  }

  /** Looks at each character of what comes before the object once, however it is cut. */
  #passOver(text: string): void {
    let from = Math.max(0, text.length - LONGEST_MARK + 1);
    for (const { 0: mark, index } of text.matchAll(MARKS)) {
      if (mark === "{" && !this.#isThinking) return this.#open().write(text.slice(index));
      if (mark === "{") continue;
      this.#isThinking = mark === "<think>";
      from = Math.max(from, index + mark.length);
    }
    this.#rest = text.slice(from);
  }

  #open(): JSONParser {
    // Kept, since letting go of each value takes as long as it stands deep.
    const parser = new JSONParser({ paths: ["$.category", "$.confidence", "$.steps", "$.steps.*"], keepStack: true });
    parser.onValue = ({ key, value, parent, stack }) => {
      if (Array.isArray(parent)) this.#take(value);
      else if (stack.length > 1) return;
      else if (key === "steps") this.soFar.hasAllSteps = true;
      else if (key === "category" || key === "confidence") this.soFar[key] = value;
    };
    // Words behind the object, or JSON that is none: what was whole before stays.
    parser.onError = () => void (this.#isBroken = true);
    this.#parser = parser;
    return parser;
  }

  #take(step: unknown): void {
    if (this.soFar.hasAllSteps || this.soFar.steps.length === MOST_STEPS) return;
    this.soFar.steps.push(step);
    this.onStep(step);
  }
}
