import { call, client } from './client';
import type { Session } from './models';
import { problemFrom } from './problem';

/** Who is signed in; null when nobody is. */
export async function getSession(): Promise<Session | null> {
  try {
    return await call(client.GET('/api/session'));
  } catch (error) {
    if (problemFrom(error).status === 401) return null;
    throw error;
  }
}

export function signIn(username: string, password: string, code?: string): Promise<Session> {
  return call(client.POST('/api/session', { body: { username, password, code } }));
}

/** Where the identity provider ends its own session, when there is one. */
export async function signOut(): Promise<string | null> {
  return (await call(client.DELETE('/api/session')))?.signOutUrl ?? null;
}

export function changePassword(currentPassword: string, newPassword: string): Promise<Session> {
  return call(client.POST('/api/session/password', { body: { currentPassword, newPassword } }));
}
