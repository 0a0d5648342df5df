import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Button, Form } from 'react-bootstrap';
import type { AnalysisVersion } from '../../../generated/contract';
import { Problem } from '../../../shared/Problem';
import { runsOf, startRun } from '../api/runs';
import { emptySelection, selectionOf, type SelectionInput } from '../selection';
import { SelectionFields } from './SelectionFields';

interface Props {
  analysis: AnalysisVersion;
  started: (runId: string) => void;
}

/** Which records, under which name, and off it goes. */
export function StartRun({ analysis, started }: Props) {
  const queries = useQueryClient();
  const [input, setInput] = useState<SelectionInput>(emptySelection);
  const [batchName, setBatchName] = useState(analysis.draft.name);
  const [upload, setUpload] = useState(analysis.draft.target !== undefined);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const selection = selectionOf(input);

  const start = useMutation({
    mutationFn: () =>
      startRun(
        { analysisId: analysis.analysisId, selection, batchName: batchName.trim(), lane: 'batch', upload },
        key,
      ),
    onSuccess: (run) => {
      setKey(crypto.randomUUID());
      void queries.invalidateQueries({ queryKey: runsOf(analysis.analysisId).queryKey });
      started(run.id);
    },
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.mutate();
  };

  return (
    <section className="panel" aria-labelledby="start-title">
      <h2 id="start-title" className="panel-title">
        Start a run
      </h2>
      <Form onSubmit={submit} className="start-form">
        <Form.Group controlId="batch-name">
          <Form.Label>Batch name</Form.Label>
          <Form.Control
            value={batchName}
            maxLength={255}
            required
            onChange={(e) => setBatchName(e.target.value)}
          />
        </Form.Group>
        <SelectionFields
          input={input}
          change={setInput}
          canName={analysis.draft.recordNameField !== undefined}
        />
        <div className="start-row">
          {analysis.draft.target && (
            <Form.Check
              type="switch"
              id="upload"
              label={`Upload to ${analysis.draft.target.dataset} when it is complete`}
              checked={upload}
              onChange={(event) => setUpload(event.target.checked)}
            />
          )}
          <Button
            type="submit"
            className="ms-auto"
            disabled={!selection || !batchName.trim() || start.isPending}
          >
            {start.isPending ? 'Starting…' : 'Start run'}
          </Button>
        </div>
        {start.isError && <Problem error={start.error} what="The run was not started" />}
      </Form>
    </section>
  );
}
