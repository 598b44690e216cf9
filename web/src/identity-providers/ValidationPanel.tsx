import Alert, { type AlertColor } from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { useMutation } from '@tanstack/react-query';
import { validateIdentityProvider } from '../api/identityProviders';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';
import { ProblemHelp } from '../ui/ProblemHelp';

const severities: Record<string, AlertColor> = { ok: 'success', warning: 'warning', failed: 'error' };

export function ValidationPanel({ id }: { id: string }) {
  const t = useTexts().identityProviders.validate;
  const run = useMutation({ mutationFn: () => validateIdentityProvider(id) });
  return (
    <Box component="section" aria-label={t.submit}>
      <BusyButton variant="outlined" busy={run.isPending} onClick={() => run.mutate()}>
        {t.submit}
      </BusyButton>
      {run.isError && <ProblemHelp error={run.error} />}
      {run.data && (
        <Stack spacing={1} sx={{ mt: 2 }} role="status">
          <span>{run.data.ok ? t.ok : t.failed}</span>
          {run.data.checks.map(({ name, status, what, remedy }) => (
            <Alert
              key={name}
              severity={severities[status]}
              role="presentation"
              sx={{ overflowWrap: 'anywhere' }}
            >
              <AlertTitle>{t.statuses[status]}</AlertTitle>
              {what}
              {remedy && <div>{remedy}</div>}
            </Alert>
          ))}
        </Stack>
      )}
    </Box>
  );
}
