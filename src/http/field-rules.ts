/**
 * class-validator searches all classes for the rules of one, anew for every object it checks: the largest part of a
 * command's time in this process. The rules of a class are fixed once it is loaded, so the first answer is kept.
 */
import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Rules = ReturnType<Storage['getTargetValidationMetadatas']>;
type RulesByField = ReturnType<Storage['groupByPropertyName']>;

const remembering = new WeakSet<Storage>();

export function rememberFieldRules(storage: Storage = getMetadataStorage()): void {
  if (remembering.has(storage)) return;
  remembering.add(storage);
  const find = storage.getTargetValidationMetadatas.bind(storage);
  const group = storage.groupByPropertyName.bind(storage);
  const rulesOf = new WeakMap<object, Map<string, Rules>>();
  const fieldsOf = new WeakMap<Rules, RulesByField>();

  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    // With groups the answer depends on more than the class; this product has none.
    if (always || strictGroups || groups !== undefined)
      return find(target, schema, always, strictGroups, groups);
    let bySchema = rulesOf.get(target);
    if (bySchema === undefined) rulesOf.set(target, (bySchema = new Map<string, Rules>()));
    // `schema`: of a nested object, the name of the class around it.
    let rules = bySchema.get(schema);
    if (rules === undefined)
      bySchema.set(schema, (rules = find(target, schema, always, strictGroups, groups)));
    return rules;
  };
  storage.groupByPropertyName = (rules) => {
    let fields = fieldsOf.get(rules);
    if (fields === undefined) fieldsOf.set(rules, (fields = group(rules)));
    return fields;
  };
}
