import CheckIcon from '@mui/icons-material/Check';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Tooltip from '@mui/material/Tooltip';
import type { RoleTable } from '../api/models';
import { useTexts } from '../texts/useTexts';

/** Words, not colours: yes or no in each cell. */
export function RoleMatrix({ table }: { table: RoleTable }) {
  const texts = useTexts();
  const t = texts.operators.roles;
  const names = texts.permissions;
  return (
    <TableContainer tabIndex={0} role="group" aria-label={t.matrix}>
      <Table size="small" aria-label={t.matrix} sx={{ minWidth: 720 }}>
        <TableHead>
          <TableRow>
            <TableCell>{t.permission}</TableCell>
            {table.roles.map((role) => (
              <TableCell key={role} align="center">
                {names.roles[role] ?? role}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {table.permissions.map(({ name, wholeFleet, roles }) => (
            <TableRow key={name}>
              <TableCell component="th" scope="row">
                {names.names[name] ?? name}
                {wholeFleet && (
                  <Tooltip title={t.wholeFleetHint}>
                    <Box component="span" sx={{ display: 'block', fontSize: 12, color: 'text.secondary' }}>
                      {t.wholeFleet}
                    </Box>
                  </Tooltip>
                )}
              </TableCell>
              {table.roles.map((role) => (
                <TableCell key={role} align="center">
                  {roles.includes(role) ? (
                    <Box
                      component="span"
                      sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, color: 'success.main' }}
                    >
                      <CheckIcon sx={{ fontSize: 16 }} />
                      {t.yes}
                    </Box>
                  ) : (
                    <Box component="span" sx={{ color: 'text.secondary' }}>
                      {t.no}
                    </Box>
                  )}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
