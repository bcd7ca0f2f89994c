import ReactMarkdown, { type Components, type Options } from "react-markdown";
import remarkGfm from "remark-gfm";
import type { Locale } from "@/db/enums";

/** Headings of a text stand below the page's own; links to elsewhere give nothing of this page away. */
const components: Components = {
  h1: ({ children, id }) => <h2 id={id} className="pt-3 text-lg font-semibold first:pt-0">{children}</h2>,
  h2: ({ children, id }) => <h3 id={id} className="pt-2 text-base font-semibold first:pt-0">{children}</h3>,
  h3: ({ children, id }) => <h4 id={id} className="pt-1 font-semibold first:pt-0">{children}</h4>,
  a: ({ children, href }) => (
    <a href={href} rel="noreferrer noopener nofollow" className="text-accent underline underline-offset-2 wrap-anywhere">
      {children}
    </a>
  ),
  ul: ({ children }) => <ul className="flex list-disc flex-col gap-1 pl-5">{children}</ul>,
  ol: ({ children, start }) => (
    <ol start={start} className="flex list-decimal flex-col gap-1 pl-6">
      {children}
    </ol>
  ),
  blockquote: ({ children }) => <blockquote className="flex flex-col gap-2 border-l-2 pl-3 text-quiet">{children}</blockquote>,
  code: ({ children }) => <code className="rounded-sm bg-sunken px-1 font-mono text-sm wrap-anywhere">{children}</code>,
  pre: ({ children }) => (
    <pre className="rounded-md border bg-canvas px-3 py-2 text-sm whitespace-pre-wrap wrap-anywhere [&_code]:bg-transparent [&_code]:p-0">
      {children}
    </pre>
  ),
  table: ({ children }) => (
    <div className="overflow-clip rounded-md border">
      <table className="w-full text-sm wrap-anywhere [&_td]:border-t [&_td]:px-3 [&_td]:py-1.5 [&_th]:bg-canvas [&_th]:px-3 [&_th]:py-1.5 [&_th]:text-left [&_th]:font-semibold">{children}</table>
    </div>
  ),
  // No picture is fetched from anywhere: what a text names is told by its words.
  img: ({ alt }) => <span className="text-quiet">{alt}</span>,
  hr: () => <hr className="my-2" />,
};

interface MarkdownProps {
  text: string;
  language: Locale;
  /** What is done to the elements before they are drawn. */
  rehypePlugins?: Options["rehypePlugins"];
}

/** Markdown as a person wrote it; HTML in it stays text. */
export function Markdown({ text, language, rehypePlugins }: MarkdownProps) {
  return (
    <div lang={language} dir="auto" className="flex max-w-[72ch] flex-col gap-3 wrap-anywhere">
      <ReactMarkdown remarkPlugins={[remarkGfm]} rehypePlugins={rehypePlugins} components={components}>
        {text}
      </ReactMarkdown>
    </div>
  );
}
