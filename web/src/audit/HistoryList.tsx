import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import type { AuditedKind } from '../api/audit';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';
import { ProblemHelp } from '../ui/ProblemHelp';
import { HistoryItem } from './HistoryItem';
import { useHistory } from './useAudit';

/** What happened to one thing, newest first. */
export function HistoryList({ kind, id }: { kind: AuditedKind; id: string }) {
  const texts = useTexts();
  const t = texts.audit.history;
  const history = useHistory(kind, id);
  const entries = history.data?.pages.flatMap(({ items }) => items) ?? [];
  const again = () => void (history.isFetchNextPageError ? history.fetchNextPage() : history.refetch());
  const retry = (
    <Button color="inherit" size="small" onClick={again}>
      {texts.common.retry}
    </Button>
  );

  if (history.isPending) return <LinearProgress aria-label={texts.common.loading} />;
  return (
    <>
      {history.data && entries.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t.empty}</Box>}
      {entries.length > 0 && (
        <Box component="ul" aria-label={t.title} sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {entries.map((entry) => (
            <HistoryItem key={entry.id} entry={entry} />
          ))}
        </Box>
      )}
      {history.isError && <ProblemHelp error={history.error} severity="warning" action={retry} />}
      {history.hasNextPage && !history.isError && (
        <BusyButton
          size="small"
          variant="outlined"
          busy={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
          sx={{ justifySelf: 'start' }}
        >
          {t.older}
        </BusyButton>
      )}
    </>
  );
}
