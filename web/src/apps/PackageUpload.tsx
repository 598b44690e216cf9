import UploadFileIcon from '@mui/icons-material/UploadFileOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, type ChangeEvent } from 'react';
import type { Package } from '../api/packages';
import { useLanguage } from '../texts/language';
import { useTexts } from '../texts/useTexts';
import { ProblemHelp } from '../ui/ProblemHelp';
import { bytesText } from './bytesText';
import type { UploadState } from './packageUploader';
import { usePackageUpload } from './usePackageUpload';

interface Props {
  fault?: string;
  onDone: (done: Package) => void;
}

/** Takes a file and shows how far it is. */
export function PackageUpload({ fault, onDone }: Props) {
  const t = useTexts().apps.upload;
  const inputId = useId();
  const upload = usePackageUpload(onDone);
  const { state } = upload;
  const idle = !state || state.phase === 'done' || state.phase === 'failed';
  return (
    <Stack spacing={1.5}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
        {idle && (
          <Button
            component="label"
            htmlFor={inputId}
            role={undefined}
            tabIndex={-1}
            variant="outlined"
            startIcon={<UploadFileIcon />}
            sx={{ '&:focus-within': { outline: '2px solid', outlineOffset: 2 } }}
          >
            {state ? t.other : t.choose}
            <Box
              component="input"
              id={inputId}
              type="file"
              onChange={(event: ChangeEvent<HTMLInputElement>) => {
                const file = event.target.files?.[0];
                event.target.value = '';
                if (file) upload.choose(file);
              }}
              sx={{ position: 'absolute', width: 1, height: 1, opacity: 0 }}
            />
          </Button>
        )}
        <Typography
          color={fault ? 'error' : 'textSecondary'}
          sx={{ flex: '1 1 200px', overflowWrap: 'anywhere' }}
        >
          {fault ?? (upload.name || t.drop)}
        </Typography>
      </Box>
      {state && !idle && <Progress state={state} name={upload.name} />}
      {state?.phase === 'broken' && <Alert severity="warning">{t.broken}</Alert>}
      {state?.phase === 'failed' && <ProblemHelp error={state.error} />}
      {state && !idle && (
        <Box sx={{ display: 'flex', gap: 1 }}>
          {state.phase === 'sending' && (
            <Button color="inherit" onClick={upload.pause}>
              {t.pause}
            </Button>
          )}
          {(state.phase === 'paused' || state.phase === 'broken') && (
            <Button variant="outlined" onClick={upload.resume}>
              {t.resume}
            </Button>
          )}
          <Button color="error" onClick={upload.giveUp}>
            {t.giveUp}
          </Button>
        </Box>
      )}
    </Stack>
  );
}

function Progress({ state, name }: { state: UploadState; name: string }) {
  const t = useTexts().apps.upload;
  const language = useLanguage();
  const far = t.sending(bytesText(state.sent, language), bytesText(state.total, language));
  const known = state.phase !== 'preparing' && state.phase !== 'completing';
  const words =
    state.phase === 'preparing'
      ? t.preparing
      : state.phase === 'completing'
        ? t.completing
        : state.phase === 'paused'
          ? `${t.paused} · ${far}`
          : far;
  return (
    <Box>
      <LinearProgress
        variant={known ? 'determinate' : 'indeterminate'}
        value={known ? (100 * state.sent) / Math.max(1, state.total) : undefined}
        aria-label={name}
        aria-valuetext={words}
      />
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
        {words}
      </Typography>
    </Box>
  );
}
