import type { Blueprint, BlueprintDraft, Content, ItemHandling } from '../api/blueprints';
import type { Texts } from '../texts/en';

export interface DraftItem extends Content {
  handling: ItemHandling;
}

export interface DraftAssignment {
  groupId: string;
  /** As it is typed. */
  priority: string;
}

export interface Draft {
  name: string;
  description: string;
  items: DraftItem[];
  assignments: DraftAssignment[];
  defaults: ItemHandling;
}

export const kinds = ['policy', 'app', 'script', 'esp_profile'];

export const emptyDraft: Draft = {
  name: '',
  description: '',
  items: [],
  assignments: [],
  defaults: { blocking: false, retries: 3, onFailure: 'continue', removal: 'remove' },
};

export const draftOf = (blueprint: Blueprint): Draft => ({
  name: blueprint.name,
  description: blueprint.description ?? '',
  items: blueprint.items.map(({ kind, id, name, platforms, handling }) => ({
    kind,
    id,
    name,
    platforms,
    handling,
  })),
  assignments: blueprint.assignments.map(({ groupId, priority }) => ({
    groupId,
    priority: String(priority),
  })),
  defaults: blueprint.defaults,
});

export const toBody = ({ name, description, items, assignments, defaults }: Draft): BlueprintDraft => ({
  name: name.trim(),
  description: description.trim() || undefined,
  items: items.map(({ kind, id, handling }) => ({ kind, id, handling })),
  assignments: assignments.map(({ groupId, priority }) => ({ groupId, priority: Number(priority) })),
  defaults,
});

const isPriority = (text: string) => /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= 1000;

export const priorityFault = ({ priority }: DraftAssignment, t: Texts['blueprints']['form']) =>
  isPriority(priority) ? undefined : t.priorityFault;

export const isFinished = ({ name, assignments }: Draft) =>
  name.trim() !== '' && assignments.every(({ priority }) => isPriority(priority));

/** Chosen groups keep their priority; new ones come after those that there are. */
export function assign(
  assignments: readonly DraftAssignment[],
  groups: readonly string[],
): DraftAssignment[] {
  const last = Math.max(0, ...assignments.map(({ priority }) => Number(priority) || 0));
  const added = groups.filter((id) => assignments.every(({ groupId }) => groupId !== id));
  return [
    ...assignments.filter(({ groupId }) => groups.includes(groupId)),
    ...added.map((groupId, at) => ({ groupId, priority: String(Math.min(1000, last + 10 * (at + 1))) })),
  ];
}
