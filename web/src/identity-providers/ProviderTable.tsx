import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { IdentityProvider } from '../api/identityProviders';
import { useTexts } from '../texts/useTexts';

interface Props {
  providers: IdentityProvider[];
  onOpen: (id: string) => void;
}

const wideOnly = { display: { xs: 'none', sm: 'table-cell' }, overflowWrap: 'anywhere' };

export function ProviderTable({ providers, onOpen }: Props) {
  const t = useTexts().identityProviders;
  return (
    <TableContainer component={Paper} variant="outlined" tabIndex={0} role="region" aria-label={t.listLabel}>
      <Table aria-label={t.listLabel}>
        <TableHead>
          <TableRow>
            <TableCell>{t.columns.name}</TableCell>
            <TableCell sx={wideOnly}>{t.columns.issuer}</TableCell>
            <TableCell align="right">{t.columns.rules}</TableCell>
            <TableCell>{t.columns.state}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {providers.map(({ id, name, issuer, rules, enabled }) => (
            <TableRow key={id}>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>
                <Link component="button" aria-label={t.open(name)} onClick={() => onOpen(id)}>
                  {name}
                </Link>
              </TableCell>
              <TableCell sx={wideOnly}>{issuer}</TableCell>
              <TableCell align="right">{rules.length}</TableCell>
              <TableCell>{enabled ? t.enabled : t.disabled}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
