import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldFault, problemCode } from '../api/problem';
import { previewRestriction, type Restriction } from '../api/restrictions';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';
import { Form } from '../ui/forms/Form';
import { FormActions } from '../ui/forms/FormActions';
import { FormField } from '../ui/forms/FormField';
import { ProblemHelp } from '../ui/ProblemHelp';
import { ChoiceField } from './ChoiceField';
import { KindFields } from './KindFields';
import { PreviewPanel } from './PreviewPanel';
import {
  emptyRestriction,
  kinds,
  toDraft,
  toRule,
  type Kind,
  type RestrictionDraft,
} from './restrictionDraft';
import { usePlatforms } from './usePlatforms';
import { useSaveRestriction } from './useRestrictions';

interface Props {
  known: Restriction | null;
  onClose: () => void;
}

/** The rule, and before it is saved, what it would have changed. */
export function RestrictionForm({ known, onClose }: Props) {
  const t = useTexts().restrictions;
  const [draft, setDraft] = useState(() => (known ? toDraft(known.rule) : emptyRestriction()));
  const save = useSaveRestriction(known, onClose);
  const preview = useMutation({ mutationFn: () => previewRestriction(toRule(draft), known?.id) });
  const error = save.error ?? preview.error;
  const fault = (member: string) => fieldFault(error, member);
  const platforms = usePlatforms();
  const change = (next: RestrictionDraft) => {
    preview.reset();
    save.reset();
    setDraft(next);
  };
  return (
    <Form onSubmit={() => save.mutate(toRule(draft))}>
      {error && problemCode(error) !== 'validation_failed' && <ProblemHelp error={error} />}
      <FormField
        label={t.form.name}
        hint={t.form.nameHint}
        value={draft.name}
        fault={fault('name')}
        required
        focused
        onChange={(name) => change({ ...draft, name })}
      />
      <TextField
        select
        label={t.form.kind}
        value={draft.kind}
        helperText={t.kindHints[draft.kind]}
        onChange={(event) => change({ ...draft, kind: event.target.value as Kind })}
      >
        {kinds.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {t.kinds[kind]}
          </MenuItem>
        ))}
      </TextField>
      <KindFields draft={draft} fault={fault} onChange={change} />
      <ChoiceField
        label={t.form.platforms}
        hint={draft.kind === 'platform' ? t.form.platformsBlocked : t.form.platformsHint}
        fault={fault('platforms')}
        choices={platforms}
        chosen={draft.platforms}
        onChange={(chosen) => change({ ...draft, platforms: chosen })}
      />
      <TextField
        select
        label={t.form.effect}
        value={draft.effect}
        helperText={t.effectHints[draft.effect]}
        onChange={(event) => change({ ...draft, effect: event.target.value })}
      >
        {['refuse', 'ask'].map((effect) => (
          <MenuItem key={effect} value={effect}>
            {t.effects[effect]}
          </MenuItem>
        ))}
      </TextField>
      <FormControlLabel
        control={<Switch checked={draft.enabled} onChange={(_, enabled) => change({ ...draft, enabled })} />}
        label={t.form.enabled}
      />
      <Box>
        <BusyButton variant="outlined" busy={preview.isPending} onClick={() => preview.mutate()}>
          {t.preview.submit}
        </BusyButton>
      </Box>
      {preview.data && <PreviewPanel preview={preview.data} />}
      <FormActions submit={t.form.submit} busy={save.isPending} onCancel={onClose} />
    </Form>
  );
}
