import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { fieldFault } from '../api/problem';
import { sampleAddress, uploadImport } from '../api/preApprovals';
import { bytesText } from '../apps/bytesText';
import { paths } from '../shell/paths';
import { useLanguage } from '../texts/language';
import { useTexts } from '../texts/useTexts';
import { ChooseFiles } from '../ui/ChooseFiles';
import { ProblemHelp } from '../ui/ProblemHelp';
import { Section } from '../ui/Section';
import { attemptOf, sourceOf, type Attempt } from './attempt';
import { PasteCells } from './PasteCells';
import { Progress } from './Progress';
import { StepActions } from './StepActions';
import { useImportVerb } from './useImports';

interface Props {
  domain: string;
  onBack: () => void;
}

/** How pasted cells are called in the history. */
const pastedName = 'pasted.tsv';

/** Takes the file at once: nothing of it counts before everything has been looked at. */
export function FileStep({ domain, onBack }: Props) {
  const texts = useTexts();
  const t = texts.preApproval;
  const language = useLanguage();
  const navigate = useNavigate();
  const [file, setFile] = useState<File>();
  const [sent, setSent] = useState(0);
  const last = useRef<Attempt>(undefined);
  const upload = useImportVerb(
    ({ chosen, key }: { chosen: File; key: string }) => uploadImport(chosen, domain, key, setSent),
    ({ id }) => void navigate(`${paths.preApprove}/${id}`, { replace: true }),
  );
  const choose = ([chosen]: File[], text?: string) => {
    if (!chosen || upload.isPending) return;
    last.current = attemptOf(sourceOf(chosen, domain, text), last.current);
    setFile(chosen);
    setSent(0);
    upload.mutate({ chosen, key: last.current.key });
  };
  const total = file?.size ?? 0;
  return (
    <Section title={t.file.title} hint={t.file.hint}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <ChooseFiles
          choose={t.file.choose}
          drop={t.file.drop}
          names={file ? [file.name] : []}
          accept=".csv,.txt,.tsv,.xlsx,text/csv"
          onChoose={choose}
        />
        <PasteCells
          disabled={upload.isPending}
          onPaste={(text) =>
            choose([new File([text], pastedName, { type: 'text/tab-separated-values' })], text)
          }
        />
        {upload.isPending && (
          <Progress
            label={t.file.sending}
            done={Math.min(sent, total)}
            total={total}
            words={
              sent < total
                ? t.file.sent(bytesText(sent, language), bytesText(total, language))
                : t.file.reading
            }
          />
        )}
        {upload.isError && <Refusal error={upload.error} />}
        <Alert severity="info" icon={false}>
          {t.file.columns}
        </Alert>
        <StepActions>
          <Button href={sampleAddress} download color="inherit" startIcon={<DownloadIcon />}>
            {t.sample}
          </Button>
          <Button color="inherit" onClick={onBack}>
            {t.previous}
          </Button>
        </StepActions>
      </Box>
    </Section>
  );
}

/** Files are refused as a whole with a code and words, as fault of the field. */
function Refusal({ error }: { error: unknown }) {
  const t = useTexts().preApproval;
  const fault = fieldFault(error, 'file');
  const [, code, message] = /^([A-Z_]+): (.*)$/s.exec(fault ?? '') ?? [];
  if (!code || !message) return <ProblemHelp error={error} />;
  return (
    <Alert severity="error">
      <AlertTitle>{t.file.refused}</AlertTitle>
      {t.findingText(code, message)} ({code})
    </Alert>
  );
}
