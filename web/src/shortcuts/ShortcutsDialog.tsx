import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTexts } from '../texts/useTexts';
import { FormDialog } from '../ui/forms/FormDialog';
import { monospace } from '../ui/fonts';
import { setShortcuts, useShortcutsOn } from './shortcutSetting';

/** Every single key that does something, and the switch that turns them off. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts().shortcuts;
  const on = useShortcutsOn();
  return (
    <FormDialog title={t.title} wide onClose={onClose}>
      {t.groups.map(({ name, keys }) => (
        <Box key={name} component="section" sx={{ mb: 2 }}>
          <Typography variant="h3">{name}</Typography>
          <Table size="small" aria-label={name}>
            <TableBody>
              {Object.entries(keys).map(([key, what]) => (
                <TableRow key={key}>
                  <TableCell component="th" scope="row" sx={{ width: 96 }}>
                    <Box component="kbd" sx={{ fontFamily: monospace, fontSize: 13 }}>
                      {key}
                    </Box>
                  </TableCell>
                  <TableCell>{what}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      ))}
      <FormControlLabel
        control={<Switch checked={on} onChange={(_, now) => setShortcuts(now)} />}
        label={t.on}
      />
    </FormDialog>
  );
}
