import type { RunProgress } from '../../../generated/contract';
import { count, duration, percent, rate } from '../../../shared/format';
import { OutcomeBar } from './OutcomeBar';
import { finishedOf, hasEnded } from './runEvents';
import { statusMessage } from './statusMessage';

interface Props {
  progress: RunProgress;
  /** Whether news can arrive. */
  live: boolean;
  /** Seconds for which nothing has moved that should. */
  standing?: number;
}

/** Bar, n of m, rate, time left, counts, and a sentence that says what goes on. */
export function ProgressView({ progress, live, standing }: Props) {
  const { counts, total } = progress;
  const finished = finishedOf(progress);
  const moving = !hasEnded(progress) && progress.state !== 'paused';
  return (
    <div className="progress-view">
      <OutcomeBar counts={counts} total={total ?? 0} />
      <div className="progress-line">
        <span className="progress-n">
          {count(finished)} of {total === undefined ? '…' : count(total)}
          <span className="text-secondary"> · {percent(finished, total ?? 0)} %</span>
        </span>
        {moving && !live && <span className="text-secondary">rate and time left not known</span>}
        {moving && live && progress.recordsPerSecond > 0 && <span>{rate(progress.recordsPerSecond)}</span>}
        {moving && live && progress.secondsLeft !== undefined && (
          <span>about {duration(progress.secondsLeft)} left</span>
        )}
      </div>
      <p className="status-message" role="status">
        {statusMessage(progress)}
        {live && standing !== undefined && (
          <span className="standing">
            {' '}
            Nothing has moved for {duration(standing)}. A slow model may need that long; if no worker runs,
            start one with <code>./assay worker</code>.
          </span>
        )}
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
