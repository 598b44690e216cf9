import { useTexts } from '../../texts/useTexts';
import { Section } from '../../ui/Section';
import type { PreparationPolicy } from '../../api/devicePreparation';
import { useAppNames, useScriptNames } from '../useNames';
import { NamedPicker } from './NamedPicker';
import type { FieldProps } from './fieldProps';
import { MOST_APPS, MOST_SCRIPTS } from './policyFaults';

type Props = FieldProps & { policy: PreparationPolicy | undefined };

/** What has to be installed before the device is handed over. */
export function AppFields({ draft, faults, policy, onChange }: Props) {
  const t = useTexts().preparationForm;
  const options = useAppNames();
  return (
    <Section title={t.sections.apps} hint={t.appsHint}>
      <NamedPicker
        label={t.apps}
        hint={t.chosenOf(draft.apps.length, MOST_APPS)}
        fault={faults.appIds}
        options={options}
        chosen={draft.apps}
        known={policy?.apps}
        onChange={(apps) => onChange({ ...draft, apps })}
      />
    </Section>
  );
}

/** What has to have run by then. */
export function ScriptFields({ draft, faults, policy, onChange }: Props) {
  const t = useTexts().preparationForm;
  const options = useScriptNames();
  return (
    <Section title={t.sections.scripts} hint={t.scriptsHint}>
      <NamedPicker
        label={t.scripts}
        hint={t.chosenOf(draft.scripts.length, MOST_SCRIPTS)}
        fault={faults.scriptIds}
        options={options}
        chosen={draft.scripts}
        known={policy?.scripts}
        onChange={(scripts) => onChange({ ...draft, scripts })}
      />
    </Section>
  );
}
