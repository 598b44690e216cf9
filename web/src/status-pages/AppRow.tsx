import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import { useTexts } from '../texts/useTexts';
import { monospace } from '../ui/fonts';
import type { AppDraft } from './profileDraft';

interface Props {
  app: AppDraft;
  number: number;
  faulty: boolean;
  onChange: (app: AppDraft) => void;
  onRemove: () => void;
}

export function AppRow({ app, number, faulty, onChange, onRemove }: Props) {
  const t = useTexts().statusPages.form;
  const remove = t.removeApp(app.name.trim() || t.app(number));
  return (
    <Box
      role="group"
      aria-label={t.app(number)}
      sx={{
        display: 'grid',
        gap: 1,
        alignItems: 'start',
        gridTemplateColumns: { xs: '1fr auto', sm: 'minmax(0, 1fr) minmax(0, 1fr) auto auto' },
      }}
    >
      <TextField
        label={t.appName}
        value={app.name}
        error={faulty}
        onChange={(event) => onChange({ ...app, name: event.target.value })}
        sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}
      />
      <TextField
        label={t.appId}
        value={app.appId}
        error={faulty}
        helperText={t.appIdHint}
        onChange={(event) => onChange({ ...app, appId: event.target.value })}
        slotProps={{
          htmlInput: { spellCheck: false, autoCapitalize: 'none', sx: { fontFamily: monospace } },
        }}
        sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}
      />
      <FormControlLabel
        control={
          <Checkbox checked={app.required} onChange={(_, required) => onChange({ ...app, required })} />
        }
        label={t.appRequired}
        sx={{ mr: 0 }}
      />
      <Tooltip title={remove}>
        <IconButton aria-label={remove} onClick={onRemove}>
          <DeleteIcon />
        </IconButton>
      </Tooltip>
    </Box>
  );
}
