import LoginIcon from '@mui/icons-material/LoginOutlined';
import LogoutIcon from '@mui/icons-material/LogoutOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Link from '@mui/material/Link';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { listDeviceGroupHistory, listGroupHistory, type GroupPassage } from '../api/groupRules';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';
import { ProblemHelp } from '../ui/ProblemHelp';
import { RelativeTime } from '../ui/RelativeTime';
import { RowList } from '../ui/RowList';
import { Section } from '../ui/Section';
import { topic } from './useGroups';

const AT_ONCE = 10;

/** Who came into a group and left it, or which groups a device was in: when and why. */
export function Passages({ of, id }: { of: 'group' | 'device'; id: string }) {
  const texts = useTexts();
  const t = texts.groupRules.passages;
  const [cursors, setCursors] = useState<(string | undefined)[]>([undefined]);
  const query = { limit: AT_ONCE, cursor: cursors.at(-1) };
  const list = of === 'group' ? listGroupHistory : listDeviceGroupHistory;
  const page = useQuery({
    queryKey: [topic, 'passages', of, id, query],
    queryFn: () => list(id, query),
    placeholderData: keepPreviousData,
  });
  const other = (one: GroupPassage) =>
    of === 'group'
      ? { to: `${paths.devices}/${one.deviceId}`, name: one.displayName, missing: t.unnamed }
      : { to: `${paths.groups}/${one.groupId}`, name: one.groupName, missing: t.deleted };
  const row = (one: GroupPassage, at: number) => {
    const { to, name, missing } = other(one);
    return {
      key: `${one.at}-${one.deviceId}-${one.groupId}-${at}`,
      first: (
        <>
          {name ? (
            <Link component={RouterLink} to={to}>
              {name}
            </Link>
          ) : (
            missing
          )}
          {one.joined ? (
            <Badge tone="success" icon={<LoginIcon />} label={t.joined} />
          ) : (
            <Badge tone="neutral" icon={<LogoutIcon />} label={t.left} />
          )}
        </>
      ),
      second: (
        <>
          <RelativeTime instant={one.at} /> ·{' '}
          {one.rule ? t.rule(one.rule) : (t.reasons[one.reason] ?? one.reason)} · {t.by(one.by)}
        </>
      ),
    };
  };
  const next = page.data?.nextCursor;
  return (
    <Section title={of === 'group' ? t.title : t.ofDevice}>
      {page.isPending && <LinearProgress aria-label={texts.common.loading} />}
      {page.isError && <ProblemHelp error={page.error} />}
      {page.data?.items.length === 0 && (
        <Box sx={{ color: 'text.secondary' }}>{of === 'group' ? t.none : t.noneOfDevice}</Box>
      )}
      {page.data && page.data.items.length > 0 && (
        <RowList label={of === 'group' ? t.title : t.ofDevice} rows={page.data.items.map(row)} />
      )}
      {(next || cursors.length > 1) && (
        <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
          <Button
            size="small"
            disabled={cursors.length === 1}
            onClick={() => setCursors(cursors.slice(0, -1))}
          >
            {t.newer}
          </Button>
          <Button size="small" disabled={!next} onClick={() => setCursors([...cursors, next ?? undefined])}>
            {t.older}
          </Button>
        </Box>
      )}
    </Section>
  );
}
