import Alert from '@mui/material/Alert';
import { useTexts } from '../../texts/useTexts';
import { Section } from '../../ui/Section';
import type { PreparationPolicy } from '../../api/devicePreparation';
import { useUserGroupNames } from '../useNames';
import type { FieldProps } from './fieldProps';
import { NamedPicker } from './NamedPicker';

/** Whose devices get the policy. */
export function AssignmentFields({
  draft,
  faults,
  policy,
  onChange,
}: FieldProps & { policy: PreparationPolicy | undefined }) {
  const t = useTexts().preparationForm;
  const options = useUserGroupNames();
  return (
    <Section title={t.sections.assignments}>
      {draft.mode === 'automatic' ? (
        <Alert severity={draft.rules ? 'info' : 'warning'}>
          {draft.rules ? t.automaticHint : `${t.automaticHint} ${t.automaticWithout}`}
        </Alert>
      ) : (
        <NamedPicker
          label={t.userGroups}
          hint={t.userGroupsHint}
          fault={faults.assignedUserGroupIds}
          options={options}
          chosen={draft.userGroups}
          known={policy?.assignedUserGroups}
          onChange={(userGroups) => onChange({ ...draft, userGroups })}
        />
      )}
    </Section>
  );
}
