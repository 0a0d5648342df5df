import './delivery.css';
import { useState } from 'react';
import { Button } from 'react-bootstrap';
import type { ExportProgress, Run } from '../../../generated/contract';
import { counted } from '../../../shared/format';
import { Delivery } from './Delivery';
import { Downloads } from './Downloads';
import { UploadDialog } from './UploadDialog';
import type { UploadKind } from './uploadForm';

/** The results to take away, and where they were delivered. */
export function DeliveryPanel({ run, exported }: { run: Run; exported: ExportProgress }) {
  const [asking, setAsking] = useState<UploadKind>();
  if (exported.state === 'collecting') {
    return (
      <p className="text-secondary mb-0" role="status">
        Storing the last outcomes; {counted(exported.outcomes, 'outcome')} so far.
      </p>
    );
  }
  const { upload, enriched, uploadsBefore, enrichedBefore } = exported;
  return (
    <section aria-labelledby="results-title">
      <div className="results-head">
        <h3 id="results-title" className="section-title">
          Results
        </h3>
        <div className="results-deeds">
          <Downloads runId={run.id} />
          <Button variant="outline-primary" onClick={() => setAsking('structured')}>
            Upload…
          </Button>
        </div>
      </div>
      {!upload && !enriched && (
        <p className="text-secondary mb-0">
          {exported.outcomes === 0 ? 'There is no outcome to deliver.' : 'Not uploaded anywhere.'}
        </p>
      )}
      {upload && (
        <Delivery
          title="Structured rows →"
          upload={upload}
          before={uploadsBefore}
          again={() => setAsking('structured')}
        />
      )}
      {enriched && (
        <Delivery
          title="Enriched dataset →"
          upload={enriched}
          before={enrichedBefore}
          again={() => setAsking('enriched')}
        />
      )}
      {asking && (
        <UploadDialog run={run} exported={exported} first={asking} close={() => setAsking(undefined)} />
      )}
    </section>
  );
}
