import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Form, Modal } from 'react-bootstrap';
import { isFinal } from '../../../api/http';
import type { Dataset } from '../../../generated/contract';
import { Loading } from '../../../shared/Loading';
import { Problem } from '../../../shared/Problem';
import { inspection } from './bringing';
import { DatasetNameField } from './DatasetNameField';
import { asFound, fieldsGone, nameOf } from './fileForm';
import { FileRefused } from './FileRefused';
import { FoundInFile } from './FoundInFile';
import { ReadingFields } from './ReadingFields';
import { RefusedRows } from './RefusedRows';
import { SendingFile } from './SendingFile';
import type { useBringing } from './useBringing';

interface Props {
  /** The dataset of the analysis that is open, which a file may be a new version of. */
  dataset: Dataset | undefined;
  bringing: ReturnType<typeof useBringing>;
  close: () => void;
}

/** Choose a file, see how it would be read, say otherwise where that is wrong, and send it. */
export function BringFileForm({ dataset, bringing, close }: Props) {
  const [file, setFile] = useState<File>();
  const [name, setName] = useState('');
  const [idField, setIdField] = useState('');
  const [choices, setChoices] = useState(asFound);
  const [skipBadRows, setSkipBadRows] = useState(false);
  const looked = useQuery({
    ...inspection(file ?? new File([], ''), choices),
    enabled: file !== undefined,
    placeholderData: keepPreviousData,
  });
  const found = looked.isError ? undefined : looked.data;
  const known = found?.fields.map((field) => field.name) ?? [];
  const usedId = known.includes(idField) ? idField : '';
  const gone = found ? fieldsGone(dataset, name.trim(), found.fields) : [];

  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    setName(nameOf(chosen.name));
    setChoices(asFound);
    bringing.reset();
  };
  const send = (skip: boolean) => {
    if (!file) return;
    setSkipBadRows(skip);
    bringing.start({ file, name: name.trim(), idField: usedId, skipBadRows: skip, choices });
  };

  return (
    <>
      <Modal.Body className="bring-file">
        <Form.Group controlId="file">
          <Form.Label>CSV or JSON Lines file</Form.Label>
          <Form.Control
            type="file"
            accept=".csv,.tsv,.txt,.jsonl,.ndjson,text/csv,application/x-ndjson"
            disabled={bringing.busy}
            onChange={(event) => choose((event.target as HTMLInputElement).files?.[0])}
          />
          <Form.Text>
            It becomes a dataset. A new dataset needs an analysis over it before it can be run here; a new
            version of a dataset is read by the analyses that are there.
          </Form.Text>
        </Form.Group>
        {file && (
          <fieldset className="bring-file" disabled={bringing.busy}>
            <legend className="visually-hidden">How it is read and what it is called</legend>
            <ReadingFields found={found?.file} choices={choices} change={setChoices} />
            {looked.isPending && <Loading what="the first rows" />}
            {looked.isError && (
              <Problem
                error={looked.error}
                what="The file cannot be read like this"
                retry={isFinal(looked.error) ? undefined : looked.refetch}
              />
            )}
            {found && <FoundInFile found={found} />}
            {found && found.file.refusedRows > 0 && !bringing.error && (
              <RefusedRows
                title="Rows among these that cannot be taken"
                rows={found.problems}
                all={found.file.refusedRows}
              >
                <Form.Check
                  id="skip-bad-rows"
                  label="Leave out rows that cannot be taken"
                  checked={skipBadRows}
                  onChange={(event) => setSkipBadRows(event.target.checked)}
                />
              </RefusedRows>
            )}
            <DatasetNameField
              name={name}
              change={setName}
              idField={usedId}
              fields={known}
              chooseId={setIdField}
            />
            {gone.length > 0 && (
              <p className="alert alert-warning text-break mb-0">
                The version that is there has fields that this file lacks: {gone.join(', ')}. An analysis that
                uses one of them could not be run any more.
              </p>
            )}
          </fieldset>
        )}
        {file && bringing.busy && <SendingFile sent={bringing.sent} size={file.size} />}
        {bringing.error && <FileRefused error={bringing.error} takeTheRest={() => send(true)} />}
      </Modal.Body>
      <Modal.Footer>
        {bringing.busy ? (
          <Button variant="outline-danger" onClick={bringing.stop}>
            Stop
          </Button>
        ) : (
          <Button variant="outline-secondary" onClick={close}>
            Close
          </Button>
        )}
        <Button
          disabled={!file || !name.trim() || bringing.busy || looked.isError}
          onClick={() => send(skipBadRows)}
        >
          {bringing.busy ? 'Sending…' : 'Bring it'}
        </Button>
      </Modal.Footer>
    </>
  );
}
