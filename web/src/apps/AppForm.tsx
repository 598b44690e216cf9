import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { App } from '../api/apps';
import type { Package } from '../api/packages';
import { fieldFault, problemCode } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { ChooseField } from '../ui/forms/ChooseField';
import { Form } from '../ui/forms/Form';
import { FormActions } from '../ui/forms/FormActions';
import { FormField } from '../ui/forms/FormField';
import { ProblemHelp } from '../ui/ProblemHelp';
import { Section } from '../ui/Section';
import {
  draftOf,
  emptyApp,
  isPackaged,
  kindFor,
  kinds,
  platformsOfKind,
  takesArguments,
  toBody,
  withKind,
  type Draft,
} from './appDraft';
import { DetectionFields } from './DetectionFields';
import { PackageFacts } from './PackageFacts';
import { PackageUpload } from './PackageUpload';
import { SourceFields } from './SourceFields';
import { useSaveApp } from './useApps';
import { platformName } from '../ui/platforms';

interface Props {
  known: App | null;
  onSaved: (id: string | null) => void;
  onCancel: () => void;
}

/** What is installed, how, and how a device knows that it is. */
export function AppForm({ known, onSaved, onCancel }: Props) {
  const texts = useTexts();
  const t = texts.apps;
  const [draft, setDraft] = useState<Draft>(() => (known ? draftOf(known.content) : emptyApp));
  const [uploaded, setUploaded] = useState<Package | null>(known?.package ?? null);
  const save = useSaveApp(known, onSaved);
  const fault = (name: string) => fieldFault(save.error, name);
  const change = (part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part }));
  const optional = (label: string) => `${label} (${texts.common.optional.toLowerCase()})`;
  const take = (done: Package) => {
    setUploaded(done);
    setDraft((old) => {
      const kind = kindFor(done.content.format);
      return {
        ...(kind && kind !== old.kind ? withKind(old, kind) : { ...old, detection: [] }),
        packageSha256: done.sha256,
        name: old.name || done.content.name || '',
        publisher: old.publisher || done.content.publisher || '',
      };
    });
  };
  const names = (words: Record<string, string>, of: readonly string[]) =>
    Object.fromEntries(of.map((one) => [one, words[one] ?? one]));
  return (
    <Form onSubmit={() => save.mutate(toBody(draft))}>
      {save.isError && problemCode(save.error) !== 'validation_failed' && <ProblemHelp error={save.error} />}
      <Section title={t.upload.title}>
        <Stack spacing={2}>
          <ChooseField
            label={t.form.kind}
            value={draft.kind}
            choices={names(t.kinds, kinds)}
            fault={fault('kind')}
            onChange={(kind) => setDraft(withKind(draft, kind))}
          />
          <ChooseField
            label={t.form.platform}
            value={draft.platform}
            choices={Object.fromEntries(platformsOfKind(draft.kind).map((one) => [one, platformName(one)]))}
            fault={fault('platform')}
            onChange={(platform) => change({ platform })}
          />
          {isPackaged(draft.kind) ? (
            <>
              <PackageUpload fault={fault('packageSha256')} onDone={take} />
              {uploaded?.sha256 === draft.packageSha256 && <PackageFacts shown={uploaded} />}
            </>
          ) : (
            <SourceFields draft={draft} fault={fault} onChange={change} />
          )}
        </Stack>
      </Section>
      <Section title={t.howInstalled}>
        <Stack spacing={2}>
          <FormField
            label={t.form.name}
            value={draft.name}
            fault={fault('name')}
            required
            onChange={(name) => change({ name })}
          />
          <FormField
            label={optional(t.form.publisher)}
            value={draft.publisher}
            fault={fault('publisher')}
            onChange={(publisher) => change({ publisher })}
          />
          <FormField
            label={optional(t.form.description)}
            value={draft.description}
            fault={fault('description')}
            onChange={(description) => change({ description })}
          />
          {takesArguments(draft.kind) && (
            <TextField
              multiline
              minRows={2}
              label={optional(t.form.arguments)}
              value={draft.arguments}
              error={fault('arguments') !== undefined}
              helperText={fault('arguments') ?? t.form.argumentsHint}
              onChange={(event) => change({ arguments: event.target.value })}
            />
          )}
          <DetectionFields
            rules={draft.detection}
            fault={fault('detection')}
            onChange={(detection) => change({ detection })}
          />
          <ChooseField
            label={t.form.context}
            value={draft.context}
            choices={t.contexts}
            fault={fault('context')}
            onChange={(context) => change({ context })}
          />
          <ChooseField
            label={t.form.onRemoval}
            value={draft.onRemoval}
            choices={t.removals}
            fault={fault('onRemoval')}
            onChange={(onRemoval) => change({ onRemoval })}
          />
          <FormControlLabel
            control={
              <Switch
                checked={draft.requiresRestart}
                onChange={(_, requiresRestart) => change({ requiresRestart })}
              />
            }
            label={t.form.restart}
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
