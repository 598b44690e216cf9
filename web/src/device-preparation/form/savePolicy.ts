import {
  createTargetGroup,
  type PreparationPolicy,
  type PreparationPolicyDraft,
} from '../../api/devicePreparation';
import { toBody, type PolicyDraft } from './policyDraft';

/** A policy was saved, and its new group could not be made: both are told. */
export class GroupNotMade extends Error {
  readonly policy: PreparationPolicy;

  constructor(policy: PreparationPolicy, cause: unknown) {
    super('The group was not made', { cause });
    this.name = 'GroupNotMade';
    this.policy = policy;
  }
}

/** Saves a policy, then makes the group that it is to have; the server gives the group its owner. */
export async function savePolicy(
  draft: PolicyDraft,
  run: (body: PreparationPolicyDraft) => Promise<PreparationPolicy>,
): Promise<PreparationPolicy> {
  const saved = await run(toBody(draft));
  if (draft.newGroup === null) return saved;
  try {
    return await createTargetGroup(saved.id, draft.newGroup.trim());
  } catch (cause) {
    throw new GroupNotMade(saved, cause);
  }
}
