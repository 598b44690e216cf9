import TaskAltIcon from '@mui/icons-material/TaskAltOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { Link } from 'react-router';
import type { EnrollmentStatusSummary, QueueSummary } from '../api/models';
import { useSimulated } from '../enrollment-status/useSimulated';
import { useSharedKeys } from '../shared-keys/useSharedKeys';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { RelativeTime } from '../ui/RelativeTime';
import { RowList, type ListRow } from '../ui/RowList';
import { Section } from '../ui/Section';

interface Props {
  /** Both are missing while they are fetched. */
  status: EnrollmentStatusSummary | undefined;
  queue: QueueSummary | undefined;
}

/** What a person has to do, the most pressing first. */
export function WaitsForYou({ status, queue }: Props) {
  const texts = useTexts();
  const t = texts.home.waits;
  const [simulated] = useSimulated();
  const { data: unsettled } = useSharedKeys({ settled: false, limit: 100 });
  if (!status || !queue || !unsettled)
    return (
      <Section title={t.title}>
        <LinearProgress aria-label={texts.common.loading} />
      </Section>
    );
  const shared = unsettled.items.filter(({ state }) => state === 'open').length;
  const all = simulated ? '&simulated=true' : '';
  const rows: ListRow[] = [
    { key: 'shared', count: shared, says: t.shared, to: paths.sharedKeys },
    {
      key: 'requests',
      count: queue.pending,
      says: t.requests,
      to: paths.queue,
      hint: <Oldest queue={queue} />,
    },
    {
      key: 'failed',
      count: status.failed,
      says: t.failed,
      to: `${paths.enrollmentFailures}?state=open${all}`,
    },
    {
      key: 'incomplete',
      count: status.incomplete,
      says: t.incomplete,
      to: `${paths.enrollmentStatus}?bucket=incomplete${all}`,
    },
  ]
    .filter(({ count }) => count > 0)
    .map(({ key, count, says, to, hint }) => ({
      key,
      first: says.title(count),
      second: hint ?? says.hint,
      action: (
        <Button component={Link} to={to} variant="outlined" color="inherit">
          {says.open}
        </Button>
      ),
    }));
  return (
    <Section title={t.title}>
      {rows.length > 0 ? (
        <RowList label={t.title} rows={rows} />
      ) : (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, color: 'text.secondary' }}>
          <TaskAltIcon color="success" aria-hidden />
          {t.none}
        </Box>
      )}
    </Section>
  );
}

function Oldest({ queue: { oldestRequestedAt, conflicts } }: { queue: QueueSummary }) {
  const t = useTexts().home.waits.requests;
  return (
    <>
      {oldestRequestedAt && (
        <>
          {t.oldest} <RelativeTime instant={oldestRequestedAt} />
        </>
      )}
      {conflicts > 0 && ` · ${t.conflicts(conflicts)}`}
    </>
  );
}
