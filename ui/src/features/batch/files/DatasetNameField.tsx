import { useQuery } from '@tanstack/react-query';
import { Form } from 'react-bootstrap';
import { fileDatasets } from './bringing';

interface Props {
  name: string;
  change: (name: string) => void;
  idField: string;
  fields: string[];
  chooseId: (field: string) => void;
}

/** What the dataset is called, whether that is a new one, and which column tells its records apart. */
export function DatasetNameField({ name, change, idField, fields, chooseId }: Props) {
  const there = useQuery(fileDatasets);
  const known = there.data?.datasets.some((one) => one.name === name.trim());
  return (
    <div className="dataset-name">
      <Form.Group controlId="dataset-name">
        <Form.Label>Name of the dataset</Form.Label>
        <Form.Control
          value={name}
          maxLength={200}
          required
          list="dataset-names"
          autoComplete="off"
          aria-describedby="dataset-name-help"
          onChange={(event) => change(event.target.value)}
        />
        <datalist id="dataset-names">
          {there.data?.datasets.map((one) => (
            <option key={one.id} value={one.name} />
          ))}
        </datalist>
        <Form.Text id="dataset-name-help">
          {name.trim() === ''
            ? 'Give it a name.'
            : known
              ? 'There is one by this name: the file becomes its new version.'
              : 'A new dataset.'}
        </Form.Text>
      </Form.Group>
      <Form.Group controlId="id-field">
        <Form.Label>Record ID</Form.Label>
        <Form.Select
          value={idField}
          aria-describedby="id-field-help"
          onChange={(event) => chooseId(event.target.value)}
        >
          <option value="">Not checked</option>
          {fields.map((field) => (
            <option key={field} value={field}>
              {field}
            </option>
          ))}
        </Form.Select>
        <Form.Text id="id-field-help">
          Rows without a value in it, or with a repeated one, are refused.
        </Form.Text>
      </Form.Group>
    </div>
  );
}
