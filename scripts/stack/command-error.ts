/** A fault that whoever started a command can put right; its message is the whole explanation. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}
