/** A prompt with its placeholders set off; `\{{` is literal text. */
export function PromptText({ prompt }: { prompt: string }) {
  return (
    <pre className="prompt" tabIndex={0} aria-label="Prompt">
      {prompt
        .split(/((?<!\\)\{\{[^{}]*\}\})/)
        .map((part, index) =>
          index % 2 === 1 ? (
            <mark key={index}>{part}</mark>
          ) : (
            <span key={index}>{part.replaceAll('\\{{', '{{')}</span>
          ),
        )}
    </pre>
  );
}
