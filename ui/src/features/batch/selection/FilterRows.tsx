import { useRef } from 'react';
import { Button } from 'react-bootstrap';
import type { DatasetField } from '../../../generated/contract';
import { ConditionRow } from './ConditionRow';
import { withRow, type ConditionInput } from './filter';

interface Props {
  fields: DatasetField[];
  rows: ConditionInput[];
  change: (rows: ConditionInput[]) => void;
}

/** Conditions that a record must meet, all of them. */
export function FilterRows({ fields, rows, change }: Props) {
  const add = useRef<HTMLButtonElement>(null);
  const remove = (gone: ConditionInput) => {
    change(rows.filter((row) => row !== gone));
    add.current?.focus();
  };
  return (
    <fieldset className="start-wide filter">
      <legend>Filter</legend>
      {rows.map((row, index) => (
        <ConditionRow
          key={row.key}
          number={index + 1}
          fields={fields}
          row={row}
          change={(changed) => change(rows.map((one) => (one === row ? changed : one)))}
          remove={() => remove(row)}
        />
      ))}
      <div className="filter-foot">
        <Button
          ref={add}
          size="sm"
          variant="outline-secondary"
          disabled={fields.length === 0}
          onClick={() => change(withRow(rows, fields))}
        >
          Add a condition
        </Button>
        <span className="text-secondary small">
          {rows.length === 0
            ? 'Without one, every record counts.'
            : rows.length > 1 && 'A record must meet all of them.'}
        </span>
      </div>
    </fieldset>
  );
}
