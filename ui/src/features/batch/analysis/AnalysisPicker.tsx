import { Form } from 'react-bootstrap';
import type { AnalysisVersion } from '../../../generated/contract';

interface Props {
  analyses: AnalysisVersion[];
  chosen: AnalysisVersion | undefined;
  choose: (analysisId: string) => void;
}

/** Which analysis to run. */
export function AnalysisPicker({ analyses, chosen, choose }: Props) {
  return (
    <Form.Group controlId="analysis" className="mb-3">
      <Form.Label className="fw-semibold">Analysis</Form.Label>
      <Form.Select value={chosen?.analysisId ?? ''} onChange={(event) => choose(event.target.value)}>
        {!chosen && <option value="">Choose an analysis</option>}
        {analyses.map(({ analysisId, draft }) => (
          <option key={analysisId} value={analysisId}>
            {draft.name}
          </option>
        ))}
      </Form.Select>
    </Form.Group>
  );
}
