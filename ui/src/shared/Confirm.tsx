import type { ReactNode } from 'react';
import { Button, Modal } from 'react-bootstrap';

interface Props {
  shown: boolean;
  title: string;
  children: ReactNode;
  /** What is confirmed, in the words of the button. */
  deed: string;
  /** What happens otherwise. */
  otherwise: string;
  busy?: boolean;
  close: () => void;
  confirmed: () => void;
}

/** What cannot be undone is asked once more; the safe answer has the focus. */
export function Confirm({ shown, title, children, deed, otherwise, busy, close, confirmed }: Props) {
  return (
    <Modal show={shown} onHide={close} centered aria-labelledby="confirm-title">
      <Modal.Header closeButton>
        <Modal.Title id="confirm-title" as="h2" className="h5 mb-0">
          {title}
        </Modal.Title>
      </Modal.Header>
      <Modal.Body>{children}</Modal.Body>
      <Modal.Footer>
        <Button variant="outline-secondary" onClick={close} autoFocus>
          {otherwise}
        </Button>
        <Button variant="danger" onClick={confirmed} disabled={busy}>
          {deed}
        </Button>
      </Modal.Footer>
    </Modal>
  );
}
