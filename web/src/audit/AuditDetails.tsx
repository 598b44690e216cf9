import Box from '@mui/material/Box';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import type { AuditEntry } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Mono } from '../ui/Mono';
import type { DetailRow } from './detailRows';
import { EntityLink } from './EntityLink';

interface Props {
  id: string;
  rows: DetailRow[];
  entry: AuditEntry;
  onFilter: (entity: AuditEntry['entity']) => void;
}

export function AuditDetails({ id, rows, entry, onFilter }: Props) {
  const t = useTexts().audit;
  const term = { color: 'text.secondary' };
  return (
    <TableRow id={id}>
      <TableCell colSpan={6} sx={{ pt: 0 }}>
        <Box
          component="dl"
          sx={{
            m: 0,
            p: 1.5,
            borderRadius: 1,
            bgcolor: 'action.hover',
            display: 'grid',
            gridTemplateColumns: 'minmax(64px, max-content) minmax(0, 1fr)',
            columnGap: 3,
            rowGap: 0.5,
            fontSize: 13,
          }}
        >
          <Box sx={{ display: { xs: 'contents', md: 'none' } }}>
            <Box component="dt" sx={term}>
              {t.entities[entry.entity.kind] ?? entry.entity.kind}
            </Box>
            <Box component="dd" sx={{ m: 0 }}>
              <EntityLink entity={entry.entity} onFilter={onFilter} />
            </Box>
          </Box>
          {rows.map(({ name, value, erased }) => (
            <Box key={name} sx={{ display: 'contents' }}>
              <Box component="dt" sx={term}>
                {name}
              </Box>
              <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                {erased ? <em>{t.erased}</em> : <Mono>{value}</Mono>}
              </Box>
            </Box>
          ))}
        </Box>
      </TableCell>
    </TableRow>
  );
}
