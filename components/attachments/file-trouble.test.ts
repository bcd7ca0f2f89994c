import { expect, it } from "vitest";
import { FILES_A_TICKET } from "@/lib/attachments/limits";
import { fileTrouble } from "./file-trouble";

it.each([
  [{ size: 10 }, 0, undefined],
  [{ size: 100 }, 0, undefined],
  [{ size: 101 }, 0, "tooLarge"],
  [{ size: 0 }, 0, "empty"],
  [{ size: 10 }, FILES_A_TICKET - 1, undefined],
  [{ size: 10 }, FILES_A_TICKET, "tooMany"],
] as const)("of %j, %i others waiting, 100 bytes allowed, says %s", (file, waiting, trouble) => {
  expect(fileTrouble(file, 100, waiting)).toBe(trouble);
});
