import type { GroupRules } from '../../api/groupRules';
import type { Texts } from '../../texts/en';

export interface ConditionDraft {
  key: number;
  fact: string;
  test: string;
  values: string[];
}

export interface RuleDraft {
  key: number;
  name: string;
  effect: string;
  conditions: ConditionDraft[];
}

export interface RulesDraft {
  match: string;
  rules: RuleDraft[];
}

export const tests = ['is', 'is_not', 'starts_with', 'ends_with', 'contains', 'empty', 'not_empty'];

export const needsValues = (test: string) => test !== 'empty' && test !== 'not_empty';

const nextKey = (rows: readonly { key: number }[]) => Math.max(-1, ...rows.map(({ key }) => key)) + 1;

export function addCondition(conditions: readonly ConditionDraft[], fact: string): ConditionDraft[] {
  return [...conditions, { key: nextKey(conditions), fact, test: 'is', values: [] }];
}

export function addRule(rules: readonly RuleDraft[], fact: string): RuleDraft[] {
  const rule = { key: nextKey(rules), name: '', effect: 'include', conditions: addCondition([], fact) };
  return [...rules, rule];
}

/** The row at the place goes up or down by one. */
export function moved<T>(rows: readonly T[], at: number, by: -1 | 1): T[] {
  const next = [...rows];
  const [row] = next.splice(at, 1);
  if (row !== undefined) next.splice(at + by, 0, row);
  return next;
}

export function draftOf(rules: GroupRules | null | undefined): RulesDraft {
  return {
    match: rules?.match ?? 'first',
    rules: (rules?.rules ?? []).map((rule, key) => ({
      key,
      name: rule.name,
      effect: rule.effect,
      conditions: rule.conditions.map((condition, at) => ({
        key: at,
        fact: condition.fact,
        test: condition.test,
        values: condition.values ?? [],
      })),
    })),
  };
}

export const toBody = ({ match, rules }: RulesDraft): GroupRules => ({
  match,
  rules: rules.map(({ name, effect, conditions }) => ({
    name: name.trim(),
    effect,
    conditions: conditions.map(({ fact, test, values }) => ({
      fact,
      test,
      values: needsValues(test) ? values : undefined,
    })),
  })),
});

/** What keeps the rules as a whole from being saved; null when nothing does. */
export function wholeFault({ rules }: RulesDraft, t: Texts['groupRules']['editor']): string | null {
  if (rules.length === 0) return t.noRules;
  return rules.some(({ effect }) => effect === 'include') ? null : t.noInclude;
}

export const lacksName = ({ name }: RuleDraft) => name.trim() === '';

export const lacksValues = ({ test, values }: ConditionDraft) => needsValues(test) && values.length === 0;

export const isFinished = ({ rules }: RulesDraft) =>
  rules.some(({ effect }) => effect === 'include') &&
  rules.every(
    (rule) =>
      !lacksName(rule) &&
      rule.conditions.length > 0 &&
      !rule.conditions.some((condition) => lacksValues(condition)),
  );
