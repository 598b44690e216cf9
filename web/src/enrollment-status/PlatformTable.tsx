import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Tooltip from '@mui/material/Tooltip';
import type { EnrollmentStatusSummary, PlatformStatus } from '../api/models';
import { useLanguage } from '../texts/language';
import { useTexts } from '../texts/useTexts';
import { Calibration } from './Calibration';
import { Overturned } from './Overturned';
import { rateTone } from './rateTone';

const tones = { good: 'success.main', middling: 'warning.main', bad: 'error.main' };

export function PlatformTable({ status }: { status: EnrollmentStatusSummary }) {
  const t = useTexts().enrollmentStatus.platforms;
  const language = useLanguage();
  const number = new Intl.NumberFormat(language);
  const percent = new Intl.NumberFormat(language, { minimumFractionDigits: 1 });
  if (status.byPlatform.length === 0) return t.none;
  return (
    <>
      <TableContainer tabIndex={0} role="group" aria-label={t.title}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{t.columns.platform}</TableCell>
              <TableCell align="right">{t.columns.total}</TableCell>
              <TableCell align="right">
                <Tooltip title={t.last7Hint} describeChild>
                  <span>{t.columns.last7Days}</span>
                </Tooltip>
              </TableCell>
              <TableCell align="right">{t.columns.successRate}</TableCell>
              <TableCell align="right">{t.columns.avgTime}</TableCell>
              <TableCell align="right">{t.columns.firstTimeRight}</TableCell>
              <TableCell align="right">
                <Tooltip title={t.overturnedHint} describeChild>
                  <span>{t.columns.failedOverturned}</span>
                </Tooltip>
              </TableCell>
              <TableCell align="right">
                <Tooltip title={t.overturnedHint} describeChild>
                  <span>{t.columns.incompleteOverturned}</span>
                </Tooltip>
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {status.byPlatform.map((row) => (
              <TableRow key={`${row.platform}/${row.method}`} sx={{ fontVariantNumeric: 'tabular-nums' }}>
                <TableCell component="th" scope="row">
                  {row.label}
                </TableCell>
                <TableCell align="right">{number.format(row.total)}</TableCell>
                <TableCell align="right">{number.format(row.last7Days)}</TableCell>
                <TableCell align="right">
                  <Rate row={row} />
                </TableCell>
                <TableCell align="right">
                  {typeof row.avgMinutes === 'number' ? t.minutes(row.avgMinutes) : '–'}
                </TableCell>
                <TableCell align="right">
                  {typeof row.firstTimeRight === 'number' ? `${percent.format(row.firstTimeRight)} %` : '–'}
                </TableCell>
                <TableCell align="right">
                  <Overturned verdicts={row.failedVerdicts} />
                </TableCell>
                <TableCell align="right">
                  <Overturned verdicts={row.incompleteVerdicts} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {typeof status.firstTimeRight === 'number' && (
        <Box sx={{ mt: 1.5, color: 'text.secondary' }}>{t.firstTimeRight(status.firstTimeRight)}</Box>
      )}
      <Calibration estimates={status.estimates} />
    </>
  );
}

/** Few attempts say little, so that their number stands beside the rate. */
function Rate({ row: { successRate, finished } }: { row: PlatformStatus }) {
  const t = useTexts().enrollmentStatus.platforms;
  const percent = new Intl.NumberFormat(useLanguage(), { minimumFractionDigits: 1 });
  if (typeof successRate !== 'number') return '–';
  return (
    <>
      {finished < 20 && (
        <Box component="span" sx={{ color: 'text.secondary', fontSize: 12, mr: 1 }}>
          {t.few(finished)}
        </Box>
      )}
      <Box component="span" sx={{ color: tones[rateTone(successRate)], fontWeight: 550 }}>
        {`${percent.format(successRate)} %`}
      </Box>
    </>
  );
}
