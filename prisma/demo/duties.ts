export type TeamKind = 'FIRST_SECRETARY' | 'RESIDENT_TEAM' | 'TOWNSHIP_CADRES' | 'VILLAGE_COMMITTEES'

export const TEAM_KINDS: readonly TeamKind[] = [
  'FIRST_SECRETARY',
  'RESIDENT_TEAM',
  'TOWNSHIP_CADRES',
  'VILLAGE_COMMITTEES',
]

/** What the members of each team answer for in the village (明确分工); `{组}` stands for two or three groups. */
export const DUTIES: Record<TeamKind, readonly string[]> = {
  FIRST_SECRETARY: [
    '党建、集体经济，兼工作队长',
    '支部建设、村级班子，兼工作队长',
    '党建引领产业、项目争取，兼工作队长',
    '组织生活、后备力量培养，兼工作队长',
  ],
  RESIDENT_TEAM: [
    '{组}联户、产业路、饮水',
    '{组}联户、茶叶和绞股蓝管护',
    '{组}联户、务工就业、公益岗位',
    '{组}联户、危房排查、人居环境',
    '{组}联户、产销对接、合作社账务',
    '{组}联户、资料台账、政策宣讲',
  ],
  TOWNSHIP_CADRES: [
    '医保、低保、搬迁入住',
    '包村总协调、项目落实',
    '地质灾害巡查、防汛防滑',
    '控辍保学、养老保险',
    '信访调解、土地林权',
    '危房改造、旧宅腾退',
  ],
  VILLAGE_COMMITTEES: [
    '主持村“两委”，总协调',
    '{组}联户，项目和集体资产',
    '{组}联户，矛盾调解、治安',
    '{组}联户，环境卫生、公益岗位管理',
    '{组}联户，妇女儿童和独居老人',
    '文书，台账、印章、便民代办',
    '村务监督、资金公示',
  ],
}
