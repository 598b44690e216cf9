import Box from '@mui/material/Box';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import type { AuditEntry } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { DetailList, detailTerm } from './DetailList';
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
  return (
    <TableRow id={id}>
      <TableCell colSpan={6} sx={{ pt: 0 }}>
        <DetailList rows={rows}>
          <Box sx={{ display: { xs: 'contents', md: 'none' } }}>
            <Box component="dt" sx={detailTerm}>
              {t.entities[entry.entity.kind] ?? entry.entity.kind}
            </Box>
            <Box component="dd" sx={{ m: 0 }}>
              <EntityLink entity={entry.entity} onFilter={onFilter} />
            </Box>
          </Box>
        </DetailList>
      </TableCell>
    </TableRow>
  );
}
