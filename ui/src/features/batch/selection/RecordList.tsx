import { useMutation } from '@tanstack/react-query';
import { Button, Form } from 'react-bootstrap';
import type { AnalysisVersion } from '../../../generated/contract';
import { counted } from '../../../shared/format';
import { Problem } from '../../../shared/Problem';
import { lookUp } from './datasetQuestions';
import { LookupResult } from './LookupResult';
import type { PastedList } from './selection';
import { splitValues } from './splitValues';

interface Props {
  analysis: AnalysisVersion;
  field: string;
  /** What the values are, in plural. */
  what: string;
  list: PastedList;
  change: (next: (list: PastedList) => PastedList) => void;
}

/** A pasted list of values, looked up before anything runs over it. */
export function RecordList({ analysis, field, what, list, change }: Props) {
  const check = useMutation({
    mutationFn: (pasted: string) => lookUp(analysis, field, pasted),
    // What was typed in the meantime has not been looked up.
    onSuccess: (checked, pasted) => change((now) => (now.text === pasted ? { text: pasted, checked } : now)),
  });
  const values = splitValues(list.text).length;
  return (
    <div className="start-wide record-list">
      <Form.Group controlId="selection-list">
        <Form.Label>
          Values of <code>{field}</code>
        </Form.Label>
        <Form.Control
          as="textarea"
          rows={5}
          spellCheck={false}
          value={list.text}
          aria-describedby="selection-list-help"
          onChange={(event) => {
            const text = event.target.value;
            check.reset();
            change(() => ({ text }));
          }}
        />
        <Form.Text id="selection-list-help">
          Paste {what}, one per line or separated by commas, semicolons or tabs. Put a value that holds one of
          these in double quotes.
        </Form.Text>
      </Form.Group>
      <div className="record-list-foot">
        <Button
          size="sm"
          variant={list.checked ? 'outline-secondary' : 'primary'}
          disabled={values === 0 || check.isPending}
          onClick={() => check.mutate(list.text)}
        >
          {check.isPending ? 'Checking…' : 'Check'}
        </Button>
        <span className="text-secondary small">
          {values > 0 && counted(values, 'value')}
          {values > 0 && !list.checked && !check.isPending && ' · check them before the run'}
        </span>
      </div>
      {check.isError && <Problem error={check.error} what="The list was not checked" />}
      {list.checked && <LookupResult lookup={list.checked} field={field} />}
    </div>
  );
}
