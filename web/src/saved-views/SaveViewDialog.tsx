import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId, useState } from 'react';
import type { SavedView } from '../api/models';
import { saveView } from '../api/savedViews';
import { useMay } from '../permissions/useMay';
import { useTexts } from '../texts/useTexts';
import type { ListKind } from './listKinds';
import { ViewNameDialog } from './ViewNameDialog';

interface Props {
  kind: ListKind;
  query: string;
  onSaved: (view: SavedView) => void;
  onClose: () => void;
}

/** Keeps what is seen under a name. */
export function SaveViewDialog({ kind, query, onSaved, onClose }: Props) {
  const t = useTexts().views;
  const label = useId();
  const mayForTeam = useMay('manage_views');
  const [visibility, setVisibility] = useState('personal');
  return (
    <ViewNameDialog
      title={t.saveTitle}
      submit={t.saveSubmit}
      initial=""
      run={(name) => saveView({ list: kind, name, query, visibility })}
      done={t.saved}
      onDone={onSaved}
      onClose={onClose}
    >
      {mayForTeam && (
        <FormControl>
          <FormLabel id={label} sx={{ fontSize: 13 }}>
            {t.forWhom}
          </FormLabel>
          <RadioGroup
            aria-labelledby={label}
            value={visibility}
            onChange={(event) => setVisibility(event.target.value)}
          >
            <FormControlLabel value="personal" control={<Radio size="small" />} label={t.forMe} />
            <FormControlLabel value="team" control={<Radio size="small" />} label={t.forTeam} />
          </RadioGroup>
        </FormControl>
      )}
    </ViewNameDialog>
  );
}
