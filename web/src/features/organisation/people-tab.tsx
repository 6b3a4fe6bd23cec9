/** The people, page by page, looked for by name; each with the posts ever held. */
import { Button, Card, Flex, Input, List, Typography } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { PersonAnswer, PersonPostAnswer } from '../../../../projections/organisation/query';
import { useAnswer, usePages } from '../../api/use-answer';
import { Acts, actsOf, type Act } from '../../shared/acts';
import { Answered } from '../../shared/answered';
import { DateText } from '../../shared/dates';
import { formAct } from '../../shared/form-act';
import { useLanguage } from '../../shared/language';
import { PagedList } from '../../shared/paged-list';
import type { May } from '../../shared/rights';

export function PeopleTab({ may }: { readonly may: May }) {
  const { say } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const text = search.get('text') ?? '';
  const query = usePages('/api/v1/persons', { query: { limit: '50', ...(text === '' ? {} : { text }) } });
  const { register, rename } = usePersonForms();
  return (
    <>
      <Flex gap={12} wrap justify="space-between" style={{ marginBottom: 12 }}>
        <Input.Search
          key={text}
          allowClear
          defaultValue={text}
          aria-label={say('查找人员', 'Look for a person')}
          placeholder={say('姓名或人员编号', 'Name or id')}
          onSearch={(typed) => setSearch({ part: 'people', text: typed.trim() })}
          style={{ maxWidth: 320 }}
        />
        <Acts acts={actsOf([may('RegisterPerson'), register])} />
      </Flex>
      <PagedList
        query={query}
        empty={text === '' ? say('还没有人员', 'Nobody yet') : say('没有找到', 'Nobody was found')}
        keyOf={({ personId }) => personId}
        children={(person) => <Person person={person} acts={actsOf([may('RenamePerson'), rename(person)])} />}
      />
    </>
  );
}

interface PersonForms {
  readonly register: Act;
  readonly rename: (person: PersonAnswer) => Act;
}

function usePersonForms(): PersonForms {
  const { say } = useLanguage();
  return {
    register: formAct({
      key: 'register',
      label: say('登记人员', 'Register a person'),
      kind: 'primary',
      path: '/api/v1/persons',
      draft: 'person-register',
      fields: {
        name: { kind: 'text', label: say('姓名', 'Name') },
        personId: {
          kind: 'text',
          label: say('人员编号', 'Id'),
          help: say('可不填，由系统编号；登记后不能更改', 'Left out, one is made; it never changes'),
          required: false,
        },
      },
      okText: say('登记', 'Register'),
    }),
    rename: ({ personId, name }) =>
      formAct({
        key: 'rename',
        label: say('更正姓名', 'Correct the name'),
        title: `${say('更正姓名', 'Correct the name')}：${name}（${personId}）`,
        path: '/api/v1/persons/{personId}/rename',
        places: { personId },
        draft: 'person-rename',
        fields: { name: { kind: 'text', label: say('姓名', 'Name'), initial: name } },
        okText: say('更正', 'Correct'),
      }),
  };
}

function Person({ person, acts }: { readonly person: PersonAnswer; readonly acts: readonly Act[] }) {
  const { say } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { personId, name } = person;
  return (
    <Card size="small">
      <Flex gap={8} wrap align="center" justify="space-between">
        <span>
          <strong>{name}</strong> <Typography.Text type="secondary">{personId}</Typography.Text>
        </span>
        <Flex gap={8} wrap>
          <Button
            size="small"
            aria-expanded={isOpen}
            aria-label={say(`${name}的任职经历`, `Posts of ${name}`)}
            onClick={() => setOpen(!isOpen)}
          >
            {say('任职经历', 'Posts')}
          </Button>
          <Acts small acts={acts} />
        </Flex>
      </Flex>
      {isOpen && <PostsEverHeld personId={personId} />}
    </Card>
  );
}

function PostsEverHeld({ personId }: Pick<PersonAnswer, 'personId'>) {
  const { say } = useLanguage();
  const query = useAnswer('/api/v1/persons/{personId}/posts', { path: { personId } });
  return (
    <Answered query={query} quiet>
      {(posts) => (
        <List<PersonPostAnswer>
          size="small"
          dataSource={[...posts]}
          locale={{ emptyText: say('没有任职记录', 'No post yet') }}
          renderItem={({ unitId, unitName, name, from, until, delegatedBy }) => (
            <List.Item>
              <Flex gap={8} wrap>
                <Link to={`?part=units&unit=${encodeURIComponent(unitId)}`}>{unitName}</Link>
                <span>
                  {name}
                  {delegatedBy !== undefined &&
                    say(`（代${delegatedBy.name}）`, ` (for ${delegatedBy.name})`)}
                </span>
                <Typography.Text type="secondary">
                  <DateText date={from} /> — {until === null ? say('今', 'now') : <DateText date={until} />}
                </Typography.Text>
              </Flex>
            </List.Item>
          )}
        />
      )}
    </Answered>
  );
}
