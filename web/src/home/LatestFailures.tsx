import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import { SimulatedBadge } from '../enrollment-status/SimulatedBadge';
import { useFailures } from '../enrollment-status/useEnrollmentStatus';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { RelativeTime } from '../ui/RelativeTime';
import { RowList } from '../ui/RowList';
import { Section } from '../ui/Section';

const MOST = 4;

/** The newest failures that nobody has settled, each the way to what to do about it. */
export function LatestFailures({ simulated }: { simulated: boolean }) {
  const texts = useTexts();
  const t = texts.home.failures;
  const { data } = useFailures({ resolved: false, simulated, limit: MOST });
  const address = `${paths.enrollmentFailures}?state=open${simulated ? '&simulated=true' : ''}`;
  return (
    <Section
      title={t.title}
      action={
        data &&
        data.items.length > 0 && (
          <Link component={RouterLink} to={address}>
            {t.all}
          </Link>
        )
      }
    >
      {!data && <LinearProgress aria-label={texts.common.loading} />}
      {data?.items.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t.none}</Box>}
      {data && data.items.length > 0 && (
        <RowList
          label={t.title}
          rows={data.items.map((failure) => ({
            key: failure.id,
            first: (
              <>
                <Link component={RouterLink} to={`${address}&failure=${failure.id}`}>
                  {failure.device ?? texts.enrollmentStatus.unnamed}
                </Link>
                {failure.simulated && <SimulatedBadge />}
              </>
            ),
            second: [...new Set([failure.category.label, failure.message])].join(' · '),
            action: (
              <Box sx={{ fontSize: 12.5, color: 'text.secondary' }}>
                <RelativeTime instant={failure.at} />
              </Box>
            ),
          }))}
        />
      )}
    </Section>
  );
}
