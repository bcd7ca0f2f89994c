/** Why chosen files were not taken, each in a sentence. */
export function RefusedFiles({ refused }: { refused: readonly string[] }) {
  return (
    <div role="alert" className="text-sm text-danger empty:hidden">
      {refused.map((sentence, index) => (
        <p key={index} className="wrap-anywhere">
          {sentence}
        </p>
      ))}
    </div>
  );
}
