import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { Key } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Mono } from '../ui/Mono';
import { RelativeTime } from '../ui/RelativeTime';
import { isRotatable, type KeyAction } from './keyActions';
import { KeyState } from './KeyState';

const SHOWN_OF_ID = 16;

interface Props {
  keys: Key[];
  onRotate: (name: KeyAction['name']) => void;
}

export function RingKeys({ keys, onRotate }: Props) {
  const t = useTexts().keys;
  return (
    <TableContainer component={Paper} variant="outlined" tabIndex={0} aria-label={t.ringLabel}>
      <Table aria-label={t.ringLabel}>
        <TableHead>
          <TableRow>
            <TableCell>{t.fields.kind}</TableCell>
            <TableCell>{t.fields.state}</TableCell>
            <TableCell>{t.fields.id}</TableCell>
            <TableCell>{t.fields.made}</TableCell>
            <TableCell>{t.fields.advice}</TableCell>
            <TableCell component="td" />
          </TableRow>
        </TableHead>
        <TableBody>
          {keys.map((key) => (
            <TableRow key={`${key.kind} ${key.id}`}>
              <TableCell component="th" scope="row">
                {t.kinds[key.kind]?.name ?? key.kind}
                <Box sx={{ color: 'text.secondary', fontSize: 12 }}>{t.kinds[key.kind]?.lost}</Box>
              </TableCell>
              <TableCell>
                <KeyState state={key.state} />
              </TableCell>
              <TableCell>
                <Mono>{key.id.slice(0, SHOWN_OF_ID)}</Mono>
              </TableCell>
              <TableCell>
                <RelativeTime instant={key.madeAt} />
              </TableCell>
              <TableCell>
                {key.rotationDue
                  ? t.due
                  : typeof key.rotateAfterDays === 'number'
                    ? t.every(key.rotateAfterDays)
                    : t.never}
              </TableCell>
              <TableCell align="right">
                {key.state === 'current' && isRotatable(key.kind) && (
                  <Button
                    size="small"
                    aria-label={t.actions[key.kind].title}
                    onClick={() => isRotatable(key.kind) && onRotate(key.kind)}
                  >
                    {t.rotate}
                  </Button>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
