/** Beside the tree of units the one that is open: the one, or the one of the post, that stands in the address; else one's own. */
import { Card, Checkbox, Flex, Grid } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useSession } from '../../app/session';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../shared/answered';
import { useLanguage } from '../../shared/language';
import type { May } from '../../shared/rights';
import { UnitCard } from './unit-card';
import { UnitTree } from './unit-tree';
import { counted } from '../../shared/counted';

export function UnitsTab({ may }: { readonly may: May }) {
  const { say } = useLanguage();
  const { post } = useSession();
  const wide = Grid.useBreakpoint().md ?? true;
  const [search] = useSearchParams();
  const [withAbolished, setWithAbolished] = useState(false);
  const postId = search.get('post');
  const named = useAnswer(
    '/api/v1/posts/{postId}',
    { path: { postId: postId ?? '' } },
    { enabled: postId !== null },
  );
  const ofPost = postId === null ? undefined : named.data?.data.unitId;
  const unitId = search.get('unit') ?? ofPost ?? post?.unitId ?? '';
  const query = useAnswer('/api/v1/units', withAbolished ? { query: { abolished: 'true' } } : {});
  return (
    <Answered query={query} quiet empty={say('还没有单位', 'No unit yet')}>
      {(units) => (
        <Flex gap={16} vertical={!wide} align={wide ? 'start' : 'stretch'}>
          <Card
            size="small"
            title={say(`单位 ${units.length} 个`, counted(units.length, 'unit'))}
            extra={
              <Checkbox checked={withAbolished} onChange={({ target }) => setWithAbolished(target.checked)}>
                {say('含已撤销', 'With abolished')}
              </Checkbox>
            }
            style={wide ? { flex: '0 0 340px', minWidth: 0 } : {}}
          >
            <UnitTree units={units} openedId={unitId} height={wide ? '70vh' : '40vh'} />
          </Card>
          <div style={{ flex: 1, minWidth: 0 }}>
            <UnitCard key={unitId} unitId={unitId} units={units} withAbolished={withAbolished} may={may} />
          </div>
        </Flex>
      )}
    </Answered>
  );
}
