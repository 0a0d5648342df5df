import { Link } from 'react-router';

/** For an address that has no page. */
export function NotFound() {
  return (
    <div className="empty">
      <h1 className="h5">There is no page at this address</h1>
      <p className="mb-0">
        Go to <Link to="/batch">Batch Execution</Link>.
      </p>
    </div>
  );
}
