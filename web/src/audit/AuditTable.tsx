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

interface Props {
  entries: AuditEntry[];
  onFilter: (entity: AuditEntry['entity']) => void;
}

export function AuditTable({ entries, onFilter }: Props) {
  const t = useTexts().audit;
  const columns = [t.columns.when, t.columns.who, t.columns.action, t.columns.entity, t.columns.details];
  return (
    <TableContainer
      component={Paper}
      variant="outlined"
      tabIndex={0}
      role="region"
      aria-label={t.listLabel}
      sx={{ flex: '0 1 auto', minHeight: 200 }}
    >
      <Table stickyHeader aria-label={t.listLabel} sx={{ minWidth: 760 }}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column} sx={{ bgcolor: 'background.paper' }}>
                {column}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {entries.map((entry) => (
            <AuditRow key={entry.id} entry={entry} onFilter={onFilter} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
