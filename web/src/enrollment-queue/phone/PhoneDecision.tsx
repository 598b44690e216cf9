import CheckIcon from '@mui/icons-material/Check';
import CloseIcon from '@mui/icons-material/Close';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import type { EnrollmentRequest } from '../../api/models';
import { useTexts } from '../../texts/useTexts';
import { BusyButton } from '../../ui/BusyButton';
import { ProblemHelp } from '../../ui/ProblemHelp';
import { useDecide } from '../useDecide';

export function PhoneDecision({ request }: { request: EnrollmentRequest }) {
  const t = useTexts().phone;
  const [error, setError] = useState<unknown>(null);
  const { approve, reject } = useDecide({
    onDecided: () => setError(null),
    onRefused: (_, refused) => setError(refused),
  });
  const deciding = approve.isPending || reject.isPending;
  return (
    <Stack spacing={1.5}>
      {error ? <ProblemHelp error={error} /> : null}
      <BusyButton
        variant="contained"
        size="large"
        fullWidth
        sx={{ px: 1 }}
        startIcon={<CheckIcon />}
        busy={approve.isPending}
        onClick={() => !deciding && approve.mutate({ request, verifiedBy: 'phrase' })}
      >
        {t.same}
      </BusyButton>
      <BusyButton
        variant="outlined"
        color="error"
        size="large"
        fullWidth
        sx={{ px: 1 }}
        startIcon={<CloseIcon />}
        busy={reject.isPending}
        onClick={() =>
          !deciding &&
          reject.mutate({
            request,
            rejecting: { reason: t.differReason, tellDevice: false, blockKey: false },
          })
        }
      >
        {t.differ}
      </BusyButton>
    </Stack>
  );
}
