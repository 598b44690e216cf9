import { useTexts } from '../texts/useTexts';
import { ChooseField } from '../ui/forms/ChooseField';
import { FormField } from '../ui/forms/FormField';
import { hasOneVersion, type Draft } from './appDraft';

interface Props {
  draft: Draft;
  fault: (name: string) => string | undefined;
  onChange: (part: Partial<Draft>) => void;
}

/** An app that comes from a source that everybody knows. */
export function SourceFields({ draft, fault, onChange }: Props) {
  const t = useTexts().apps;
  return (
    <>
      <FormField
        label={t.form.packageId}
        hint={t.form.packageIdHints[draft.kind]}
        value={draft.packageId}
        fault={fault('packageId')}
        required
        code
        onChange={(packageId) => onChange({ packageId })}
      />
      {!hasOneVersion(draft.kind) && (
        <ChooseField
          label={t.form.rule}
          value={draft.versionRule}
          choices={t.rules}
          fault={fault('versionRule')}
          onChange={(versionRule) => onChange({ versionRule })}
        />
      )}
      {!hasOneVersion(draft.kind) && draft.versionRule !== 'latest' && (
        <FormField
          label={t.form.version}
          value={draft.packageVersion}
          fault={fault('packageVersion')}
          required
          code
          onChange={(packageVersion) => onChange({ packageVersion })}
        />
      )}
    </>
  );
}
