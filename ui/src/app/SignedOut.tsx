import { ProblemError } from '../api/http';
import { Problem } from '../shared/Problem';

/** What somebody sees who is not signed in, or when the server cannot be reached. */
export function SignedOut({ error }: { error: Error }) {
  const signedOut = error instanceof ProblemError && error.status === 401;
  return (
    <main className="signed-out">
      <h1 className="h4">Assay</h1>
      {signedOut ? (
        <>
          <p className="mb-2">You are not signed in.</p>
          <p className="text-secondary mb-0">
            Open the one-time link that <code>./assay up</code> prints; run it again for a new one.
          </p>
        </>
      ) : (
        <Problem error={error} what="Assay cannot be reached" />
      )}
    </main>
  );
}
