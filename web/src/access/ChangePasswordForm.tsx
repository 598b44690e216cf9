import Stack from '@mui/material/Stack';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Session } from '../api/models';
import { fieldFault, problemCode } from '../api/problem';
import { changePassword } from '../api/session';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';
import { ProblemHelp } from '../ui/ProblemHelp';
import { useSnack } from '../ui/SnackContext';
import { PasswordField } from './PasswordField';
import { newPasswordFault } from './passwordFaults';
import { PasswordStrength } from './PasswordStrength';

interface Props {
  username: string;
  onChanged: (session: Session) => void;
}

export function ChangePasswordForm({ username, onChanged }: Props) {
  const t = useTexts().access.changePassword;
  const show = useSnack();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeated, setRepeated] = useState('');
  const [checked, setChecked] = useState(false);
  const change = useMutation({
    mutationFn: () => changePassword(current, next),
    onSuccess: (changed) => {
      setCurrent('');
      setNext('');
      setRepeated('');
      setChecked(false);
      onChanged(changed);
      show({ text: t.done });
    },
  });

  const fault = newPasswordFault(next, t);
  const differs = next === repeated ? undefined : t.differs;
  const wrong = problemCode(change.error) === 'current_password_wrong' ? t.wrong : undefined;
  const refusal = fieldFault(change.error, 'newPassword');
  return (
    <Stack
      component="form"
      spacing={2}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!fault && !differs) change.mutate();
      }}
    >
      {change.isError && !wrong && !refusal && <ProblemHelp error={change.error} />}
      <PasswordField
        label={t.current}
        value={current}
        onChange={setCurrent}
        autoComplete="current-password"
        fault={wrong}
      />
      <PasswordField
        label={t.next}
        value={next}
        onChange={setNext}
        autoComplete="new-password"
        hint={t.hint}
        fault={checked ? (fault ?? refusal) : undefined}
      />
      <PasswordStrength password={next} username={username} />
      <PasswordField
        label={t.repeat}
        value={repeated}
        onChange={setRepeated}
        autoComplete="new-password"
        fault={checked ? differs : undefined}
      />
      <BusyButton type="submit" variant="contained" size="large" busy={change.isPending}>
        {t.submit}
      </BusyButton>
    </Stack>
  );
}
