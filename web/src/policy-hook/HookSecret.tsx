import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { PolicyHook } from '../api/policyHook';
import { useTexts } from '../texts/useTexts';
import { ConfirmDialog } from '../ui/forms/ConfirmDialog';
import { RelativeTime } from '../ui/RelativeTime';
import { Section } from '../ui/Section';
import { useRotateSecret } from './usePolicyHook';

interface Props {
  hook: PolicyHook;
  onSecret: (secret: string) => void;
}

export function HookSecret({ hook, onSecret }: Props) {
  const t = useTexts().policyHook.secret;
  const [asking, setAsking] = useState(false);
  const rotate = useRotateSecret(hook, (secret) => {
    setAsking(false);
    onSecret(secret);
  });
  return (
    <Section
      title={t.title}
      hint={t.hint}
      action={
        <Button variant="outlined" onClick={() => setAsking(true)}>
          {t.rotate}
        </Button>
      }
    >
      {hook.previousSecretUntil && (
        <Alert severity="info">
          {t.previous} <RelativeTime instant={hook.previousSecretUntil} />
        </Alert>
      )}
      {asking && (
        <ConfirmDialog
          title={t.rotateTitle}
          hint={t.rotateHint}
          confirm={t.rotate}
          color="primary"
          busy={rotate.isPending}
          error={rotate.error}
          onConfirm={() => rotate.mutate()}
          onClose={() => {
            rotate.reset();
            setAsking(false);
          }}
        />
      )}
    </Section>
  );
}
