import { useTexts } from '../texts/useTexts';
import { FormField } from '../ui/forms/FormField';
import { ChoiceField } from './ChoiceField';
import { HoursFields } from './HoursFields';
import { PeriodFields } from './PeriodFields';
import type { RestrictionDraft } from './restrictionDraft';

export interface FieldsProps {
  draft: RestrictionDraft;
  fault: (member: string) => string | undefined;
  onChange: (draft: RestrictionDraft) => void;
}

/** The members of the chosen kind. */
export function KindFields(props: FieldsProps) {
  const { draft, fault, onChange } = props;
  const t = useTexts().restrictions;
  switch (draft.kind) {
    case 'device_limit':
      return (
        <>
          <FormField
            label={t.form.deviceLimit}
            value={draft.deviceLimit}
            fault={fault('deviceLimit')}
            required
            inputMode="numeric"
            onChange={(deviceLimit) => onChange({ ...draft, deviceLimit })}
          />
          <FormField
            label={t.form.ignoreUnusedDays}
            hint={t.form.ignoreUnusedDaysHint}
            value={draft.ignoreUnusedDays}
            fault={fault('ignoreUnusedDays')}
            inputMode="numeric"
            onChange={(ignoreUnusedDays) => onChange({ ...draft, ignoreUnusedDays })}
          />
        </>
      );
    case 'minimum_os':
      return (
        <>
          <FormField
            label={t.form.minimumVersion}
            hint={t.form.minimumVersionHint}
            value={draft.minimumVersion}
            fault={fault('minimumVersion')}
            required
            code
            onChange={(minimumVersion) => onChange({ ...draft, minimumVersion })}
          />
          <FormField
            label={t.form.osName}
            hint={t.form.osNameHint}
            value={draft.osName}
            fault={fault('osName')}
            onChange={(osName) => onChange({ ...draft, osName })}
          />
        </>
      );
    case 'ownership':
      return (
        <ChoiceField
          label={t.form.ownerships}
          hint={t.form.ownershipsHint}
          fault={fault('ownerships')}
          choices={Object.entries(t.ownerships).map(([value, label]) => ({ value, label }))}
          chosen={draft.ownerships}
          onChange={(ownerships) => onChange({ ...draft, ownerships })}
        />
      );
    case 'hours':
      return <HoursFields {...props} />;
    case 'closed':
      return <PeriodFields {...props} />;
    case 'platform':
      return null;
  }
}
