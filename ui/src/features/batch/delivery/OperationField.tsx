import type { Dispatch, SetStateAction } from 'react';
import { Form } from 'react-bootstrap';
import type { UploadForm } from './uploadForm';

const structured = { append: 'Keep them, append', overwrite: 'Replace them all' };
const enriched = { overwrite: 'Replace them all', upsert: 'Replace those with the same record ID' };

const words = { structured, enriched };

interface Props {
  form: UploadForm;
  change: Dispatch<SetStateAction<UploadForm>>;
}

/** What happens to the rows that the dataset already has. */
export function OperationField({ form, change }: Props) {
  return (
    <Form.Group controlId="upload-operation">
      <Form.Label>Rows already there</Form.Label>
      <Form.Select
        value={form[form.kind].operation}
        onChange={({ target: { value } }) =>
          change((now) => ({ ...now, [now.kind]: { ...now[now.kind], operation: value } }))
        }
      >
        {Object.entries(words[form.kind]).map(([operation, says]) => (
          <option key={operation} value={operation}>
            {says}
          </option>
        ))}
      </Form.Select>
    </Form.Group>
  );
}
