/** The tree of units, opened branch by branch; a search shows what fits, with where it lies. */
import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Empty, Flex, Input, Tag, Typography } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { UnitAnswer } from '../../../../projections/organisation/query';
import { useLanguage } from '../../shared/language';

interface Props {
  readonly units: readonly UnitAnswer[];
  readonly openedId: string;
  readonly height: string;
}

/** More fit than anybody reads: the search is to be narrowed. */
const SHOWN = 50;

export function UnitTree({ units, openedId, height }: Props) {
  const { say } = useLanguage();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const names = useMemo(() => new Map(units.map(({ unitId, name }) => [unitId, name])), [units]);
  const children = useMemo(() => childrenOf(units), [units]);
  const found = units.filter(({ unitId, name }) => name.includes(text) || unitId.startsWith(text));
  return (
    <>
      <Input.Search
        allowClear
        value={typed}
        aria-label={say('查找单位', 'Look for a unit')}
        placeholder={say('单位名称或编号', 'Name or id')}
        onChange={({ target }) => setTyped(target.value)}
        style={{ marginBottom: 8 }}
      />
      <nav aria-label={say('单位', 'Units')} style={{ maxHeight: height, overflowY: 'auto' }}>
        {text === '' ? (
          <Branch parentId={null} children={children} openedId={openedId} path={pathOf(units, openedId)} />
        ) : (
          <ul style={LIST}>
            {found.length === 0 && <Empty description={say('没有找到', 'Nothing was found')} />}
            {found.slice(0, SHOWN).map((unit) => (
              <li key={unit.unitId} style={{ padding: '4px 0' }}>
                <UnitLink unit={unit} openedId={openedId} />
                <br />
                <Typography.Text type="secondary" style={{ fontSize: 13 }}>
                  {unit.path
                    .slice(0, -1)
                    .map((id) => names.get(id) ?? id)
                    .join(' / ')}
                </Typography.Text>
              </li>
            ))}
            {found.length > SHOWN && (
              <li>
                {say(
                  `另有 ${found.length - SHOWN} 个，请输入更多文字`,
                  `${found.length - SHOWN} more: type more of the name`,
                )}
              </li>
            )}
          </ul>
        )}
      </nav>
    </>
  );
}

type Children = ReadonlyMap<string | null, readonly UnitAnswer[]>;

interface BranchProps {
  readonly parentId: string | null;
  readonly children: Children;
  readonly openedId: string;
  /** From the root to the opened one: open to begin with. */
  readonly path: readonly string[];
}

function Branch({ parentId, children, openedId, path }: BranchProps) {
  return (
    <ul style={parentId === null ? LIST : { ...LIST, paddingInlineStart: 16 }}>
      {(children.get(parentId) ?? []).map((unit) => (
        <Twig
          // Another unit opened shows where it lies.
          key={`${unit.unitId} ${path.includes(unit.unitId)}`}
          unit={unit}
          children={children}
          openedId={openedId}
          path={path}
        />
      ))}
    </ul>
  );
}

function Twig({ unit, ...branch }: Omit<BranchProps, 'parentId'> & { readonly unit: UnitAnswer }) {
  const { say } = useLanguage();
  const { unitId, name, parentId } = unit;
  const [isOpen, setOpen] = useState(parentId === null || branch.path.includes(unitId));
  const hasBranch = branch.children.has(unitId);
  return (
    <li>
      <Flex align="center" gap={4}>
        {hasBranch ? (
          <Button
            type="text"
            size="small"
            aria-expanded={isOpen}
            aria-label={say(`${name}的下级单位`, `Units below ${name}`)}
            icon={isOpen ? <DownOutlined /> : <RightOutlined />}
            onClick={() => setOpen(!isOpen)}
          />
        ) : (
          <span style={{ width: 24, flex: 'none' }} />
        )}
        <UnitLink unit={unit} openedId={branch.openedId} />
      </Flex>
      {hasBranch && isOpen && <Branch parentId={unitId} {...branch} />}
    </li>
  );
}

function UnitLink({ unit, openedId }: { readonly unit: UnitAnswer; readonly openedId: string }) {
  const { say } = useLanguage();
  const { unitId, name, active } = unit;
  const isHere = unitId === openedId;
  return (
    <span>
      <Link
        to={`?part=units&unit=${encodeURIComponent(unitId)}`}
        {...(isHere ? { 'aria-current': 'true' as const } : {})}
        style={isHere ? { color: '#a8071a', fontWeight: 600 } : { color: '#262626' }}
      >
        {name}
      </Link>{' '}
      {!active && <Tag>{say('已撤销', 'Abolished')}</Tag>}
    </span>
  );
}

/** Whose unit above is not among them stands at the top. */
function childrenOf(units: readonly UnitAnswer[]): Children {
  const ids = new Set(units.map(({ unitId }) => unitId));
  const children = new Map<string | null, UnitAnswer[]>();
  for (const unit of units) {
    const above = unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : null;
    const branch = children.get(above) ?? [];
    branch.push(unit);
    children.set(above, branch);
  }
  return children;
}

function pathOf(units: readonly UnitAnswer[], unitId: string): readonly string[] {
  return units.find((each) => each.unitId === unitId)?.path ?? [];
}

const LIST = { listStyle: 'none', margin: 0, padding: 0 } as const;
