import type { DatasetField } from '../../../generated/contract';
import { counted } from '../../../shared/format';

/** The fields of a dataset and their types, folded until they are asked for. */
export function FieldList({ fields }: { fields: DatasetField[] }) {
  if (fields.length === 0) return <p className="small text-secondary mb-0 mt-2">No fields are known.</p>;
  return (
    <details className="fields">
      <summary>{counted(fields.length, 'field')}</summary>
      <div className="fields-scroll" tabIndex={0} role="region" aria-label="Fields of the dataset">
        <table className="table table-sm mb-0">
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Type</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ name, label, type }) => (
              <tr key={name}>
                <td>
                  {label !== name && <div>{label}</div>}
                  <code>{name}</code>
                </td>
                <td>{type}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
