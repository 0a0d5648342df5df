import type { ReactNode } from 'react';
import type { RowProblem } from '../../../generated/contract';
import { count, counted } from '../../../shared/format';

interface Props {
  title: string;
  rows: RowProblem[];
  /** How many there are, of which the rows are the first. */
  all: number;
  /** Where all of them are to be had. */
  report?: string;
  children?: ReactNode;
}

/** Rows that cannot be taken, by line and reason. */
export function RefusedRows({ title, rows, all, report, children }: Props) {
  return (
    <section className="alert alert-warning mb-0" aria-label={title}>
      <div className="fw-semibold">{title}</div>
      <div className="refused-rows" tabIndex={0} role="region" aria-label="Rows by line and reason">
        <table className="table table-sm mb-0">
          <thead>
            <tr>
              <th scope="col" className="text-end">
                Line
              </th>
              <th scope="col">Reason</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, message }) => (
              <tr key={`${line} ${message}`}>
                <td className="text-end">{count(line)}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="refused-foot">
        <span>
          {all > rows.length && `The first ${rows.length} of ${counted(all, 'row')}.`}{' '}
          {report && (
            <a href={report} download>
              All of them as a file
            </a>
          )}
        </span>
        {children}
      </div>
    </section>
  );
}
