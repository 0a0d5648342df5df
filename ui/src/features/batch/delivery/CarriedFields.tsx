import { useQuery } from '@tanstack/react-query';
import { Form } from 'react-bootstrap';
import type { Run } from '../../../generated/contract';
import { counted } from '../../../shared/format';
import { Loading } from '../../../shared/Loading';
import { Problem } from '../../../shared/Problem';
import { analysisVersionOf, datasetOf } from '../analysis/analyses';

interface Props {
  run: Run;
  chosen: string[];
  change: (fields: string[]) => void;
}

/** Which fields of the source dataset an enriched dataset has beside the record id, in the dataset's order. */
export function CarriedFields({ run, chosen, change }: Props) {
  const version = useQuery(analysisVersionOf(run));
  const dataset = useQuery({ ...datasetOf(version.data), enabled: version.data !== undefined });
  const error = version.error ?? dataset.error;
  if (error) return <Problem error={error} what="The fields of the dataset cannot be read" />;
  if (!version.data || !dataset.data) return <Loading what="the fields" />;
  const { recordIdField } = version.data.draft;
  const names = dataset.data.fields.map(({ name }) => name).filter((name) => name !== recordIdField);
  const toggle = (name: string) =>
    change(names.filter((one) => (one === name ? !chosen.includes(one) : chosen.includes(one))));
  return (
    <fieldset>
      <legend className="form-label fs-6">
        Fields carried over
        <span className="text-secondary small">
          {' '}
          beside <code>{recordIdField}</code>: {counted(chosen.length, 'field')} of {names.length}
        </span>
      </legend>
      <div className="carried">
        {dataset.data.fields
          .filter(({ name }) => name !== recordIdField)
          .map(({ name, label }) => (
            <Form.Check
              key={name}
              id={`carry-${name}`}
              label={label}
              title={name}
              checked={chosen.includes(name)}
              onChange={() => toggle(name)}
            />
          ))}
      </div>
    </fieldset>
  );
}
