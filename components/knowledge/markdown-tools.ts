import { Bold, Code, Heading, Italic, Link, List, ListOrdered, type LucideIcon, Table } from "lucide-react";

export type ToolName = "bold" | "italic" | "code" | "heading" | "ordered" | "list" | "link" | "table";

export interface Tool {
  name: ToolName;
  Icon: LucideIcon;
  /** The physical key, pressed with Ctrl or Command. */
  code: string;
  shift: boolean;
  /** The key's own sign. */
  sign: string;
}

/** Digits with Shift: letters would be taken by browsers, or by other keyboards. */
export const TOOLS: readonly Tool[] = [
  { name: "bold", Icon: Bold, code: "KeyB", shift: false, sign: "B" },
  { name: "italic", Icon: Italic, code: "KeyI", shift: false, sign: "I" },
  { name: "code", Icon: Code, code: "KeyE", shift: false, sign: "E" },
  { name: "link", Icon: Link, code: "KeyL", shift: true, sign: "L" },
  { name: "heading", Icon: Heading, code: "Digit6", shift: true, sign: "6" },
  { name: "ordered", Icon: ListOrdered, code: "Digit7", shift: true, sign: "7" },
  { name: "list", Icon: List, code: "Digit8", shift: true, sign: "8" },
  { name: "table", Icon: Table, code: "Digit9", shift: true, sign: "9" },
];

export const keysOf = ({ shift, sign }: Tool): string => `Ctrl + ${shift ? "Shift + " : ""}${sign}`;

interface Press {
  code: string;
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** The tool that a key press asks for. Letters go by what is written on the key, digits by where it is. */
export function toolOf({ code, key, ctrlKey, metaKey, shiftKey, altKey }: Press): ToolName | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  const isPressed = (tool: Tool) => (tool.code.startsWith("Digit") ? tool.code === code : tool.sign.toLowerCase() === key.toLowerCase());
  return TOOLS.find((tool) => tool.shift === shiftKey && isPressed(tool))?.name;
}
