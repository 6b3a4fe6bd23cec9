/** 常态任务 of a network: what recurs beside the reports, by due day. */
import { useAnswer } from '../../api/use-answer';
import { AnchoredList } from '../../shared/anchored-list';
import { Answered } from '../../shared/answered';
import { DutyCard } from '../../shared/duty-card';
import { useLanguage } from '../../shared/language';
import type { Net } from './net';

export function DutiesTab({ net }: { readonly net: Net }) {
  const { say, told } = useLanguage();
  const { networkId, module } = net.network;
  const query = useAnswer('/api/v1/networks/{networkId}/duties', {
    path: { networkId },
    query: { unit: net.unitId },
  });
  return (
    <Answered query={query} empty={say('还没有常态任务', 'No standing duty yet')}>
      {(duties) => (
        <AnchoredList
          items={duties}
          idOf={({ dutyId }) => dutyId}
          children={({ titleZh, titleEn, ...duty }) => (
            <DutyCard
              duty={{ ...duty, title: { zh: titleZh, en: titleEn } }}
              office={told(module.network.centre)}
              may={net.may}
            />
          )}
        />
      )}
    </Answered>
  );
}
