import './files.css';
import { useState } from 'react';
import { Button, Modal } from 'react-bootstrap';
import type { Dataset } from '../../../generated/contract';
import { BringFileForm } from './BringFileForm';
import { Brought } from './Brought';
import { useBringing } from './useBringing';

/** The button and the dialog that take a file as a dataset. */
export function BringFile({ dataset }: { dataset: Dataset | undefined }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" variant="outline-secondary" onClick={() => setOpen(true)}>
        Bring a file…
      </Button>
      {open && <BringFileDialog dataset={dataset} close={() => setOpen(false)} />}
    </>
  );
}

function BringFileDialog({ dataset, close }: { dataset: Dataset | undefined; close: () => void }) {
  const bringing = useBringing();
  return (
    <Modal
      show
      onHide={close}
      // A press beside the dialog must not stop what takes an hour.
      backdrop={bringing.busy ? 'static' : true}
      keyboard={!bringing.busy}
      centered
      scrollable
      size="lg"
      aria-labelledby="file-title"
    >
      <Modal.Header closeButton={!bringing.busy}>
        <Modal.Title id="file-title" as="h2" className="h5 mb-0">
          Bring a file
        </Modal.Title>
      </Modal.Header>
      {bringing.dataset ? (
        <Brought dataset={bringing.dataset} close={close} />
      ) : (
        <BringFileForm dataset={dataset} bringing={bringing} close={close} />
      )}
    </Modal>
  );
}
