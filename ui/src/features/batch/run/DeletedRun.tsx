/** In place of a run that is not there any more. */
export function DeletedRun({ close }: { close: () => void }) {
  return (
    <section className="panel deleted-run" aria-label="Deleted run" role="status">
      <span>This run is not there any more. When a run is deleted, its audit entry stays.</span>
      <button type="button" className="btn btn-sm btn-outline-secondary" onClick={close}>
        Close
      </button>
    </section>
  );
}
