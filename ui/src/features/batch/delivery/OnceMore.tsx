import { Form } from 'react-bootstrap';

interface Props {
  /** That the results were sent before, in a sentence. */
  said: string;
  appends: boolean;
  chosen: boolean;
  /** Absent while there is nothing yet to choose it for. */
  choose: ((chosen: boolean) => void) | undefined;
}

/** Says that results were sent before, and lets them be sent once more by request only. */
export function OnceMore({ said, appends, chosen, choose }: Props) {
  return (
    <div className="once-more">
      <p>
        {said}
        {appends && ' Appended to the same dataset again, each row is there twice.'}
      </p>
      <Form.Check
        id="once-more"
        label="Upload once more"
        checked={chosen}
        disabled={!choose}
        onChange={(event) => choose?.(event.target.checked)}
      />
    </div>
  );
}
