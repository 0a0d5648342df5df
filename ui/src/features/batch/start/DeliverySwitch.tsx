import { Form } from 'react-bootstrap';
import type { AnalysisDraft } from '../../../generated/contract';
import { deliveredByItself, placesOf } from './byItself';

interface Props {
  draft: AnalysisDraft;
  checked: boolean;
  change: (checked: boolean) => void;
}

/** Whether the results are delivered when the run is complete; shown where the analysis says where to. */
export function DeliverySwitch({ draft, checked, change }: Props) {
  const places = deliveredByItself(draft) ? placesOf(draft, true) : placesOf(draft);
  if (places.length === 0) return null;
  return (
    <Form.Check
      type="switch"
      id="upload"
      className="delivery-switch"
      label={`Upload to ${places.join(' and ')} when it is complete`}
      checked={checked}
      onChange={(event) => change(event.target.checked)}
    />
  );
}
