import LinearProgress from '@mui/material/LinearProgress';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PasswordField } from '../access/PasswordField';
import { confirmSecondFactor, offerSecondFactor } from '../api/account';
import { problemCode } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { Form } from '../ui/forms/Form';
import { FormActions } from '../ui/forms/FormActions';
import { FormDialog } from '../ui/forms/FormDialog';
import { FormField } from '../ui/forms/FormField';
import { ProblemHelp } from '../ui/ProblemHelp';
import { SecondFactorSecret } from './SecondFactorSecret';

interface Props {
  onDone: (recoveryCodes: string[]) => void;
  onClose: () => void;
}

/** Shows the secret, and takes it only when a code proves that the app has it. */
export function SecondFactorSetup({ onDone, onClose }: Props) {
  const texts = useTexts();
  const t = texts.account.factor;
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  // Each offer replaces the one before: one for each time the dialog opens, and never again behind one's back.
  const offer = useQuery({
    queryKey: ['second-factor-offer'],
    queryFn: offerSecondFactor,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const confirm = useMutation({
    mutationFn: () => confirmSecondFactor({ code: code.trim(), password }),
    onSuccess: onDone,
  });
  const refusal = problemCode(confirm.error);
  const wrongCode = refusal === 'second_factor_wrong' ? t.setUpWrong : undefined;
  const wrongPassword = refusal === 'current_password_wrong' ? t.passwordWrong : undefined;
  const missing = (text: string, fault: string) => (checked && !text.trim() ? fault : undefined);

  return (
    <FormDialog title={t.setUpTitle} onClose={onClose}>
      {offer.isError && <ProblemHelp error={offer.error} />}
      {offer.isPending && <LinearProgress aria-label={texts.common.loading} sx={{ my: 20 }} />}
      {offer.data && (
        <Form
          onSubmit={() => {
            setChecked(true);
            if (code.trim() && password) confirm.mutate();
          }}
        >
          {confirm.isError && !wrongCode && !wrongPassword && <ProblemHelp error={confirm.error} />}
          <div>{t.scan}</div>
          <SecondFactorSecret offer={offer.data} />
          <div>{t.confirm}</div>
          <FormField
            label={t.code}
            value={code}
            fault={missing(code, t.codeFault) ?? wrongCode}
            required
            code
            autoComplete="one-time-code"
            inputMode="numeric"
            onChange={setCode}
          />
          <PasswordField
            label={t.password}
            value={password}
            hint={t.passwordHint}
            fault={missing(password, t.passwordFault) ?? wrongPassword}
            autoComplete="current-password"
            onChange={setPassword}
          />
          <FormActions submit={t.turnOn} busy={confirm.isPending} onCancel={onClose} />
        </Form>
      )}
    </FormDialog>
  );
}
