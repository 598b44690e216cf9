import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router';
import { getDeviceAllowance } from '../api/restrictions';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';

/** How close somebody is to their device limit, and which device they may do without. */
export function PersonAllowance({ personId }: { personId: string }) {
  const t = useTexts().restrictions.allowance;
  const { data } = useQuery({
    queryKey: ['people', 'allowance', personId],
    queryFn: () => getDeviceAllowance(personId),
  });
  if (!data?.limit) return null;
  const unused = data.devices.find(({ counts, unusedDays }) => counts && unusedDays > 0);
  return (
    <Box sx={{ mb: 2, display: 'grid', gap: 0.5, maxWidth: 480 }}>
      <Box>{t.used(data.used, data.limit)}</Box>
      <LinearProgress
        role="meter"
        variant="determinate"
        value={Math.min(100, (100 * data.used) / data.limit)}
        color={data.used >= data.limit ? 'warning' : 'primary'}
        aria-label={t.used(data.used, data.limit)}
      />
      {unused && (
        <Box sx={{ fontSize: 12.5, color: 'text.secondary' }}>
          {t.longestUnused(unused.unusedDays)}{' '}
          <Link component={RouterLink} to={`${paths.devices}/${unused.id}`}>
            {unused.displayName || unused.deviceKey}
          </Link>
          {data.used >= data.limit && <> {t.offer}</>}
        </Box>
      )}
    </Box>
  );
}
