import { rememberCsrfToken } from './csrf';
import { del, get } from './http';

export interface Session {
  user: string;
  roles: string[];
  csrfToken: string;
}

export async function getSession(): Promise<Session> {
  const session = await get<Session>('/api/session');
  rememberCsrfToken(session.csrfToken);
  return session;
}

export async function signOut() {
  await del('/api/session');
  window.location.assign('/');
}
