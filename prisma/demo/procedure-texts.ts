/** What is said at a move whatever the trouble is. `{对口}` is the unit that properly leads it, `{牵头}` the one that leads. */
export const PROCEDURE_TEXTS = {
  /** Why a unit hands an issue back. */
  returned: [
    '经核对不属本单位职责，应由{对口}牵头，本单位可协办。',
    '现场看过，主体责任在{对口}，请改派。',
    '本单位无此项资金和审批权限，建议由{对口}牵头。',
  ],
  reassigned: ['按职责分工改由{对口}牵头，原单位协办。', '原牵头单位力量不足，改由{对口}牵头。'],
  delegated: ['情况已核实，村镇现有力量可以解决，县级给予指导。', '属日常管护范围，下派办理，材料由县级保障。'],
  /** Why a request for more time was refused. */
  extensionRefused: ['理由不充分，主体工作可以按期完成。', '群众等不起，先办结能办的部分。'],
  /** Why a request for more time was granted. */
  extensionGranted: ['情况属实，同意延期，期间每周报一次进度。', '同意延期一次，到期必须办结。'],
  supervised: [
    '请{牵头}今日到场，17:30前回报进度。',
    '逾期未见实质进展，请说明原因和完成时间。',
    '群众再次反映，请{牵头}负责人到现场研究解决。',
  ],
  /** The answer of whoever leads it to a supervision. */
  answered: [
    '已安排专人到场，按新的节点推进，每日回报。',
    '负责人已到现场，问题卡在材料，明日到位。',
    '说明如下：前期下雨停工，现已复工，按期完成。',
  ],
  nudged: ['请尽快推进，群众在等。', '时限将近，请抓紧。', '请更新进展。'],
  raised: ['领导批示关注，提级督办。', '群众反映强烈，提级关注。', '近期有强降雨，提前提级。'],
  lifted: ['险情已控制，解除提级。', '已有实质进展，解除提级。'],
  /** What the people concerned said. */
  agreed: [
    '看过现场，同意销号。',
    '问题解决了，满意。',
    '已经能用，没有别的意见。',
    '电话里说已办好，谢谢干部跑腿。',
    '院坝会上问了，大家都说行。',
  ],
  verified: ['已到现场核实，群众认可，同意销号。', '核实无误，签字销号。', '回访满意，后续由村上看护。', ''],
  /** Why nobody had to go there. */
  noVisitNeeded: ['通过系统和电话即可办结，已与当事人逐项核对。', '属资料办理事项，由驻村队员代办，无须到场。'],
  duplicate: ['与此前上报的是同一件事，合并办理。', '同一问题两人先后上报，保留先报的一条。'],
  mistake: ['核实后情况不属实，已向群众说明。', '记错了村民组，已另行上报。'],
  notOurs: ['属邻县管辖路段，已函告对方并告知群众。', '属个人之间债务，已引导走司法途径，群众知晓。'],
  reopened: ['回访时群众反映又出现问题：', '巡查发现反弹：', '户主来电：'],
  reopenedBy: ['{户主}', '{组}群众代表', '组长'],
  /** Settled there and then: who was there. */
  present: ['总队长、{组}组长和群众{人}人在场', '驻村队员、户主在场', '镇包村干部、组长在场'],
} as const satisfies Record<string, readonly string[]>
