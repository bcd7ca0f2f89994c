import { mentionParts } from "./mention-parts";

interface CommentBodyProps {
  body: string;
  mentions: readonly string[];
  nameOf: (employeeId: string) => string;
}

/** What was said, with people mentioned by name. */
export function CommentBody({ body, mentions, nameOf }: CommentBodyProps) {
  return (
    <p dir="auto" className="prose-plain max-w-[80ch]">
      {mentionParts(body, mentions).map((part, index) =>
        "text" in part ? (
          part.text
        ) : (
          <span key={index} title={part.employeeId} className="rounded-sm bg-accent-soft px-0.5 font-medium text-accent">
            @{nameOf(part.employeeId)}
          </span>
        ),
      )}
    </p>
  );
}
