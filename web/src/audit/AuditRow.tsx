import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import type { AuditEntry } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Mono } from '../ui/Mono';
import { RelativeTime } from '../ui/RelativeTime';
import { AuditDetails } from './AuditDetails';
import { detailRows } from './detailRows';

interface Props {
  entry: AuditEntry;
  onFilter: (entity: AuditEntry['entity']) => void;
}

export function AuditRow({ entry, onFilter }: Props) {
  const t = useTexts().audit;
  const [open, setOpen] = useState(false);
  const rows = detailRows(entry.details);
  const { actor, entity } = entry;
  const detailsId = `details-${entry.id}`;
  const rotation = open ? 'rotate(180deg)' : 'none';

  return (
    <>
      <TableRow hover sx={{ '& > td': { borderBottom: open ? 0 : undefined } }}>
        <TableCell sx={{ whiteSpace: 'nowrap' }}>
          <RelativeTime instant={entry.at} />
        </TableCell>
        <TableCell>
          <Box sx={{ fontWeight: 550 }}>{actor.name}</Box>
          <Box sx={{ fontSize: 12, color: 'text.secondary' }}>{t.actorKinds[actor.kind] ?? actor.kind}</Box>
        </TableCell>
        <TableCell>
          <Mono>{entry.action}</Mono>
        </TableCell>
        <TableCell>
          <Box>{entity.kind}</Box>
          <Link
            component="button"
            color="text.secondary"
            onClick={() => onFilter(entity)}
            aria-label={t.filterEntity(`${entity.kind} ${entity.id}`)}
            sx={{ fontSize: 12, textAlign: 'left', overflowWrap: 'anywhere' }}
          >
            <Mono>{entity.id}</Mono>
          </Link>
        </TableCell>
        <TableCell>
          {rows.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t.noDetails}</Box>}
          {rows.length > 0 && (
            <Button
              size="small"
              color="inherit"
              aria-expanded={open}
              aria-controls={open ? detailsId : undefined}
              aria-label={t.detailsOf(t.detailCount(rows.length), entry.action)}
              onClick={() => setOpen(!open)}
              endIcon={<ExpandMoreIcon sx={{ transform: rotation, transition: 'transform 120ms' }} />}
              sx={{ whiteSpace: 'nowrap', ml: -1 }}
            >
              {t.detailCount(rows.length)}
            </Button>
          )}
        </TableCell>
      </TableRow>
      {open && <AuditDetails id={detailsId} rows={rows} />}
    </>
  );
}
