import { ProblemError } from '../api/http';

/** An error in words: what happened, the places concerned, what to do. */
export function Problem({ error, what, retry }: { error: Error; what: string; retry?: () => void }) {
  const places = error instanceof ProblemError ? placesOf(error) : [];
  return (
    <div className="alert alert-danger mb-0" role="alert">
      <div className="fw-semibold">{what}</div>
      <div className="text-break">{error.message}</div>
      {places.length > 0 && (
        <ul className="mb-0 mt-1">
          {places.map((place) => (
            <li key={place}>{place}</li>
          ))}
        </ul>
      )}
      {retry && (
        <button type="button" className="btn btn-sm btn-outline-danger mt-2" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}

function placesOf(error: ProblemError): string[] {
  const problems = error.problem.problems;
  if (!Array.isArray(problems)) return [];
  return problems.slice(0, 20).map(({ path, line, column, message, suggestion }) => {
    const where = path ?? (line ? `line ${line}, column ${column}` : '');
    const hint = suggestion ? ` Did you mean “${suggestion}”?` : '';
    return `${where ? `${where}: ` : ''}${message}${hint}`;
  });
}
