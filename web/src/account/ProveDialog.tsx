import type { ButtonProps } from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { PasswordField } from '../access/PasswordField';
import type { ProveSecondFactor } from '../api/models';
import { problemCode } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { ConfirmDialog } from '../ui/forms/ConfirmDialog';
import { FormField } from '../ui/forms/FormField';

interface Props<T> {
  title: string;
  hint: string;
  confirm: string;
  color?: ButtonProps['color'];
  run: (proof: ProveSecondFactor) => Promise<T>;
  onDone: (answer: T) => void;
  onClose: () => void;
}

/** An open browser alone must not change how somebody signs in. */
export function ProveDialog<T>({ run, onDone, ...dialog }: Props<T>) {
  const t = useTexts().account.factor;
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const prove = useMutation({ mutationFn: () => run({ password, code: code.trim() }), onSuccess: onDone });
  const wrong = problemCode(prove.error) === 'second_factor_wrong' ? t.proofWrong : undefined;
  return (
    <ConfirmDialog
      {...dialog}
      busy={prove.isPending}
      error={wrong ? undefined : prove.error}
      onConfirm={() => prove.mutate()}
    >
      <PasswordField
        label={t.password}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        fault={wrong}
      />
      <FormField
        label={t.proofCode}
        value={code}
        required
        code
        autoComplete="one-time-code"
        onChange={setCode}
      />
    </ConfirmDialog>
  );
}
