import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import LinearProgress from '@mui/material/LinearProgress';
import Link from '@mui/material/Link';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { importMembers } from '../../api/groupRules';
import { fieldFault } from '../../api/problem';
import { useTexts } from '../../texts/useTexts';
import { BusyButton } from '../../ui/BusyButton';
import { ChooseFiles } from '../../ui/ChooseFiles';
import { FormDialog } from '../../ui/forms/FormDialog';
import { ProblemHelp } from '../../ui/ProblemHelp';
import { TwoLines } from '../../ui/TwoLines';
import { useRefreshGroups } from '../useGroups';
import { ImportResult } from './ImportResult';

const sample = 'groupname,members,description\nBerlin,C02XG2JHTD5;berlin.ws-0142,Machines in Berlin\n';

/** A file says first what it would do, and does it when somebody says so. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts();
  const t = texts.groupImport;
  const refresh = useRefreshGroups();
  const [file, setFile] = useState<{ file: File; at: number } | null>(null);
  const [create, setCreate] = useState(true);
  const [replace, setReplace] = useState(false);
  const dry = useQuery({
    queryKey: ['import-members', file?.at, create, replace],
    queryFn: () => importMembers(file!.file, { dryRun: true, create, replace }), // enabled with a file only
    enabled: file !== null,
    retry: false,
    gcTime: 0,
  });
  const apply = useMutation({
    mutationFn: (chosen: File) => importMembers(chosen, { dryRun: false, create, replace }),
    onSettled: refresh,
  });
  const result = apply.data ?? dry.data;
  const error = apply.error ?? dry.error;
  const does = result && result.created + result.added + result.removed > 0;
  return (
    <FormDialog title={t.title} wide onClose={onClose}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Box sx={{ color: 'text.secondary' }}>
          {t.lead}{' '}
          <Link href={`data:text/csv;charset=utf-8,${encodeURIComponent(sample)}`} download="groups.csv">
            {t.sample}
          </Link>
        </Box>
        {!apply.data && (
          <>
            <ChooseFiles
              choose={t.choose}
              drop={t.drop}
              names={file ? [file.file.name] : []}
              accept=".csv,text/csv"
              onChoose={([chosen]) => chosen && setFile({ file: chosen, at: Date.now() })}
            />
            <Box>
              <FormControlLabel
                control={<Checkbox checked={create} onChange={(_, on) => setCreate(on)} />}
                label={t.create}
              />
              <FormControlLabel
                control={<Checkbox checked={replace} onChange={(_, on) => setReplace(on)} />}
                label={<TwoLines first={t.replace} second={t.replaceHint} />}
              />
            </Box>
          </>
        )}
        <Box role="status" sx={{ display: 'grid', gap: 1.5 }}>
          {dry.isFetching && <LinearProgress aria-label={t.checking} />}
          {apply.isPending && <LinearProgress aria-label={t.applying} />}
          {error &&
            (fieldFault(error, 'file') ? (
              <Alert severity="error">{fieldFault(error, 'file')}</Alert>
            ) : (
              <ProblemHelp error={error} />
            ))}
          {result && !error && <ImportResult result={result} />}
        </Box>
        <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1 }}>
          <Button color="inherit" onClick={onClose}>
            {apply.data ? t.done : texts.common.cancel}
          </Button>
          {!apply.data && file && does && !dry.isFetching && (
            <BusyButton variant="contained" busy={apply.isPending} onClick={() => apply.mutate(file.file)}>
              {t.apply}
            </BusyButton>
          )}
        </Box>
      </Box>
    </FormDialog>
  );
}
