import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Button, Form } from 'react-bootstrap';
import type { AnalysisVersion } from '../../../generated/contract';
import { Problem } from '../../../shared/Problem';
import { datasetOf } from '../analysis/analyses';
import { runsOf, startRun } from '../run/runs';
import { readFilter } from '../selection/filter';
import { canFilter, emptySelection, selectionOf, type SelectionInput } from '../selection/selection';
import { SelectionFields } from '../selection/SelectionFields';
import { Taken } from '../selection/Taken';
import { useRecordCount } from '../selection/useRecordCount';
import { deliveredByItself, deliveryAsked } from './byItself';
import { DeliverySwitch } from './DeliverySwitch';

interface Props {
  analysis: AnalysisVersion;
  started: (runId: string) => void;
}

/** Which records, under which name, and off it goes. */
export function StartRun({ analysis, started }: Props) {
  const queries = useQueryClient();
  const dataset = useQuery(datasetOf(analysis));
  const fields = dataset.data?.fields ?? [];
  const [input, setInput] = useState<SelectionInput>(emptySelection);
  const [batchName, setBatchName] = useState(analysis.draft.name);
  const [upload, setUpload] = useState(deliveredByItself(analysis.draft));
  const [key, setKey] = useState(() => crypto.randomUUID());
  const selection = selectionOf(input, fields);
  const filter = canFilter(input.kind) ? readFilter(input.filter, fields) : undefined;
  const counting = useRecordCount(analysis, dataset.data, filter);
  const nothingToDo = canFilter(input.kind) && counting.count?.records === 0;

  const start = useMutation({
    mutationFn: () =>
      startRun(
        {
          analysisId: analysis.analysisId,
          selection,
          batchName: batchName.trim(),
          lane: 'batch',
          upload: deliveryAsked(analysis.draft, upload),
        },
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
        <SelectionFields analysis={analysis} fields={fields} input={input} change={setInput} />
        <Taken
          input={input}
          complete={selection !== undefined}
          unreadable={dataset.isError}
          counting={counting}
        />
        <div className="start-row">
          <DeliverySwitch draft={analysis.draft} checked={upload} change={setUpload} />
          <Button
            type="submit"
            className="ms-auto"
            disabled={!selection || !batchName.trim() || nothingToDo || start.isPending}
          >
            {start.isPending ? 'Starting…' : 'Start run'}
          </Button>
        </div>
        {start.isError && <Problem error={start.error} what="The run was not started" />}
      </Form>
    </section>
  );
}
