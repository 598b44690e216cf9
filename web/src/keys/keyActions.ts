import { endSessions, rotateKey, switchServerKey } from '../api/keys';

export interface KeyAction {
  name: 'kek' | 'server-signing' | 'audit-signing' | 'nonce-mac' | 'session' | 'switch' | 'end-sessions';
  run: (force: boolean) => Promise<unknown>;
  /** Whether it may go on although not everybody is ready. */
  forcible?: boolean;
}

export const keyActions: Record<KeyAction['name'], KeyAction> = {
  kek: { name: 'kek', run: (force) => rotateKey('kek', force), forcible: true },
  'server-signing': { name: 'server-signing', run: () => rotateKey('server-signing', false) },
  'audit-signing': { name: 'audit-signing', run: () => rotateKey('audit-signing', false) },
  'nonce-mac': { name: 'nonce-mac', run: () => rotateKey('nonce-mac', false) },
  session: { name: 'session', run: () => rotateKey('session', false) },
  switch: { name: 'switch', run: switchServerKey, forcible: true },
  'end-sessions': { name: 'end-sessions', run: endSessions },
};

export function isRotatable(kind: string): kind is KeyAction['name'] {
  return kind in keyActions;
}
