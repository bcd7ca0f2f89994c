import { initialsOf } from "./initials";

export function Avatar({ name }: { name: string }) {
  return (
    <span aria-hidden className="flex size-7 shrink-0 items-center justify-center rounded-full bg-accent-soft text-xs font-semibold text-accent">
      {initialsOf(name)}
    </span>
  );
}
