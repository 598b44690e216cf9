import Box from '@mui/material/Box';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { Mono } from '../ui/Mono';
import type { DetailRow } from './detailRows';

export function AuditDetails({ id, rows }: { id: string; rows: DetailRow[] }) {
  return (
    <TableRow id={id}>
      <TableCell colSpan={5} sx={{ pt: 0 }}>
        <Box
          component="dl"
          sx={{
            m: 0,
            p: 1.5,
            borderRadius: 1,
            bgcolor: 'action.hover',
            display: 'grid',
            gridTemplateColumns: 'max-content minmax(0, 1fr)',
            columnGap: 3,
            rowGap: 0.5,
            fontSize: 13,
          }}
        >
          {rows.map(({ name, value }) => (
            <Box key={name} sx={{ display: 'contents' }}>
              <Box component="dt" sx={{ color: 'text.secondary' }}>
                {name}
              </Box>
              <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                <Mono>{value}</Mono>
              </Box>
            </Box>
          ))}
        </Box>
      </TableCell>
    </TableRow>
  );
}
