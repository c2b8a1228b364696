/** Fifty rows of nine columns as the issue list shows them; made up, and the same on every run. */
export const COLUMNS = ['灯', '编号', '问题', '村', '类别', '牵头单位', '环节', '期限', '最近动态']

const TOLD = [
  ['三组饮水管网冬季冻裂，二十三户断水', '饮水安全', '县水利局'],
  ['通组路塌方三处，校车绕行四公里', '道路交通', '县交通运输局'],
  ['五组老屋墙体开裂，雨后有垮塌危险', '住房安全', '县住房和城乡建设局'],
  ['绞股蓝鲜叶压价收购，合作社欠款未付', '产业销售', '县农业农村局'],
  ['两名学生辍学在家，家长外出务工', '教育保障', '县教育体育和科技局'],
  ['慢病患者异地就医报销久拖不决', '医疗保障', '县医疗保障局'],
  ['安置点化粪池外溢，群众反映强烈', '人居环境', '市生态环境局平利分局'],
  ['手机信号弱，四组不能接打电话', '通信信号', '县移动公司'],
  ['土地流转租金拖欠两年，多次催要无果', '土地纠纷', '县自然资源局'],
  ['监测户帮扶措施未落实，收入下降', '防止返贫', '县农业农村局'],
]
const VILLAGES = [
  '城关镇沙河村',
  '老县镇蒋家坪村',
  '长安镇金沙河村',
  '大贵镇百好村',
  '广佛镇松河村',
  '兴隆镇新场街村',
  '洛河镇水坪村',
]
const LIGHTS = ['红', '黄', '绿']
const STAGES = ['办理中', '待销号', '待研判']
const LAST = [
  '牵头单位已到现场，正在组织抢修',
  '村总队长提请县级协调',
  '镇里已召开调度会，明确责任人',
  '申请延期五个工作日，待审批',
  '群众不满意，退回重办',
]

export const ROWS = Array.from({ length: 50 }, (_, index) => {
  const [title, category, lead] = TOLD[index % TOLD.length]
  const late = (index * 7) % 30
  return [
    LIGHTS[index % LIGHTS.length],
    `平利2026-${String(198_317 - index * 37).padStart(6, '0')}`,
    title,
    VILLAGES[index % VILLAGES.length],
    category,
    lead,
    STAGES[index % STAGES.length],
    late > 12 ? `超期 ${late - 12} 天` : `还剩 ${12 - late} 个工作日`,
    LAST[index % LAST.length],
  ]
})
