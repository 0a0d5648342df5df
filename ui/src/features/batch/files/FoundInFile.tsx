import type { FileInspection } from '../../../generated/contract';
import { bytes, counted } from '../../../shared/format';

/** The columns of a file with their types, and its first rows. */
export function FoundInFile({ found }: { found: FileInspection }) {
  const { fields, records, whole, file } = found;
  return (
    <section aria-label="Found in the file">
      <p className="small text-secondary mb-1">
        {counted(fields.length, 'column')}; the first {counted(records.length, 'row')}.
        {!whole && ` Types are of the first ${bytes(file.bytes)} and may change with the rest.`}
      </p>
      <div className="first-rows" tabIndex={0} role="region" aria-label="First rows">
        <table className="table table-sm mb-0">
          <thead>
            <tr>
              {fields.map(({ name, type }) => (
                <th key={name} scope="col">
                  {name}
                  <span className="d-block small fw-normal text-secondary">{type}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {records.map((record, row) => (
              <tr key={row}>
                {fields.map(({ name }) => (
                  <td key={name} title={record[name]}>
                    {record[name] ?? <span className="text-secondary">–</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
