import { Dropdown, ButtonGroup } from 'react-bootstrap';
import type { ExportProgress } from '../../../generated/contract';
import { count } from '../../../shared/format';
import { fileOf } from './results';
import { UploadState } from './UploadState';

/** The results to take away, and how their upload goes. */
export function ExportPanel({ runId, exported }: { runId: string; exported: ExportProgress }) {
  if (exported.state === 'collecting') {
    return (
      <p className="text-secondary mb-0">Storing the last outcomes; {count(exported.outcomes)} so far.</p>
    );
  }
  return (
    <div className="export">
      <Dropdown as={ButtonGroup}>
        <a className="btn btn-primary" href={fileOf(runId, 'long')} download>
          Download CSV
        </a>
        <Dropdown.Toggle split variant="primary" aria-label="Other formats" />
        <Dropdown.Menu>
          <Dropdown.Item href={fileOf(runId, 'long')} download>
            CSV, a row per parameter
          </Dropdown.Item>
          <Dropdown.Item href={fileOf(runId, 'wide')} download>
            CSV, a row per record
          </Dropdown.Item>
          <Dropdown.Item href={fileOf(runId, 'jsonl')} download>
            JSON Lines
          </Dropdown.Item>
        </Dropdown.Menu>
      </Dropdown>
      {exported.upload && <UploadState runId={runId} upload={exported.upload} />}
    </div>
  );
}
