import type { PolicyDraft } from './policyDraft';
import type { PolicyFaults } from './policyFaults';

export interface FieldProps {
  draft: PolicyDraft;
  faults: PolicyFaults;
  onChange: (draft: PolicyDraft) => void;
}
