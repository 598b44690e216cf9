import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { DirectoryValidation } from '../api/directories';
import { useTexts } from '../texts/useTexts';
import { attributeNames } from './directoryDraft';

/** The first entries as they are understood: whether the names of the attributes are right is seen here. */
export function FoundPeople({ people }: { people: DirectoryValidation['people'] }) {
  const t = useTexts().directories;
  return (
    <TableContainer tabIndex={0} role="region" aria-label={t.validate.people}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {attributeNames.map((name) => (
              <TableCell key={name}>{t.form.attributes[name]}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {people.map((person, i) => (
            <TableRow key={i}>
              {attributeNames.map((name) => (
                <TableCell key={name} sx={{ overflowWrap: 'anywhere' }}>
                  {person[name] ?? '—'}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
