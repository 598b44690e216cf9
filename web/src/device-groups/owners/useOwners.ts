import { useMutation, useQuery } from '@tanstack/react-query';
import {
  addOwner,
  listOwners,
  listPossibleOwners,
  removeOwner,
  type PossibleOwner,
} from '../../api/groupRules';
import type { DeviceGroup } from '../../api/models';
import { problemFrom } from '../../api/problem';
import { useTexts } from '../../texts/useTexts';
import { useSnack } from '../../ui/SnackContext';
import { topic, useRefreshGroups } from '../useGroups';

export const useOwners = (id: string) =>
  useQuery({ queryKey: [topic, 'owners', id], queryFn: () => listOwners(id) });

export const usePossibleOwners = () =>
  useQuery({ queryKey: [topic, 'possible-owners'], queryFn: listPossibleOwners });

/** Adds and removes owners; each is the other's undo. */
export function useOwnership(group: DeviceGroup) {
  const texts = useTexts();
  const t = texts.groupOwners;
  const show = useSnack();
  const refresh = useRefreshGroups();
  const refused = (error: unknown) => show({ text: problemFrom(error).title, tone: 'error' });
  const add = useMutation({
    mutationFn: (owner: PossibleOwner) => addOwner(group.id, owner),
    onSuccess: (_, owner) => show({ text: t.added(owner.name), about: owner.id }),
    onError: refused,
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: (owner: PossibleOwner) => removeOwner(group.id, owner),
    onSuccess: (_, owner) =>
      show({
        text: t.removed(owner.name),
        about: owner.id,
        action: { label: texts.common.undo, run: () => add.mutate(owner) },
      }),
    onError: refused,
    onSettled: refresh,
  });
  return { add, remove };
}
