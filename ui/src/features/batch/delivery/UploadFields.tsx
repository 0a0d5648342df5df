import type { Dispatch, SetStateAction } from 'react';
import { Form } from 'react-bootstrap';
import type { Run, Source } from '../../../generated/contract';
import { CarriedFields } from './CarriedFields';
import { OperationField } from './OperationField';
import type { PlaceInput, UploadForm, UploadKind } from './uploadForm';

interface Props {
  run: Run;
  orgs: Source[];
  sourceId: string;
  form: UploadForm;
  change: Dispatch<SetStateAction<UploadForm>>;
}

const kinds: [UploadKind, string, string][] = [
  [
    'structured',
    'Structured rows',
    'A row per response field: Record ID, Batch Name, Parameter Name, Value.',
  ],
  [
    'enriched',
    'A dataset of its own',
    'A row per record: its ID, chosen fields, a column per response field.',
  ],
];

/** What is uploaded, where to, and what happens to what is there. */
export function UploadFields({ run, orgs, sourceId, form, change }: Props) {
  const place = form[form.kind];
  const set = (changes: Partial<PlaceInput>) =>
    change((now) => ({ ...now, [now.kind]: { ...now[now.kind], ...changes } }));
  return (
    <>
      <fieldset className="kinds">
        <legend className="visually-hidden">What is uploaded</legend>
        {kinds.map(([kind, name, says]) => (
          <Form.Check key={kind} type="radio" id={`kind-${kind}`} className="kind">
            <Form.Check.Input
              type="radio"
              name="kind"
              checked={form.kind === kind}
              onChange={() => change((now) => ({ ...now, kind }))}
            />
            <Form.Check.Label>
              {name}
              <span className="small text-secondary d-block">{says}</span>
            </Form.Check.Label>
          </Form.Check>
        ))}
      </fieldset>
      <div className="upload-fields">
        <Form.Group controlId="upload-source">
          <Form.Label>Org</Form.Label>
          <Form.Select value={sourceId} onChange={(event) => set({ sourceId: event.target.value })}>
            {sourceId === '' && <option value="">No org is set up</option>}
            {orgs.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Form.Select>
        </Form.Group>
        <Form.Group controlId="upload-dataset">
          <Form.Label>Dataset (API name)</Form.Label>
          <Form.Control
            value={place.dataset}
            required
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => set({ dataset: event.target.value })}
          />
        </Form.Group>
        <Form.Group controlId="upload-label">
          <Form.Label>Label of a new dataset</Form.Label>
          <Form.Control
            value={place.label}
            placeholder={place.dataset || 'Its API name'}
            autoComplete="off"
            onChange={(event) => set({ label: event.target.value })}
          />
        </Form.Group>
        <Form.Group controlId="upload-app">
          <Form.Label>App of a new dataset</Form.Label>
          <Form.Control
            value={place.app}
            placeholder="The user’s private app"
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => set({ app: event.target.value })}
          />
        </Form.Group>
        <OperationField form={form} change={change} />
        {form.kind === 'structured' && (
          <Form.Group>
            <div className="form-label">Records that did not succeed</div>
            <Form.Check
              id="upload-error-rows"
              label="One row each, named __error, with the reason"
              checked={form.structured.errorRows}
              onChange={(event) =>
                change((now) => ({
                  ...now,
                  structured: { ...now.structured, errorRows: event.target.checked },
                }))
              }
            />
          </Form.Group>
        )}
      </div>
      {form.kind === 'enriched' && (
        <CarriedFields
          run={run}
          chosen={form.enriched.fields}
          change={(fields) => change((now) => ({ ...now, enriched: { ...now.enriched, fields } }))}
        />
      )}
    </>
  );
}
