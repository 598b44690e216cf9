import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { Link } from 'react-router';
import type { EnrollmentFailure } from '../api/models';
import { useMay } from '../permissions/useMay';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';
import { Facts } from '../ui/Facts';
import { FormDialog } from '../ui/forms/FormDialog';
import { ProblemHelp } from '../ui/ProblemHelp';
import { RelativeTime } from '../ui/RelativeTime';
import { Causes } from './Causes';
import { FailureBadge } from './FailureBadge';
import { Others } from './Others';
import { useSteer } from './useSteer';

/** One failure explained: what happened, what to do, what else the code may mean. */
export function FailureDialog({ failure, onClose }: { failure: EnrollmentFailure; onClose: () => void }) {
  const all = useTexts().enrollmentStatus;
  const t = all.failures;
  const mayDecide = useMay('decide');
  const { resolve, retry, error } = useSteer(failure.recordId, onClose);
  return (
    <FormDialog
      title={failure.device ?? all.unnamed}
      badges={<FailureBadge failure={failure} />}
      wide
      onClose={onClose}
    >
      <Stack spacing={2}>
        <Alert severity={failure.resolved ? 'info' : 'error'}>{failure.message}</Alert>
        <Facts
          facts={[
            { name: t.cause, value: failure.detail },
            { name: t.fix, value: failure.remediation },
            { name: t.columns.reason, value: failure.category.label },
            { name: t.columns.at, value: <RelativeTime instant={failure.at} /> },
            { name: t.stage, value: all.states[failure.stage] ?? failure.stage },
            { name: all.columns.user, value: failure.user?.displayName },
            { name: t.others.title, value: <Others failureId={failure.id} /> },
            { name: t.code, value: failure.code },
            { name: t.symbol, value: failure.symbol },
          ]}
        />
        {failure.code && <Causes code={failure.code} text={failure.message} />}
        {error && <ProblemHelp error={error} />}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {mayDecide && !failure.resolved && (
            <>
              <BusyButton variant="contained" busy={resolve.isPending} onClick={() => resolve.mutate()}>
                {t.resolve}
              </BusyButton>
              <BusyButton variant="outlined" busy={retry.isPending} onClick={() => retry.mutate()}>
                {t.retry}
              </BusyButton>
            </>
          )}
          <Button component={Link} to={`${paths.enrollmentStatus}/attempts/${failure.recordId}`}>
            {all.timeline.open}
          </Button>
        </Box>
      </Stack>
    </FormDialog>
  );
}
