import { endSessions, rotateKey, switchServerKey } from '../api/keys';

export interface KeyAction {
  name: 'kek' | 'server-signing' | 'audit-signing' | 'nonce-mac' | 'session' | 'switch' | 'end-sessions';
  /** @param force Go on although not everybody is ready. */
  run: (force: boolean) => Promise<unknown>;
}

export const keyActions: Record<KeyAction['name'], KeyAction> = {
  kek: { name: 'kek', run: (force) => rotateKey('kek', force) },
  'server-signing': { name: 'server-signing', run: () => rotateKey('server-signing', false) },
  'audit-signing': { name: 'audit-signing', run: () => rotateKey('audit-signing', false) },
  'nonce-mac': { name: 'nonce-mac', run: () => rotateKey('nonce-mac', false) },
  session: { name: 'session', run: () => rotateKey('session', false) },
  switch: { name: 'switch', run: switchServerKey },
  'end-sessions': { name: 'end-sessions', run: endSessions },
};

export function isRotatable(kind: string): kind is KeyAction['name'] {
  return kind in keyActions;
}
