import type { SealingKey } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { RelativeTime } from '../ui/RelativeTime';

/** Whether a copy of the key is known, and who proved it. */
export function CopyState({ sealing }: { sealing: SealingKey }) {
  const t = useTexts().keys.sealing;
  const { copyConfirmedAt, copyConfirmedBy, source } = sealing;
  if (source === 'pkcs11') return t.copyInToken;
  if (!copyConfirmedAt) return t.noCopy;
  return (
    <>
      <RelativeTime instant={copyConfirmedAt} />
      {copyConfirmedBy && ` ${t.copyBy(copyConfirmedBy)}`}
    </>
  );
}
