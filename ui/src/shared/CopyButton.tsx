import { useEffect, useState } from 'react';
import { Button } from 'react-bootstrap';

const SAID_FOR_MS = 2000;

/** Copies a text, and says so for a moment. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [said, setSaid] = useState<'copied' | 'refused'>();
  useEffect(() => {
    if (!said) return;
    const forget = setTimeout(() => setSaid(undefined), SAID_FOR_MS);
    return () => clearTimeout(forget);
  }, [said]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('copied');
    } catch {
      setSaid('refused');
    }
  };
  return (
    <>
      <Button size="sm" variant="outline-secondary" className="copy" aria-label={label} onClick={copy}>
        {said === 'copied' ? 'Copied' : said === 'refused' ? 'Not allowed' : 'Copy'}
      </Button>
      <span className="visually-hidden" role="status">
        {said === 'copied' ? 'Copied.' : said === 'refused' ? 'The browser does not allow copying.' : ''}
      </span>
    </>
  );
}
