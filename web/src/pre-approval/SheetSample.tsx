import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ImportSample, PreApprovalImport } from '../api/preApprovals';
import { useTexts } from '../texts/useTexts';

interface Props {
  import: PreApprovalImport;
  sample: ImportSample;
}

/** The first rows as they were decoded. */
export function SheetSample({ import: one, sample }: Props) {
  const t = useTexts().preApproval.map;
  return (
    <TableContainer
      role="region"
      aria-label={t.firstRows}
      tabIndex={0}
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, maxHeight: 260 }}
    >
      <Table size="small" stickyHeader sx={{ '& td, & th': { whiteSpace: 'nowrap' } }}>
        <TableHead>
          <TableRow>
            <TableCell>{t.line}</TableCell>
            {one.columns.map(({ header }, i) => (
              <TableCell key={i}>{header}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {sample.rows.map(({ line, cells }) => (
            <TableRow key={line}>
              <TableCell>{line}</TableCell>
              {one.columns.map((_, i) => (
                <TableCell key={i}>{cells[i]}</TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
