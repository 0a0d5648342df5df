import type { Dispatch, SetStateAction } from 'react';
import { Button, Form } from 'react-bootstrap';
import { seedOf, sizeOf, type SelectionInput } from './selection';

interface Props {
  input: SelectionInput;
  change: Dispatch<SetStateAction<SelectionInput>>;
}

const MOST_SEEDS = 1_000_000;

/** How many records, and for random ones the seed that draws them. */
export function HowMany({ input, change }: Props) {
  const random = input.kind === 'random';
  const anotherSeed = () => change((now) => ({ ...now, seed: `${Math.floor(Math.random() * MOST_SEEDS)}` }));
  return (
    <div className="start-wide how-many">
      <Form.Group controlId="size">
        <Form.Label>How many records</Form.Label>
        <Form.Control
          inputMode="numeric"
          autoComplete="off"
          value={input.size}
          isInvalid={sizeOf(input.size) === undefined}
          onChange={(event) => change((now) => ({ ...now, size: event.target.value }))}
        />
        <Form.Control.Feedback type="invalid">A whole number from 1.</Form.Control.Feedback>
      </Form.Group>
      {random && (
        <Form.Group controlId="seed">
          <Form.Label>Seed</Form.Label>
          <div className="with-button">
            <Form.Control
              inputMode="numeric"
              autoComplete="off"
              value={input.seed}
              isInvalid={seedOf(input.seed) === undefined}
              aria-describedby="seed-help"
              onChange={(event) => change((now) => ({ ...now, seed: event.target.value }))}
            />
            <Button variant="outline-secondary" onClick={anotherSeed}>
              Another
            </Button>
          </div>
          <Form.Text id="seed-help">
            {seedOf(input.seed) === undefined
              ? 'A whole number from 0.'
              : 'The same seed draws the same records.'}
          </Form.Text>
        </Form.Group>
      )}
    </div>
  );
}
