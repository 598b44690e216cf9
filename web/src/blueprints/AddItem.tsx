import AddIcon from '@mui/icons-material/Add';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { Content } from '../api/blueprints';
import { useTexts } from '../texts/useTexts';
import { kinds, type DraftItem } from './blueprintDraft';
import { useContents } from './useBlueprints';

interface Props {
  items: readonly DraftItem[];
  onAdd: (content: Content) => void;
}

/** Chooses a policy, an app, a script or a profile that is not in yet. */
export function AddItem({ items, onAdd }: Props) {
  const texts = useTexts();
  const t = texts.blueprints;
  const [kind, setKind] = useState('policy');
  const [chosen, setChosen] = useState<Content | null>(null);
  const contents = useContents(kind);
  const options = (contents.data ?? []).filter(({ id }) => items.every((item) => item.id !== id));
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1,
        alignItems: 'start',
        gridTemplateColumns: { xs: '1fr', sm: '180px 1fr auto' },
      }}
    >
      <TextField
        select
        label={t.form.kind}
        value={kind}
        onChange={({ target }) => {
          setKind(target.value);
          setChosen(null);
        }}
      >
        {kinds.map((one) => (
          <MenuItem key={one} value={one}>
            {t.kinds[one]}
          </MenuItem>
        ))}
      </TextField>
      <Autocomplete
        size="small"
        options={options}
        value={chosen}
        loading={contents.isPending}
        loadingText={texts.common.loading}
        noOptionsText={texts.common.noMatches}
        getOptionLabel={({ name }) => name}
        getOptionKey={({ id }) => id}
        isOptionEqualToValue={(a, b) => a.id === b.id}
        onChange={(_, content) => setChosen(content)}
        openText={t.form.content}
        closeText={texts.common.close}
        clearText={texts.common.clearSearch}
        renderInput={(params) => <TextField {...params} label={t.form.content} />}
      />
      <Button
        variant="outlined"
        startIcon={<AddIcon />}
        disabled={!chosen}
        onClick={() => {
          if (chosen) onAdd(chosen);
          setChosen(null);
        }}
      >
        {t.form.add}
      </Button>
    </Box>
  );
}
