import './selection.css';
import type { Dispatch, SetStateAction } from 'react';
import { Form } from 'react-bootstrap';
import type { AnalysisVersion, DatasetField } from '../../../generated/contract';
import { FilterRows } from './FilterRows';
import { HowMany } from './HowMany';
import { RecordList } from './RecordList';
import { canFilter, type SelectionInput, type SelectionKind } from './selection';

interface Props {
  analysis: AnalysisVersion;
  fields: DatasetField[];
  input: SelectionInput;
  change: Dispatch<SetStateAction<SelectionInput>>;
}

/** Which records a run takes. */
export function SelectionFields({ analysis, fields, input, change }: Props) {
  const { recordIdField, recordNameField } = analysis.draft;
  const choose = (kind: SelectionKind) => change((current) => ({ ...current, kind }));
  return (
    <>
      <Form.Group controlId="selection">
        <Form.Label>Records</Form.Label>
        <Form.Select value={input.kind} onChange={(event) => choose(event.target.value as SelectionKind)}>
          <option value="all">All records</option>
          <option value="first">The first …</option>
          <option value="random">Random …</option>
          <option value="ids">These record IDs</option>
          {recordNameField && <option value="names">These record names</option>}
        </Form.Select>
      </Form.Group>
      {(input.kind === 'first' || input.kind === 'random') && <HowMany input={input} change={change} />}
      {canFilter(input.kind) && (
        <FilterRows
          fields={fields}
          rows={input.filter}
          change={(filter) => change((current) => ({ ...current, filter }))}
        />
      )}
      {input.kind === 'ids' && (
        <RecordList
          key="ids"
          analysis={analysis}
          field={recordIdField}
          what="record IDs"
          list={input.ids}
          change={(next) => change((current) => ({ ...current, ids: next(current.ids) }))}
        />
      )}
      {input.kind === 'names' && recordNameField && (
        <RecordList
          key="names"
          analysis={analysis}
          field={recordNameField}
          what="record names"
          list={input.names}
          change={(next) => change((current) => ({ ...current, names: next(current.names) }))}
        />
      )}
    </>
  );
}
