import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { AuditEntry } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { AuditRow } from './AuditRow';
import { wideOnly } from './wideOnly';

interface Props {
  entries: AuditEntry[];
  onEntity: (entity: AuditEntry['entity']) => void;
  onActor: (actor: AuditEntry['actor']) => void;
  onProve: (id: string) => void;
}

export function AuditTable({ entries, onEntity, onActor, onProve }: Props) {
  const t = useTexts().audit;
  const c = t.columns;
  const columns = [
    { name: c.when, sx: wideOnly },
    { name: c.who, sx: wideOnly },
    { name: c.action },
    { name: c.entity, sx: wideOnly },
    { name: c.seal },
    { name: c.details, align: 'right' as const },
  ];
  return (
    <TableContainer
      component={Paper}
      variant="outlined"
      tabIndex={0}
      role="region"
      aria-label={t.listLabel}
      sx={{ flex: '0 1 auto', minHeight: 200 }}
    >
      <Table stickyHeader aria-label={t.listLabel} sx={{ minWidth: { md: 760 } }}>
        <TableHead>
          <TableRow>
            {columns.map(({ name, sx, align }) => (
              <TableCell key={name} align={align} sx={{ bgcolor: 'background.paper', ...sx }}>
                {name}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {entries.map((entry) => (
            <AuditRow
              key={entry.id}
              entry={entry}
              onEntity={onEntity}
              onActor={onActor}
              onProve={() => onProve(entry.id)}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
