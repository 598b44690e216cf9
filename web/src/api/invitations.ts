import { call, client } from './client';
import type { InvitedOperator, Session } from './models';

export function lookAtInvitation(secret: string): Promise<InvitedOperator> {
  return call(client.POST('/api/invitations/look', { body: { secret } }));
}

export function acceptInvitation(secret: string, password: string): Promise<Session> {
  return call(client.POST('/api/invitations/accept', { body: { secret, password } }));
}
