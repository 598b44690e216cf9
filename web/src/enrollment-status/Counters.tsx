import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import type { EnrollmentStatusSummary } from '../api/models';
import { paths } from '../shell/paths';
import { useLanguage } from '../texts/language';
import { useTexts } from '../texts/useTexts';
import { buckets, countOf, type Bucket } from './buckets';

interface Props {
  /** Missing while it is fetched. */
  status: EnrollmentStatusSummary | undefined;
  /** The one whose list is shown; missing where none is. */
  current?: Bucket;
  /** What else the address says. */
  search?: string;
}

const tones: Record<Bucket, string> = {
  enrolled: 'success.main',
  in_progress: 'info.main',
  pending: 'text.secondary',
  failed: 'error.main',
  incomplete: 'warning.main',
};

/** Five numbers, each the way to its list. */
export function Counters({ status, current, search = '' }: Props) {
  const t = useTexts().enrollmentStatus.counters;
  const number = new Intl.NumberFormat(useLanguage());
  return (
    <Box
      component="ul"
      aria-label={t.label}
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', md: 'repeat(5, minmax(0, 1fr))' },
      }}
    >
      {buckets.map((bucket) => (
        <Paper key={bucket} component="li" variant="outlined" sx={{ overflow: 'hidden' }}>
          <ButtonBase
            component={Link}
            to={`${paths.enrollmentStatus}?${new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(search)), bucket })}`}
            aria-current={bucket === current ? 'true' : undefined}
            sx={{
              display: 'block',
              width: 1,
              height: 1,
              p: 2,
              textAlign: 'start',
              borderInlineStart: '3px solid',
              borderColor: tones[bucket],
              '&[aria-current]': { bgcolor: 'rgba(var(--muster-palette-primary-mainChannel) / 0.08)' },
              '&:hover': { bgcolor: 'action.hover' },
            }}
          >
            <Typography variant="body2" color="textSecondary">
              {t[bucket].label}
            </Typography>
            <Box sx={{ fontSize: 28, fontWeight: 600, lineHeight: 1.3, fontVariantNumeric: 'tabular-nums' }}>
              {status ? number.format(countOf(status, bucket)) : '–'}
            </Box>
            <Typography variant="body2" color="textSecondary" sx={{ fontSize: 12 }}>
              {t[bucket].hint}
            </Typography>
          </ButtonBase>
        </Paper>
      ))}
    </Box>
  );
}
