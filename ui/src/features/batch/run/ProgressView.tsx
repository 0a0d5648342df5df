import type { RunProgress } from '../../../generated/contract';
import { count, duration, percent, rate } from '../../../shared/format';
import { hasEnded } from './runEvents';
import { statusMessage } from './statusMessage';
import { OutcomeBar } from './OutcomeBar';

/** Bar, n of m, rate, time left, counts, and a sentence that says what goes on. */
export function ProgressView({ progress, live }: { progress: RunProgress; live: boolean }) {
  const { counts, total } = progress;
  const finished = counts.succeeded + counts.invalid + counts.failed;
  const moving = !hasEnded(progress) && progress.state !== 'paused';
  return (
    <div className="progress-view">
      <OutcomeBar counts={counts} total={total ?? 0} />
      <div className="progress-line">
        <span className="progress-n">
          {count(finished)} of {total === undefined ? '…' : count(total)}
          <span className="text-secondary"> · {percent(finished, total ?? 0)} %</span>
        </span>
        {moving && progress.recordsPerSecond > 0 && <span>{rate(progress.recordsPerSecond)}</span>}
        {moving && progress.secondsLeft !== undefined && (
          <span>about {duration(progress.secondsLeft)} left</span>
        )}
      </div>
      <p className="status-message" role="status">
        {statusMessage(progress)}
        {!live && !hasEnded(progress) && <span className="text-warning-emphasis"> Reconnecting…</span>}
      </p>
      <ul className="outcome-counts" aria-label="Outcomes">
        <li className="outcome-succeeded">{count(counts.succeeded)} succeeded</li>
        <li className="outcome-invalid">{count(counts.invalid)} invalid</li>
        <li className="outcome-failed">{count(counts.failed)} failed</li>
        {counts.cancelled > 0 && <li className="outcome-cancelled">{count(counts.cancelled)} cancelled</li>}
      </ul>
    </div>
  );
}
