import { Confirm } from '../../../shared/Confirm';

interface Props {
  shown: boolean;
  close: () => void;
  confirmed: () => void;
}

/** Cancelling cannot be undone, so it is asked once more. */
export function ConfirmCancel({ shown, close, confirmed }: Props) {
  return (
    <Confirm
      shown={shown}
      title="Cancel this run?"
      deed="Cancel run"
      otherwise="Keep it running"
      close={close}
      confirmed={confirmed}
    >
      Calls in flight are finished and kept; records not yet called are counted as cancelled. A cancelled run
      cannot be resumed. To stop for a while, pause it.
    </Confirm>
  );
}
