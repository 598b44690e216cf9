import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { fieldFault, problemCode } from '../api/problem';
import type { Script } from '../api/scripts';
import { useTexts } from '../texts/useTexts';
import { monospace } from '../ui/fonts';
import { ChooseField } from '../ui/forms/ChooseField';
import { Form } from '../ui/forms/Form';
import { FormActions } from '../ui/forms/FormActions';
import { FormField } from '../ui/forms/FormField';
import { platformName } from '../ui/platforms';
import { ProblemHelp } from '../ui/ProblemHelp';
import { Section } from '../ui/Section';
import { toBody, type Draft } from './scriptDraft';
import { useSaveScript } from './useScripts';

const platforms = Object.fromEntries(['linux', 'macos', 'windows'].map((one) => [one, platformName(one)]));

interface Props {
  known: Script | null;
  initial: Draft;
  onSaved: (id: string | null) => void;
  onCancel: () => void;
}

export function ScriptForm({ known, initial, onSaved, onCancel }: Props) {
  const texts = useTexts();
  const t = texts.scripts;
  const [draft, setDraft] = useState(initial);
  const save = useSaveScript(known, onSaved);
  const fault = (name: string) => fieldFault(save.error, name);
  const change = (part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part }));
  const optional = (label: string) => `${label} (${texts.common.optional.toLowerCase()})`;
  return (
    <Form onSubmit={() => save.mutate(toBody(draft))}>
      {save.isError && problemCode(save.error) !== 'validation_failed' && <ProblemHelp error={save.error} />}
      <Section title={t.howRun}>
        <Stack spacing={2}>
          <FormField
            label={t.form.name}
            value={draft.name}
            fault={fault('name')}
            required
            focused={!known}
            onChange={(name) => change({ name })}
          />
          <FormField
            label={optional(t.form.description)}
            value={draft.description}
            fault={fault('description')}
            onChange={(description) => change({ description })}
          />
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
            <ChooseField
              label={t.form.interpreter}
              value={draft.interpreter}
              choices={t.interpreters}
              fault={fault('interpreter')}
              onChange={(interpreter) => change({ interpreter })}
            />
            <ChooseField
              label={t.form.platform}
              value={draft.platform}
              choices={platforms}
              fault={fault('platform')}
              onChange={(platform) => change({ platform })}
            />
            <ChooseField
              label={t.form.context}
              value={draft.context}
              choices={t.contexts}
              fault={fault('context')}
              onChange={(context) => change({ context })}
            />
            <ChooseField
              label={t.form.runs}
              value={draft.runs}
              choices={t.runs}
              fault={fault('runs')}
              onChange={(runs) => change({ runs })}
            />
            <FormField
              label={t.form.timeout}
              value={draft.timeout}
              fault={fault('timeoutSeconds')}
              inputMode="numeric"
              onChange={(timeout) => change({ timeout })}
            />
            <FormField
              label={t.form.exitCodes}
              hint={t.form.exitCodesHint}
              value={draft.exitCodes}
              fault={fault('expectedExitCodes')}
              onChange={(exitCodes) => change({ exitCodes })}
            />
          </Box>
          <TextField
            multiline
            minRows={10}
            maxRows={30}
            label={t.form.content}
            value={draft.content}
            error={fault('content') !== undefined}
            helperText={fault('content')}
            onChange={(event) => change({ content: event.target.value })}
            slotProps={{
              htmlInput: {
                spellCheck: false,
                autoCapitalize: 'none',
                sx: { fontFamily: monospace, fontSize: 13 },
              },
            }}
          />
          <FormField
            label={optional(t.form.note)}
            hint={t.form.noteHint}
            value={draft.note}
            fault={fault('note')}
            onChange={(note) => change({ note })}
          />
        </Stack>
      </Section>
      <FormActions
        submit={known ? t.form.save : t.form.create}
        busy={save.isPending}
        cancel={known ? t.discard : undefined}
        onCancel={onCancel}
      />
    </Form>
  );
}
