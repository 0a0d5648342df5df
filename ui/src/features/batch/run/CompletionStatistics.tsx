import type { RunProgress } from '../../../generated/contract';
import { count, duration } from '../../../shared/format';

/** How a run ended, in numbers. */
export function CompletionStatistics({ progress }: { progress: RunProgress }) {
  const { counts } = progress;
  const seconds = progress.finishedAt
    ? (Date.parse(progress.finishedAt) - Date.parse(progress.requestedAt)) / 1000
    : undefined;
  const statistics: [string, string][] = [
    ['Processed', count(counts.succeeded + counts.invalid + counts.failed)],
    ['Succeeded', count(counts.succeeded)],
    ['Invalid', count(counts.invalid)],
    ['Failed', count(counts.failed)],
    ...(counts.cancelled > 0 ? [['Cancelled', count(counts.cancelled)] as [string, string]] : []),
    ['Duration', seconds === undefined ? 'not known' : duration(seconds)],
    ['Tokens in', count(progress.inputTokens)],
    ['Tokens out', count(progress.outputTokens)],
  ];
  return (
    <dl className="statistics" aria-label="Completion statistics">
      {statistics.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
