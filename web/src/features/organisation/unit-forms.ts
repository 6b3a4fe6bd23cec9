/** What the administrator may do with a unit: establish, rename, move, abolish. */
import type { UnitAnswer } from '../../../../projections/organisation/query';
import { UNIT_KIND } from '../../../../projections/words/organisation-labels';
import type { Act } from '../../shared/acts';
import { choicesOf, type Choice } from '../../shared/choice';
import { formAct } from '../../shared/form-act';
import { useLanguage } from '../../shared/language';

interface UnitForms {
  /** Below the unit; undefined: wherever the form says. */
  readonly establish: (parent?: UnitAnswer) => Act;
  readonly rename: (unit: UnitAnswer) => Act;
  readonly move: (unit: UnitAnswer) => Act;
  readonly abolish: (unit: UnitAnswer) => Act;
}

/** `units`: those there are. */
export function useUnitForms(units: readonly UnitAnswer[]): UnitForms {
  const { say, told } = useLanguage();
  const choices = (of: readonly UnitAnswer[]): readonly Choice[] =>
    of.map(({ unitId, name }) => ({ value: unitId, label: `${name}（${unitId}）` }));
  return {
    establish: (parent) =>
      formAct({
        key: 'establish',
        label: parent === undefined ? say('设立单位', 'Establish a unit') : say('设立下级单位', 'Unit below'),
        ...(parent === undefined ? { kind: 'primary' } : {}),
        title:
          parent === undefined
            ? say('设立单位', 'Establish a unit')
            : say(`在${parent.name}下设立单位`, `Establish a unit below ${parent.name}`),
        path: '/api/v1/units',
        draft: `unit-establish.${parent?.unitId ?? ''}`,
        fields: {
          name: { kind: 'text', label: say('单位名称', 'Name') },
          kind: { kind: 'choice', label: say('类型', 'Kind'), choices: choicesOf(UNIT_KIND, told) },
          parentId: {
            kind: 'choice',
            label: say('上级单位', 'Unit above'),
            help: say('不选即为一棵新树的最上级单位', 'Left out, it is the top of a tree of its own'),
            required: false,
            empty: null,
            initial: parent?.unitId,
            choices: choices(units),
          },
          unitId: {
            kind: 'text',
            label: say('单位编号', 'Id'),
            help: say('可不填，由系统编号；设立后不能更改', 'Left out, one is made; it never changes'),
            required: false,
          },
        },
        okText: say('设立', 'Establish'),
      }),
    rename: ({ unitId, name }) =>
      formAct({
        key: 'rename',
        label: say('更名', 'Rename'),
        title: `${say('单位更名', 'Rename the unit')}：${name}`,
        path: '/api/v1/units/{unitId}/rename',
        places: { unitId },
        draft: 'unit-rename',
        fields: { name: { kind: 'text', label: say('新名称', 'New name'), initial: name } },
        okText: say('更名', 'Rename'),
      }),
    move: ({ unitId, name, parentId }) =>
      formAct({
        key: 'move',
        label: say('调整隶属', 'Move'),
        title: `${say('调整隶属关系', 'Move the unit')}：${name}`,
        path: '/api/v1/units/{unitId}/move',
        places: { unitId },
        draft: 'unit-move',
        fields: {
          parentId: {
            kind: 'choice',
            label: say('新的上级单位', 'New unit above'),
            help: say('连同其下级单位一并调整', 'All units below it move along'),
            // Not below itself.
            choices: choices(units.filter((each) => each.unitId !== parentId && !each.path.includes(unitId))),
          },
        },
        okText: say('调整', 'Move'),
      }),
    abolish: ({ unitId, name }) =>
      formAct({
        key: 'abolish',
        label: say('撤销', 'Abolish'),
        kind: 'danger',
        title: `${say('撤销单位', 'Abolish the unit')}：${name}`,
        path: '/api/v1/units/{unitId}/abolish',
        places: { unitId },
        draft: 'unit-abolish',
        fields: { reason: { kind: 'long', label: say('理由', 'Reason') } },
        okText: say('撤销', 'Abolish'),
      }),
  };
}
