/** The first thing a newcomer sees when nothing was set up. */
export function NoAnalyses() {
  return (
    <div className="empty">
      <h1 className="h5">No analyses yet</h1>
      <p className="mb-0">
        An analysis joins a dataset, a prompt and a response schema. <code>./assay run</code> makes one from
        the sample claims.
      </p>
    </div>
  );
}
