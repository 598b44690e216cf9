import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Proposal } from '../api/apps';
import { validatePolicy } from '../api/configurationPolicies';
import type { ConfigurationPolicy } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';
import { FormField } from '../ui/forms/FormField';
import { ProblemHelp } from '../ui/ProblemHelp';
import { Section } from '../ui/Section';
import { ContentEditor } from './ContentEditor';
import type { PolicyKind } from './kinds';
import { SaveDialog } from './SaveDialog';
import type { TextEditorHandle } from './TextEditor';
import { ValidationReport } from './ValidationReport';

export interface PolicyDraft {
  name: string;
  description: string;
  content: string;
}

interface Props {
  kind: PolicyKind;
  /** Missing while it is new. */
  policyId?: string;
  initial: PolicyDraft;
  run: (draft: PolicyDraft, note: string) => Promise<ConfigurationPolicy | Proposal>;
  onSaved: (policy: ConfigurationPolicy) => void;
  onCancel: () => void;
}

/** Name and content. Saving checks first, and shows what changes before it is done. */
export function PolicyEditor({ kind, policyId, initial, run, onSaved, onCancel }: Props) {
  const texts = useTexts();
  const t = texts.configurationPolicies;
  const text = useRef<TextEditorHandle>(null);
  const [draft, setDraft] = useState(initial);
  const [asText, setAsText] = useState(kind === 'apple_profile' || kind === 'android_policy');
  const [saving, setSaving] = useState(false);
  const wantsToSave = useRef(false);
  const [checked, setChecked] = useState(false);
  const check = useMutation({
    mutationFn: () => validatePolicy({ kind, content: draft.content, policyId }),
    onSuccess: ({ faults }) => setSaving(wantsToSave.current && faults.length === 0),
  });
  const nameFault = checked && !draft.name.trim() ? t.nameFault : undefined;
  const change = (part: Partial<PolicyDraft>) => {
    setDraft((old) => ({ ...old, ...part }));
    if (part.content !== undefined) check.reset(); // what was found is of another text
  };
  const start = (toSave: boolean) => {
    wantsToSave.current = toSave;
    check.mutate();
  };
  const goTo = (line: number, column: number) => {
    setAsText(true);
    // The text editor may have to appear first.
    requestAnimationFrame(() => text.current?.goTo(line, column));
  };
  return (
    <Stack
      component="form"
      noValidate
      spacing={1.5}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (draft.name.trim()) start(true);
      }}
    >
      <Section title={t.sections.policy}>
        <Stack spacing={2}>
          <FormField
            label={t.name}
            value={draft.name}
            fault={nameFault}
            required
            onChange={(name) => change({ name })}
          />
          <FormField
            label={t.description}
            value={draft.description}
            onChange={(description) => change({ description })}
          />
        </Stack>
      </Section>
      <ContentEditor
        kind={kind}
        content={draft.content}
        faults={check.data?.faults ?? []}
        asText={asText}
        textRef={text}
        onAsText={setAsText}
        onChange={(content) => change({ content })}
      />
      {check.isError && <ProblemHelp error={check.error} />}
      {check.data && <ValidationReport validation={check.data} onGoTo={goTo} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: 1 }}>
        <Button color="inherit" onClick={onCancel}>
          {texts.common.cancel}
        </Button>
        <BusyButton variant="outlined" busy={check.isPending} onClick={() => start(false)}>
          {t.check}
        </BusyButton>
        <BusyButton type="submit" variant="contained" busy={check.isPending}>
          {t.save}
        </BusyButton>
      </Box>
      {saving && check.data && (
        <SaveDialog
          isNew={policyId === undefined}
          validation={check.data}
          run={(note) => run({ ...draft, name: draft.name.trim() }, note)}
          onSaved={(saved) => {
            setSaving(false);
            onSaved(saved);
          }}
          onWaiting={onCancel}
          onClose={() => setSaving(false)}
        />
      )}
    </Stack>
  );
}
