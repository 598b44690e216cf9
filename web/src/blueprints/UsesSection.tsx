import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { UsedKind } from '../api/blueprints';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { ProblemHelp } from '../ui/ProblemHelp';
import { RowList } from '../ui/RowList';
import { Section } from '../ui/Section';
import { useUses } from './useBlueprints';

interface Props {
  kind: UsedKind;
  id: string;
}

/** Which blueprints hold it, who gets these, and how many devices that comes to. */
export function UsesSection({ kind, id }: Props) {
  const texts = useTexts();
  const t = texts.blueprints.uses;
  const uses = useUses(kind, id);
  const pages = uses.data?.pages ?? [];
  const rows = pages.flatMap(({ items }) => items);
  const reach = pages[0]?.reach;
  return (
    <Section title={t.title} hint={reach && t.reach(reach.devices, reach.leftOut, reach.more)}>
      {uses.isPending && <LinearProgress aria-label={texts.common.loading} />}
      {uses.isError && <ProblemHelp error={uses.error} />}
      {uses.data && rows.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t.none}</Box>}
      {rows.length > 0 && (
        <RowList
          label={t.title}
          rows={rows.map(({ blueprintId, blueprint, assignments }) => ({
            key: blueprintId,
            first: (
              <Link component={RouterLink} to={`${paths.blueprints}/${blueprintId}`}>
                {blueprint}
              </Link>
            ),
            second: assignments.map(({ groupName }) => groupName).join(', ') || texts.blueprints.nobody,
          }))}
        />
      )}
      {uses.hasNextPage && (
        <Button sx={{ mt: 1 }} onClick={() => void uses.fetchNextPage()} loading={uses.isFetchingNextPage}>
          {t.more}
        </Button>
      )}
    </Section>
  );
}
