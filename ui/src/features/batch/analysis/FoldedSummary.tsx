import { useState } from 'react';
import type { AnalysisVersion } from '../../../generated/contract';
import { AnalysisSummary } from './AnalysisSummary';

const NARROW = '(max-width: 61.99rem)';

/** What a run of the analysis will do; folded at first where it would stand above the work instead of beside it. */
export function FoldedSummary({ analysis }: { analysis: AnalysisVersion }) {
  const [open, setOpen] = useState(() => !window.matchMedia(NARROW).matches);
  return (
    <details className="folded" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>What a run does</summary>
      <AnalysisSummary analysis={analysis} />
    </details>
  );
}
