import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import type { GroupPreview, GroupRules } from '../../api/groupRules';
import { paths } from '../../shell/paths';
import { useTexts } from '../../texts/useTexts';
import { ProblemHelp } from '../../ui/ProblemHelp';
import { RowList } from '../../ui/RowList';
import { Section } from '../../ui/Section';
import { usePreview } from './useRules';

type Previewed = GroupPreview['joining'][number];

function Devices({ title, devices, all }: { title: string; devices: Previewed[]; all: number }) {
  const t = useTexts().groupRules.preview;
  if (devices.length === 0) return null;
  return (
    <Box>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      <Box sx={{ maxHeight: 240, overflow: 'auto' }} tabIndex={0} role="group" aria-label={title}>
        <RowList
          label={title}
          rows={devices.map(({ id, displayName, rule }) => ({
            key: id,
            first: (
              <Link component={RouterLink} to={`${paths.devices}/${id}`}>
                {displayName}
              </Link>
            ),
            second: rule && t.by(rule),
          }))}
        />
      </Box>
      {devices.length < all && (
        <Box sx={{ fontSize: 12.5, color: 'text.secondary' }}>{t.some(devices.length, all)}</Box>
      )}
    </Box>
  );
}

/** Who would join and leave, before anything is saved. */
export function PreviewSection({ groupId, rules }: { groupId: string; rules: GroupRules | null }) {
  const t = useTexts().groupRules.preview;
  const preview = usePreview(groupId, rules);
  const { data } = preview;
  return (
    <Section title={t.title}>
      <Box role="status" sx={{ display: 'grid', gap: 1.5 }}>
        {!rules && <Box sx={{ color: 'text.secondary' }}>{t.unfinished}</Box>}
        {rules && preview.isBehind && <LinearProgress aria-label={t.looking} />}
        {rules && preview.isError && <ProblemHelp error={preview.error} />}
        {rules && data && !preview.isError && (
          <>
            <Alert severity={data.leaves > 0 ? 'warning' : data.joins > 0 ? 'info' : 'success'}>
              {data.joins + data.leaves === 0
                ? t.nothing(data.devices)
                : `${[t.join(data.joins), t.leave(data.leaves), t.stay(data.stays)].join(', ')} (${t.of(data.devices)})`}
            </Alert>
            <Devices title={t.leaving} devices={data.leaving} all={data.leaves} />
            <Devices title={t.joining} devices={data.joining} all={data.joins} />
          </>
        )}
      </Box>
    </Section>
  );
}
