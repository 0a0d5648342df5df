import type { Run } from '../../../generated/contract';
import { selectionWords } from '../selection/selectionWords';

/** What a run has frozen, in a line: which records of what, by which model. */
export function RunFacts({ run }: { run: Run }) {
  return (
    <p className="run-facts">
      {selectionWords(run.selection)} of <code>{run.datasetName}</code>, by {run.model} over {run.connection}
    </p>
  );
}
