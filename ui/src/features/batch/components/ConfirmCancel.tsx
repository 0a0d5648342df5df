import { Button, Modal } from 'react-bootstrap';

interface Props {
  shown: boolean;
  close: () => void;
  confirmed: () => void;
}

/** Cancelling cannot be undone, so it is asked once more. */
export function ConfirmCancel({ shown, close, confirmed }: Props) {
  return (
    <Modal show={shown} onHide={close} centered aria-labelledby="cancel-title">
      <Modal.Header closeButton>
        <Modal.Title id="cancel-title" as="h2" className="h5 mb-0">
          Cancel this run?
        </Modal.Title>
      </Modal.Header>
      <Modal.Body>
        Calls in flight are finished and kept; records not yet called are counted as cancelled. A cancelled
        run cannot be resumed. To stop for a while, pause it.
      </Modal.Body>
      <Modal.Footer>
        <Button variant="outline-secondary" onClick={close} autoFocus>
          Keep it running
        </Button>
        <Button variant="danger" onClick={confirmed}>
          Cancel run
        </Button>
      </Modal.Footer>
    </Modal>
  );
}
