import BlockIcon from '@mui/icons-material/BlockOutlined';
import CheckIcon from '@mui/icons-material/Check';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { useSession } from '../access/useSession';
import type { DesiredItem } from '../api/blueprints';
import { may } from '../permissions/permissions';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';
import { BusyButton } from '../ui/BusyButton';
import { ProblemHelp } from '../ui/ProblemHelp';
import { RowList } from '../ui/RowList';
import { Section } from '../ui/Section';
import { ItemBadge, ItemReason } from './ItemState';
import { useDesiredState, useRetryItems } from './useBlueprints';

const failed = ['failed', 'unsupported'];

function Why({ item }: { item: DesiredItem }) {
  const t = useTexts().blueprints;
  const [first, ...others] = item.through;
  return (
    <>
      <Box>
        {t.kinds[item.kind] ?? item.kind}, {t.desired.number(item.version)}
        {first && (
          <>
            {' · '}
            <Link component={RouterLink} to={`${paths.blueprints}/${first.blueprintId}`}>
              {t.desired.through(first.blueprint, first.group)}
            </Link>
            {others.length > 0 && ` ${t.desired.also(others.length)}`}
          </>
        )}
      </Box>
      {item.progress && <ItemReason progress={item.progress} />}
      {item.skipped && (
        <Box sx={{ color: 'warning.main' }}>
          {t.desired.reasons[item.skipped] ?? item.skipped} {item.skippedBecause}
        </Box>
      )}
    </>
  );
}

/** What a device should have, through what, and what it does not get and why. */
export function DesiredSection({ deviceId }: { deviceId: string }) {
  const texts = useTexts();
  const t = texts.blueprints.desired;
  const { data: session } = useSession();
  const state = useDesiredState(deviceId);
  const retry = useRetryItems(deviceId);
  return (
    <Section title={t.title} hint={state.data && t.version(state.data.version)}>
      {state.isPending && <LinearProgress aria-label={texts.common.loading} />}
      {state.isError && <ProblemHelp error={state.error} />}
      {state.data?.items.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t.none}</Box>}
      {state.data && state.data.items.length > 0 && (
        <RowList
          label={t.title}
          rows={state.data.items.map((item) => ({
            key: item.id,
            first: (
              <>
                {item.name}
                {item.skipped ? (
                  <Badge tone="warning" icon={<BlockIcon />} label={t.skipped} />
                ) : item.progress ? (
                  <ItemBadge progress={item.progress} />
                ) : (
                  <Badge tone="success" icon={<CheckIcon />} label={t.gets} />
                )}
                {item.progress && failed.includes(item.progress.state) && may(session, 'manage_policies') && (
                  <BusyButton
                    size="small"
                    busy={retry.isPending}
                    aria-label={t.retry(item.name)}
                    onClick={() => retry.mutate({ kind: item.kind, id: item.id })}
                  >
                    {t.retryShort}
                  </BusyButton>
                )}
              </>
            ),
            second: <Why item={item} />,
          }))}
        />
      )}
      {retry.isError && <ProblemHelp error={retry.error} />}
      {state.data && state.data.left.length > 0 && (
        <>
          <Typography component="h3" variant="subtitle2" sx={{ mt: 2 }}>
            {t.left}
          </Typography>
          <RowList
            label={t.left}
            rows={state.data.left.map((item) => ({
              key: item.id,
              first: (
                <>
                  {item.name}
                  <ItemBadge progress={item.progress} />
                </>
              ),
              second: <ItemReason progress={item.progress} />,
            }))}
          />
        </>
      )}
    </Section>
  );
}
