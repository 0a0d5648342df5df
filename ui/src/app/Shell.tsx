import { useQuery } from '@tanstack/react-query';
import { Outlet } from 'react-router';
import { getSession, signOut } from '../api/session';
import { Loading } from '../shared/Loading';
import { SignedOut } from './SignedOut';
import { Tabs } from './Tabs';

/** Name, tabs and user round every page; asks to sign in when nobody is. */
export function Shell() {
  const session = useQuery({ queryKey: ['session'], queryFn: getSession, staleTime: 60_000 });
  if (session.isPending) return <Loading what="Assay" />;
  if (session.isError) return <SignedOut error={session.error} />;
  return (
    <>
      <a className="visually-hidden-focusable skip-link" href="#main">
        Skip to content
      </a>
      <header className="app-header">
        <div className="container-xl app-header-row">
          <span className="app-name">Assay</span>
          <Tabs />
          <div className="app-user">
            <span className="app-user-name">{session.data.user}</span>
            <button type="button" className="btn btn-sm btn-outline-light" onClick={() => signOut()}>
              Sign out
            </button>
          </div>
        </div>
      </header>
      <main id="main" className="container-xl py-4">
        <Outlet />
      </main>
    </>
  );
}
