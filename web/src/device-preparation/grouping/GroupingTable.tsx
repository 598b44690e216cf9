import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { PolicyGrouping } from '../../api/devicePreparation';
import { durationText } from '../../enrollment-status/durationText';
import { useLanguage } from '../../texts/language';
import { useTexts } from '../../texts/useTexts';

export function GroupingTable({ rows }: { rows: readonly PolicyGrouping[] }) {
  const t = useTexts().preparationReports.grouping;
  const language = useLanguage();
  const number = new Intl.NumberFormat(language);
  const counted = ['enrolled', 'joined', 'repaired', 'missing', 'removed', 'latency'] as const;
  return (
    <TableContainer tabIndex={0} role="group" aria-label={t.title}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t.columns.policy}</TableCell>
            {counted.map((column) => (
              <TableCell key={column} align="right">
                {t.columns[column]}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.policyId} sx={{ fontVariantNumeric: 'tabular-nums' }}>
              <TableCell component="th" scope="row">
                {row.policyName}
              </TableCell>
              {[row.enrolled, row.joinedAtEnrollment, row.repaired].map((count, at) => (
                <TableCell key={counted[at]} align="right">
                  {number.format(count)}
                </TableCell>
              ))}
              <TableCell
                align="right"
                sx={row.missing > 0 ? { color: 'error.main', fontWeight: 600 } : undefined}
              >
                {number.format(row.missing)}
              </TableCell>
              <TableCell align="right">{number.format(row.removed)}</TableCell>
              <TableCell align="right">
                {typeof row.medianRepairSeconds === 'number'
                  ? durationText(row.medianRepairSeconds, language)
                  : '–'}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
