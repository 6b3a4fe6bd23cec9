/** 岗位职责目录 (annex 1): the posts of the unit, their holders and duties, and how each was screened. */
import { Button, Flex, Table, Tag } from 'antd';
import { useState } from 'react';
import type { PostCatalogueItem } from '../../../../projections/register/catalogue-query';
import { useAll } from '../../api/use-answer';
import { Answered } from '../../shared/answered';
import { CommandDialog } from '../../shared/command-dialog';
import { LongField, TextField } from '../../shared/fields';
import { FormRows } from '../../shared/form-rows';
import { useLanguage } from '../../shared/language';
import { ScrollBox } from '../../shared/scroll-box';
import { hasOpened, type Place } from './place';
import { ScreeningTag } from './screening-tag';

type Asked = { readonly act: 'duties' | 'noRisk'; readonly post: PostCatalogueItem };

export function PostsStep({ place }: { readonly place: Place }) {
  const { say, listed } = useLanguage();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { campaign, unit, posts, may } = place;
  const query = useAll('/api/v1/units/{unitId}/catalogues/posts', {
    path: { unitId: unit.unitId },
    query: { campaign: campaign.campaignId },
  });
  const searching = hasOpened(place, 'identification');
  const close = () => setAsked(null);
  return (
    <>
      <Answered
        query={query}
        empty={say('本单位没有岗位，请系统管理员设立', 'The unit has no post: ask the administrator')}
      >
        {(items) => (
          <ScrollBox label={say('岗位职责', 'Duties')} minWidth={760}>
            <Table<PostCatalogueItem>
              rowKey="postId"
              dataSource={[...items]}
              pagination={false}
              size="small"
              columns={[
                { title: say('岗位', 'Post'), dataIndex: 'name', width: 160 },
                {
                  title: say('任职人员', 'Held by'),
                  width: 140,
                  render: (_, { postId }) =>
                    listed(
                      posts.find((each) => each.postId === postId)?.holders.map(({ name }) => name) ?? [],
                    ) || '—',
                },
                {
                  title: say('职责', 'Duties'),
                  render: (_, { duties }) =>
                    duties.length === 0 ? (
                      <Tag color="orange">{say('未登记', 'none recorded')}</Tag>
                    ) : (
                      <ol style={{ margin: 0, paddingInlineStart: 20 }}>
                        {duties.map((duty) => (
                          <li key={duty.content}>{duty.content}</li>
                        ))}
                      </ol>
                    ),
                },
                {
                  title: say('排查', 'Screened'),
                  width: 170,
                  render: (_, { screening }) => <ScreeningTag screening={screening} />,
                },
                {
                  title: say('操作', 'Acts'),
                  width: 180,
                  render: (_, post) =>
                    may.ofPost('RecordPostDuties', post.postId) && (
                      <Flex gap={8} wrap>
                        <Button size="small" onClick={() => setAsked({ act: 'duties', post })}>
                          {say('登记职责', 'Record duties')}
                        </Button>
                        {searching && post.screening?.riskPoints === 0 && (
                          <Button size="small" onClick={() => setAsked({ act: 'noRisk', post })}>
                            {say('未发现风险', 'None found')}
                          </Button>
                        )}
                      </Flex>
                    ),
                },
              ]}
            />
          </ScrollBox>
        )}
      </Answered>
      {asked?.act === 'duties' && <Duties post={asked.post} onClose={close} />}
      {asked?.act === 'noRisk' && (
        <NoRisk post={asked.post} campaignId={campaign.campaignId} onClose={close} />
      )}
    </>
  );
}

interface DutyFields {
  readonly duties: readonly {
    readonly content: string;
    readonly handledBy: string;
    readonly basis: string;
  }[];
}

function Duties({ post, onClose }: { readonly post: PostCatalogueItem; readonly onClose: () => void }) {
  const { say } = useLanguage();
  const empty = { content: '', handledBy: post.name, basis: '' };
  return (
    <CommandDialog<'/api/v1/posts/{postId}/duties', DutyFields>
      title={`${post.name} · ${say('岗位职责', 'duties')}`}
      path="/api/v1/posts/{postId}/duties"
      places={{ postId: post.postId }}
      draft={`duties.${post.postId}`}
      initial={{ duties: post.duties.length === 0 ? [empty] : post.duties }}
      bodyOf={({ duties }) => ({ duties: [...duties] })}
      okText={say('保存', 'Save')}
      onClose={onClose}
    >
      <FormRows name="duties" title={(number) => say(`第 ${number} 项`, `No. ${number}`)} empty={empty}>
        {(place) => (
          <>
            <LongField name={[place, 'content']} label={say('职责内容', 'Duty')} rows={2} />
            <TextField name={[place, 'handledBy']} label={say('办理主体', 'Handled by')} />
            <TextField name={[place, 'basis']} label={say('设定依据', 'Basis')} />
          </>
        )}
      </FormRows>
    </CommandDialog>
  );
}

interface NoRiskProps {
  readonly post: PostCatalogueItem;
  readonly campaignId: string;
  readonly onClose: () => void;
}

function NoRisk({ post, campaignId, onClose }: NoRiskProps) {
  const { say } = useLanguage();
  return (
    <CommandDialog<'/api/v1/posts/{postId}/without-risk', { readonly reason: string }>
      title={`${post.name} · ${say('未发现风险点', 'no risk point found')}`}
      path="/api/v1/posts/{postId}/without-risk"
      places={{ postId: post.postId }}
      draft={`post-without-risk.${campaignId}.${post.postId}`}
      bodyOf={({ reason }) => ({ campaignId, reason })}
      okText={say('签署', 'Sign')}
      onClose={onClose}
    >
      <LongField name="reason" label={say('理由', 'Reason')} />
    </CommandDialog>
  );
}
