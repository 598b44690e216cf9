import ContentCopyIcon from '@mui/icons-material/ContentCopy';
import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useTexts } from '../texts/useTexts';
import { monospace } from '../ui/fonts';
import { useCopy } from '../ui/useCopy';

interface Props {
  codes: string[];
  username: string;
  onStored: () => void;
}

export function RecoveryCodes({ codes, username, onStored }: Props) {
  const t = useTexts().account.recovery;
  const copy = useCopy();
  const text = codes.join('\n');
  const download = () => {
    const file = new Blob([`${t.fileHead(username, location.host)}\n\n${text}\n`], { type: 'text/plain' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = t.fileName;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Stack spacing={2}>
      <Alert severity="warning">{t.hint}</Alert>
      <Box
        component="ul"
        aria-label={t.title}
        sx={{
          listStyle: 'none',
          m: 0,
          p: 2,
          display: 'grid',
          gridTemplateColumns: { sm: '1fr 1fr' },
          gap: 0.75,
          justifyItems: 'center',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'action.hover',
          fontFamily: monospace,
          fontSize: 13,
        }}
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button
          variant="outlined"
          color="inherit"
          startIcon={<ContentCopyIcon />}
          onClick={() => void copy(text, t.copied)}
        >
          {t.copy}
        </Button>
        <Button variant="outlined" color="inherit" startIcon={<DownloadIcon />} onClick={download}>
          {t.download}
        </Button>
        <Button variant="contained" onClick={onStored} sx={{ ml: 'auto' }}>
          {t.stored}
        </Button>
      </Box>
    </Stack>
  );
}
