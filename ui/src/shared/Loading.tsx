/** Says what is being loaded, to eyes and ears. */
export function Loading({ what }: { what: string }) {
  return (
    <div className="loading" role="status">
      <span className="spinner-border spinner-border-sm" aria-hidden="true" /> Loading {what}…
    </div>
  );
}
