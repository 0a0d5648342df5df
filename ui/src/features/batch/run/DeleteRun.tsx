import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-bootstrap';
import type { Run } from '../../../generated/contract';
import { Confirm } from '../../../shared/Confirm';
import { counted } from '../../../shared/format';
import { Problem } from '../../../shared/Problem';
import { deleteRun, run as runQuery, runsOf } from './runs';

/** Deletes an ended run, after telling what goes and what stays. */
export function DeleteRun({ run, deleted }: { run: Run; deleted: () => void }) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => deleteRun(run.id),
    onSuccess: () => {
      setAsking(false);
      queries.removeQueries({ queryKey: runQuery(run.id).queryKey });
      void queries.invalidateQueries({ queryKey: runsOf(run.analysisId).queryKey });
      deleted();
    },
  });
  const { counts, name } = run.progress;
  const outcomes = counts.succeeded + counts.invalid + counts.failed;
  return (
    <>
      <Button size="sm" variant="outline-danger" onClick={() => setAsking(true)}>
        Delete…
      </Button>
      <Confirm
        shown={asking}
        title="Delete this run?"
        deed={remove.isPending ? 'Deleting…' : 'Delete run'}
        otherwise="Keep it"
        busy={remove.isPending}
        close={() => setAsking(false)}
        confirmed={() => remove.mutate()}
      >
        <p className="text-break">
          <strong>{name}</strong> goes with its {counted(outcomes, 'outcome')}, its progress and its receipts.
          It can be downloaded and uploaded no more. This cannot be undone.
        </p>
        <p className={remove.isError ? undefined : 'mb-0'}>
          The audit entry stays: who ran what over which records, and how it ended. Rows that were uploaded
          stay in the org.
        </p>
        {remove.isError && <Problem error={remove.error} what="The run was not deleted" />}
      </Confirm>
    </>
  );
}
