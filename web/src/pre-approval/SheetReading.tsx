import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { readImport, type ImportSample, type PreApprovalImport, type ReadImport } from '../api/preApprovals';
import { fieldFault } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { ChooseField } from '../ui/forms/ChooseField';
import { ProblemHelp } from '../ui/ProblemHelp';
import { useImportVerb } from './useImports';

interface Props {
  import: PreApprovalImport;
  sample: ImportSample;
}

const same = (values: readonly string[]) => Object.fromEntries(values.map((value) => [value, value]));

/** What was found out about the file, and can be said otherwise. */
export function SheetReading({ import: one, sample }: Props) {
  const t = useTexts().preApproval.map;
  const { encoding, delimiter, worksheet } = one.sheet;
  const read = useImportVerb((choice: ReadImport) => readImport(one, choice));
  const text = (choice: ReadImport) => read.mutate({ encoding, delimiter, ...choice });
  const fault =
    fieldFault(read.error, 'encoding') ??
    fieldFault(read.error, 'delimiter') ??
    fieldFault(read.error, 'worksheet');
  return (
    <>
      {one.sheet.encodingIsGuess && <Alert severity="warning">{t.guess}</Alert>}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
          maxWidth: 640,
        }}
      >
        {encoding && (
          <ChooseField
            label={t.encoding}
            value={encoding}
            choices={same(sample.encodings)}
            onChange={(chosen) => text({ encoding: chosen })}
          />
        )}
        {delimiter && (
          <ChooseField
            label={t.delimiter}
            value={delimiter}
            choices={Object.fromEntries(sample.delimiters.map((one) => [one, t.delimiters[one] ?? one]))}
            onChange={(chosen) => text({ delimiter: chosen })}
          />
        )}
        {worksheet && (
          <ChooseField
            label={t.worksheet}
            value={worksheet}
            choices={same(sample.worksheets)}
            onChange={(chosen) => read.mutate({ worksheet: chosen })}
          />
        )}
      </Box>
      {read.isError &&
        (fault ? <Alert severity="error">{t.unreadable(fault)}</Alert> : <ProblemHelp error={read.error} />)}
    </>
  );
}
