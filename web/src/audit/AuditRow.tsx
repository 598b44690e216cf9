import Box from '@mui/material/Box';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import type { AuditEntry } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Mono } from '../ui/Mono';
import { ExactTime, RelativeTime } from '../ui/RelativeTime';
import { TwoLines } from '../ui/TwoLines';
import { ActorLink } from './ActorLink';
import { AuditDetails } from './AuditDetails';
import { DetailsButton } from './DetailsButton';
import { detailRows } from './detailRows';
import { EntityLink } from './EntityLink';
import { SealBadge } from './SealBadge';
import { narrowOnly, wideOnly } from './wideOnly';

interface Props {
  entry: AuditEntry;
  onEntity: (entity: AuditEntry['entity']) => void;
  onActor: (actor: AuditEntry['actor']) => void;
  onProve: () => void;
}

export function AuditRow({ entry, onEntity, onActor, onProve }: Props) {
  const t = useTexts().audit;
  const [open, setOpen] = useState(false);
  const { actor, entity } = entry;
  const who = actor.name ?? t.erased;
  const action = t.actions[entry.action] ?? entry.action;
  const rows = detailRows(entry.details);
  const detailsId = `details-${entry.id}`;

  return (
    <>
      <TableRow hover sx={{ '& > td': { borderBottom: open ? 0 : undefined } }}>
        <TableCell sx={{ ...wideOnly, whiteSpace: 'nowrap' }}>
          <TwoLines first={<RelativeTime instant={entry.at} />} second={<ExactTime instant={entry.at} />} />
        </TableCell>
        <TableCell sx={wideOnly}>
          <TwoLines
            first={<ActorLink actor={actor} onFilter={onActor} />}
            second={t.actorKinds[actor.kind] ?? actor.kind}
          />
        </TableCell>
        <TableCell>
          <TwoLines
            first={action}
            second={
              <>
                <Box component="span" sx={{ display: { xs: 'none', md: 'inline' } }}>
                  <Mono>{entry.action}</Mono>
                </Box>
                <Box component="span" sx={narrowOnly}>
                  {who} · <RelativeTime instant={entry.at} />
                </Box>
              </>
            }
          />
        </TableCell>
        <TableCell sx={wideOnly}>
          <TwoLines
            first={t.entities[entity.kind] ?? entity.kind}
            second={<EntityLink entity={entity} onFilter={onEntity} />}
          />
        </TableCell>
        <TableCell>
          <SealBadge seal={entry.seal} onProve={onProve} />
        </TableCell>
        <TableCell align="right">
          {rows.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t.noDetails}</Box>}
          {rows.length > 0 && (
            <DetailsButton
              count={rows.length}
              action={action}
              open={open}
              controls={detailsId}
              onToggle={() => setOpen(!open)}
            />
          )}
        </TableCell>
      </TableRow>
      {open && <AuditDetails id={detailsId} rows={rows} entry={entry} onFilter={onEntity} />}
    </>
  );
}
