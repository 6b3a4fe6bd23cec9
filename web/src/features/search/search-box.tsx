/** Search over everything one may see: what was found, by kind, leads to its page. */
import { SearchOutlined } from '@ant-design/icons';
import { AutoComplete, Flex, Input, Tag, Typography } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useNavigate } from 'react-router';
import type { SearchHit, SearchKind } from '../../../../projections/search/query';
import type { Bilingual } from '../../../../workflows/kernel/text';
import { useAnswer } from '../../api/use-answer';
import { useSession } from '../../app/session';
import { useLanguage } from '../../shared/language';

const KIND: Readonly<Record<SearchKind, Bilingual>> = {
  campaign: { zh: '专项工作', en: 'Campaign' },
  unit: { zh: '单位', en: 'Unit' },
  post: { zh: '岗位', en: 'Post' },
  person: { zh: '人员', en: 'Person' },
  power: { zh: '职权', en: 'Power' },
  riskPoint: { zh: '风险点', en: 'Risk point' },
};

export function SearchBox() {
  const { say, told } = useLanguage();
  const navigate = useNavigate();
  const { post } = useSession();
  // Who keeps the accounts reads no trail, and no campaign.
  const isAdministrator = post?.role === 'administrator';
  const placeOf = isAdministrator ? placeInOrganisation : placeOfTrail;
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const { data } = useAnswer('/api/v1/search', { query: { text } }, { enabled: text !== '' });
  const found = text === '' ? [] : (data?.data ?? []);
  const hits = isAdministrator ? found.filter(({ kind }) => IN_ORGANISATION.includes(kind)) : found;
  return (
    <AutoComplete
      value={typed}
      onChange={setTyped}
      onSelect={(place: string) => {
        setTyped('');
        void navigate(place);
      }}
      options={hits.map((hit) => ({
        value: placeOf(hit),
        label: <Hit hit={hit} kind={told(KIND[hit.kind])} />,
      }))}
      notFoundContent={text === '' || data === undefined ? null : say('没有找到', 'Nothing was found')}
      popupMatchSelectWidth={360}
      style={{ flex: '0 1 260px', minWidth: 0 }}
    >
      <Input
        prefix={<SearchOutlined />}
        aria-label={say('检索', 'Search')}
        placeholder={say('检索单位、岗位、人员、职权、风险点', 'Units, posts, people, powers, risk points')}
        allowClear
      />
    </AutoComplete>
  );
}

function Hit({ hit, kind }: { readonly hit: SearchHit; readonly kind: string }) {
  return (
    <Flex gap={8} align="baseline">
      <Tag>{kind}</Tag>
      <Typography.Text ellipsis style={{ flex: 1 }}>
        {hit.text}
      </Typography.Text>
      <Typography.Text type="secondary">{hit.unitName}</Typography.Text>
    </Flex>
  );
}

function placeOfTrail({ kind, id }: SearchHit): string {
  const name = encodeURIComponent(id);
  if (kind === 'campaign') return `/campaigns/${name}`;
  return kind === 'riskPoint' ? `/risk-points/${name}` : `/trails/${kind}/${name}`;
}

const IN_ORGANISATION: readonly SearchKind[] = ['unit', 'post', 'person'];

function placeInOrganisation({ kind, id }: SearchHit): string {
  const name = encodeURIComponent(id);
  return kind === 'person'
    ? `/organisation?part=people&text=${name}`
    : `/organisation?part=units&${kind}=${name}`;
}
