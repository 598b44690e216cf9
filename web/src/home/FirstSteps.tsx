import RocketIcon from '@mui/icons-material/RocketLaunchOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { useSimulated } from '../enrollment-status/useSimulated';
import { useSimulatedFleets } from '../enrollment-status/useSimulatedFleets';
import { useMay } from '../permissions/useMay';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { Command } from '../ui/Command';
import { EmptyState } from '../ui/EmptyState';

/** What to do when no device has come yet. */
export function FirstSteps() {
  const t = useTexts().home.first;
  const [simulated, showSimulated] = useSimulated();
  const { data: fleets = [] } = useSimulatedFleets(useMay('administer'));
  return (
    <Paper variant="outlined">
      <EmptyState icon={<RocketIcon />} title={t.title}>
        {t.hint}
        <Box component="ol" sx={{ m: 0, pl: 2.5, textAlign: 'start', display: 'grid', gap: 1.5 }}>
          <li>
            {t.key}{' '}
            <Link component={RouterLink} to={paths.enrollmentKeys}>
              {t.openKeys}
            </Link>
          </li>
          <li>
            {t.agent}
            <Box sx={{ mt: 1 }}>
              <Command command={`muster-agent enroll --server ${location.origin}`} what={t.command} />
            </Box>
          </li>
          <li>
            {t.decide}{' '}
            <Link component={RouterLink} to={paths.queue}>
              {t.openQueue}
            </Link>
          </li>
        </Box>
        {fleets.length > 0 && !simulated && (
          <Button variant="outlined" onClick={() => showSimulated(true)}>
            {t.showSimulated}
          </Button>
        )}
      </EmptyState>
    </Paper>
  );
}
