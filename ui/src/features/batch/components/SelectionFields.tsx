import { Form } from 'react-bootstrap';
import type { SelectionInput } from '../selection';

interface Props {
  input: SelectionInput;
  change: (input: SelectionInput) => void;
  canName: boolean;
}

/** Which records a run takes. */
export function SelectionFields({ input, change, canName }: Props) {
  return (
    <>
      <Form.Group controlId="selection">
        <Form.Label>Records</Form.Label>
        <div className="selection-row">
          <Form.Select
            value={input.kind}
            onChange={(event) => change({ ...input, kind: event.target.value as SelectionInput['kind'] })}
          >
            <option value="all">All records</option>
            <option value="sample">The first …</option>
            <option value="ids">These record IDs</option>
            {canName && <option value="names">These record names</option>}
          </Form.Select>
          {input.kind === 'sample' && (
            <Form.Control
              aria-label="How many records"
              inputMode="numeric"
              value={input.size}
              isInvalid={!/^[1-9]\d{0,8}$/.test(input.size.trim())}
              onChange={(event) => change({ ...input, size: event.target.value })}
            />
          )}
        </div>
      </Form.Group>
      {(input.kind === 'ids' || input.kind === 'names') && (
        <Form.Group controlId="selection-list" className="start-wide">
          <Form.Label>{input.kind === 'ids' ? 'Record IDs' : 'Record names'}, one per line</Form.Label>
          <Form.Control
            as="textarea"
            rows={4}
            value={input.list}
            onChange={(event) => change({ ...input, list: event.target.value })}
          />
        </Form.Group>
      )}
    </>
  );
}
