import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';
import { ErrorState } from '../ui/ErrorState';
import { PageHeader } from '../ui/PageHeader';
import { ProblemHelp } from '../ui/ProblemHelp';
import { EndpointFacts } from './EndpointFacts';
import { useEndpoint, useValidate } from './useEndpoint';
import { ValidationResult } from './ValidationResult';

export function EndpointPage() {
  const t = useTexts();
  const endpoint = useEndpoint();
  const validate = useValidate();
  const validation = endpoint.data?.lastValidation;

  return (
    <>
      <PageHeader title={t.settings.title} lead={t.settings.lead} />
      {endpoint.isPending && <LinearProgress aria-label={t.common.loading} />}
      {endpoint.isError && !endpoint.data && (
        <Paper variant="outlined">
          <ErrorState
            title={t.settings.unavailable}
            error={endpoint.error}
            onRetry={() => void endpoint.refetch()}
          />
        </Paper>
      )}
      {endpoint.data && (
        <>
          <EndpointFacts endpoint={endpoint.data} />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
            <BusyButton variant="contained" busy={validate.isPending} onClick={() => validate.mutate()}>
              {t.settings.validate}
            </BusyButton>
            <Typography role="status" color="textSecondary" sx={{ flex: 1 }}>
              {validate.isPending ? t.settings.running : !validation && t.settings.never}
            </Typography>
          </Box>
          {validate.isPending && <LinearProgress aria-label={t.settings.running} />}
          {validate.isError && <ProblemHelp error={validate.error} />}
          {validation && <ValidationResult validation={validation} />}
        </>
      )}
    </>
  );
}
