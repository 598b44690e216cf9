import Box from '@mui/material/Box';
import { useAllGroups } from '../device-groups/useGroups';
import { GroupPicker } from '../operators/GroupPicker';
import { useTexts } from '../texts/useTexts';
import { FormField } from '../ui/forms/FormField';
import { Section } from '../ui/Section';
import { assign, priorityFault, type DraftAssignment } from './blueprintDraft';

interface Props {
  assignments: DraftAssignment[];
  checked: boolean;
  onChange: (assignments: DraftAssignment[]) => void;
}

/** Which groups get it, and what counts where blueprints contradict each other. */
export function AssignmentFields({ assignments, checked, onChange }: Props) {
  const texts = useTexts();
  const t = texts.blueprints.form;
  const groups = useAllGroups();
  const nameOf = (id: string) =>
    groups.data?.find((group) => group.id === id)?.name ?? texts.operators.grants.unknownGroup;
  return (
    <Section title={t.groups} hint={t.groupsHint}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <GroupPicker
          label={t.groupsLabel}
          chosen={assignments.map(({ groupId }) => groupId)}
          onChange={(chosen) => onChange(assign(assignments, chosen))}
        />
        {assignments.length > 0 && (
          <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
            {assignments.map((assignment) => (
              <FormField
                key={assignment.groupId}
                label={t.priority(nameOf(assignment.groupId))}
                value={assignment.priority}
                fault={checked ? priorityFault(assignment, t) : undefined}
                inputMode="numeric"
                onChange={(priority) =>
                  onChange(assignments.map((old) => (old === assignment ? { ...old, priority } : old)))
                }
              />
            ))}
          </Box>
        )}
      </Box>
    </Section>
  );
}
