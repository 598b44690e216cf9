import { useState } from 'react';
import { useTexts } from '../texts/useTexts';
import { ConfirmDialog } from '../ui/forms/ConfirmDialog';
import { FormField } from '../ui/forms/FormField';

interface Props {
  words: { verb: string; title: (name: string) => string; hint: string };
  name: string;
  /** Has to be typed first. */
  word?: string;
  busy: boolean;
  error: unknown;
  onConfirm: (reason?: string) => void;
  onClose: () => void;
}

/** Says what happens, and asks why. */
export function StandingDialog({ words, name, word, busy, error, onConfirm, onClose }: Props) {
  const texts = useTexts();
  const t = texts.devices;
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      title={words.title(name)}
      hint={words.hint}
      confirm={words.verb}
      color={word ? 'error' : 'warning'}
      word={word}
      busy={busy}
      error={error}
      onConfirm={() => onConfirm(reason.trim() || undefined)}
      onClose={onClose}
    >
      <FormField
        label={`${t.reason} (${texts.common.optional.toLowerCase()})`}
        value={reason}
        hint={t.reasonHint}
        focused={!word}
        onChange={setReason}
      />
    </ConfirmDialog>
  );
}
