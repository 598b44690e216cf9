import Box from '@mui/material/Box';
import { useState } from 'react';
import type { AuditEntry } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { RelativeTime } from '../ui/RelativeTime';
import { DetailList } from './DetailList';
import { detailRows } from './detailRows';
import { DetailsButton } from './DetailsButton';

/** One thing that happened: what, who, when; more on demand. */
export function HistoryItem({ entry }: { entry: AuditEntry }) {
  const t = useTexts().audit;
  const [open, setOpen] = useState(false);
  const action = t.actions[entry.action] ?? entry.action;
  const rows = detailRows(entry.details);
  const detailsId = `history-${entry.id}`;
  return (
    <Box component="li" sx={{ py: 1, '&:not(:last-child)': { borderBottom: 1, borderColor: 'divider' } }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          <Box sx={{ fontWeight: 550 }}>{action}</Box>
          <Box sx={{ fontSize: 12.5, color: 'text.secondary' }}>
            {entry.actor.name ?? <em>{t.erased}</em>} ({t.actorKinds[entry.actor.kind] ?? entry.actor.kind}) ·{' '}
            <RelativeTime instant={entry.at} />
          </Box>
        </Box>
        {rows.length > 0 && (
          <DetailsButton
            count={rows.length}
            action={action}
            open={open}
            controls={detailsId}
            onToggle={() => setOpen(!open)}
          />
        )}
      </Box>
      {open && (
        <Box sx={{ mt: 1 }}>
          <DetailList id={detailsId} rows={rows} />
        </Box>
      )}
    </Box>
  );
}
