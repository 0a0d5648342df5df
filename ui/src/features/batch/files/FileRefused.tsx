import { useEffect, useRef } from 'react';
import { Button } from 'react-bootstrap';
import { ProblemError } from '../../../api/http';
import type { RowProblem } from '../../../generated/contract';
import { counted } from '../../../shared/format';
import { Problem } from '../../../shared/Problem';
import { RefusedRows } from './RefusedRows';

/** Why a file was not taken; where that is for some of its rows, which, and the way to take the rest. */
export function FileRefused({ error, takeTheRest }: { error: Error; takeTheRest: () => void }) {
  const { rows = [], badRows = 0, report } = refusalOf(error);
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Below what was chosen, and so perhaps out of sight; some browsers answer with a promise, which must not be returned.
    void here.current?.scrollIntoView?.({ block: 'nearest' });
  }, [error]);
  if (rows.length === 0) {
    return (
      <div ref={here}>
        <Problem error={error} what="The file was not taken" />
      </div>
    );
  }
  return (
    <div ref={here} role="alert">
      <RefusedRows
        title={`The file was not taken: ${counted(badRows, 'row')} cannot be read`}
        rows={rows}
        all={badRows}
        report={report?.startsWith('/api/') ? report : undefined}
      >
        <Button size="sm" variant="outline-primary" onClick={takeTheRest}>
          Leave them out, take the rest
        </Button>
      </RefusedRows>
    </div>
  );
}

interface Refusal {
  rows?: RowProblem[];
  badRows?: number;
  report?: string;
}

function refusalOf(error: Error): Refusal {
  return error instanceof ProblemError ? (error.problem as Refusal) : {};
}
