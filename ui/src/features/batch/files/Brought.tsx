import { Button, Modal } from 'react-bootstrap';
import type { Dataset } from '../../../generated/contract';
import { count, counted } from '../../../shared/format';

/** What came of a file. */
export function Brought({ dataset, close }: { dataset: Dataset; close: () => void }) {
  const { id, name, records, file } = dataset;
  const refused = file?.refusedRows ?? 0;
  return (
    <>
      <Modal.Body>
        <p role="status">
          <strong className="text-break">{name}</strong> has {counted(records ?? 0, 'record')} and{' '}
          {counted(dataset.fields.length, 'field')} now.
        </p>
        {refused > 0 && (
          <p>
            {count(refused)} {refused === 1 ? 'row was' : 'rows were'} left out:{' '}
            <a href={`/api/sources/files/datasets/${encodeURIComponent(id)}/refused-rows`} download>
              which, and why
            </a>
            .
          </p>
        )}
        <p className="text-secondary mb-0">
          Analyses over it read this version from their next run on; runs that were started keep theirs.
        </p>
      </Modal.Body>
      <Modal.Footer>
        <Button onClick={close} autoFocus>
          Done
        </Button>
      </Modal.Footer>
    </>
  );
}
