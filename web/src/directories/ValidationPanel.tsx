import Alert, { type AlertColor } from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import type { DirectoryValidation } from '../api/directories';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';
import { ProblemHelp } from '../ui/ProblemHelp';
import { FoundPeople } from './FoundPeople';

const severities: Record<string, AlertColor> = { ok: 'success', warning: 'warning', failed: 'error' };

interface Props {
  hint: string;
  /** Null when something is missing in the form first. */
  run: () => Promise<DirectoryValidation> | null;
}

/** Goes the way that a look-up goes, and says of each step how it went. */
export function ValidationPanel({ hint, run }: Props) {
  const t = useTexts().directories.validate;
  const validate = useMutation({ mutationFn: (asked: Promise<DirectoryValidation>) => asked });
  const begin = () => {
    const asked = run();
    if (asked) validate.mutate(asked);
  };
  return (
    <Box component="section" aria-label={t.submit}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
        <BusyButton variant="outlined" busy={validate.isPending} onClick={begin}>
          {t.submit}
        </BusyButton>
        <Typography variant="body2" color="textSecondary" sx={{ flex: '1 1 200px' }}>
          {hint}
        </Typography>
      </Box>
      {validate.isError && <ProblemHelp error={validate.error} />}
      {validate.data && (
        <Stack spacing={1} sx={{ mt: 2 }} role="status">
          <span>{validate.data.ok ? t.ok : t.failed}</span>
          {validate.data.checks.map(({ step, server, status, what, remedy }, i) => (
            <Alert
              key={i}
              severity={severities[status]}
              role="presentation"
              sx={{ overflowWrap: 'anywhere' }}
            >
              <AlertTitle>
                {t.steps[step] ?? step}
                {server && ` · ${server}`}: {t.statuses[status]}
              </AlertTitle>
              {what}
              {remedy && <div>{remedy}</div>}
            </Alert>
          ))}
          {validate.data.people.length > 0 && <FoundPeople people={validate.data.people} />}
        </Stack>
      )}
    </Box>
  );
}
