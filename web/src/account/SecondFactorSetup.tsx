import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { confirmSecondFactor, offerSecondFactor } from '../api/account';
import { problemCode } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { CopyButton } from '../ui/CopyButton';
import { FormActions } from '../ui/forms/FormActions';
import { FormDialog } from '../ui/forms/FormDialog';
import { FormField } from '../ui/forms/FormField';
import { Mono } from '../ui/Mono';
import { ProblemHelp } from '../ui/ProblemHelp';

interface Props {
  onDone: (recoveryCodes: string[]) => void;
  onClose: () => void;
}

/** Shows the secret, and takes it only when a code proves that the app has it. */
export function SecondFactorSetup({ onDone, onClose }: Props) {
  const texts = useTexts();
  const t = texts.account.factor;
  const [code, setCode] = useState('');
  // Each offer replaces the one before: one for each time the dialog opens, and never again behind one's back.
  const offer = useQuery({
    queryKey: ['second-factor-offer'],
    queryFn: offerSecondFactor,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const confirm = useMutation({ mutationFn: () => confirmSecondFactor(code.trim()), onSuccess: onDone });
  const wrong = problemCode(confirm.error) === 'second_factor_wrong' ? t.wrong : undefined;

  return (
    <FormDialog title={t.setUpTitle} onClose={onClose}>
      {offer.isError && <ProblemHelp error={offer.error} />}
      {offer.isPending && <LinearProgress aria-label={texts.common.loading} sx={{ my: 20 }} />}
      {offer.data && (
        <Stack
          component="form"
          noValidate
          spacing={2}
          onSubmit={(event) => {
            event.preventDefault();
            if (code.trim()) confirm.mutate();
          }}
        >
          {confirm.isError && !wrong && <ProblemHelp error={confirm.error} />}
          <div>{t.scan}</div>
          {/* White in the dark, too: cameras want dark on light. */}
          <Box sx={{ alignSelf: 'center', p: 1.5, borderRadius: 2, bgcolor: '#fff', lineHeight: 0 }}>
            <img src={offer.data.qrCode} alt={t.qrCode} width={180} height={180} />
          </Box>
          <Box>
            <Box sx={{ fontSize: 12, color: 'text.secondary' }}>{t.secret}</Box>
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
              <Box sx={{ flex: 1, overflowWrap: 'anywhere' }}>
                <Mono>{offer.data.secret.match(/.{1,4}/g)?.join(' ')}</Mono>
              </Box>
              <CopyButton
                text={offer.data.secret}
                label={texts.common.copy(t.secret)}
                done={texts.common.copied(t.secret)}
              />
            </Box>
          </Box>
          <div>{t.confirm}</div>
          <FormField
            label={t.code}
            value={code}
            fault={wrong}
            required
            code
            autoComplete="one-time-code"
            inputMode="numeric"
            onChange={setCode}
          />
          <FormActions submit={t.turnOn} busy={confirm.isPending} onCancel={onClose} />
        </Stack>
      )}
    </FormDialog>
  );
}
