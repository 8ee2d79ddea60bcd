/**
 * The vocabulary of the invented ledger. Places, offices and titles are generic: no real firm,
 * person or site.
 */
import type { IssueKind, Stage } from "../../../src/domain/ledger/kinds";

export const PLACES: readonly string[] = [
  ..."青梧 白杉 柳浦 石磬 双桐 鹭湾 枫渚 竹隐 南苕 北荻 桃坞 云根 松涧 莲塘 梅岗 杏垄".split(" "),
  ..."芦汀 桂坪 枣岭 榆陂 栗冲 樟墩 苇泊 茶埠 燕矶 雁塘 鸥渡 鹿坞 鲤湾 兰畈 荷陂 楠坑".split(" "),
];

export interface Sector {
  readonly name: string;
  readonly facilities: readonly string[];
  /** 责任单位: the department in charge. */
  readonly department: string;
  readonly team: string;
  readonly leader: string;
  readonly funds: readonly string[];
  /** How often a project is of this sector. */
  readonly weight: number;
}

const FIRM = ["企业自筹", "企业自筹", "银行贷款", "产业基金"];
const PUBLIC = ["中央预算内投资", "地方政府专项债券", "省级补助", "市县财政"];
const MIXED = ["地方政府专项债券", "社会资本", "银行贷款", "市县财政"];

const list = (text: string): readonly string[] => text.split(" ");

export const SECTORS: readonly Sector[] = [
  {
    name: "先进制造",
    facilities: list(
      "智能装备生产线 精密铸件项目 新型建材生产基地 电子元件生产线 食品精深加工项目 标准厂房 纺织服装产业园 中药饮片加工项目",
    ),
    department: "工业和信息化部门",
    team: "工业项目服务专班",
    leader: "副市长（分管工业）",
    funds: FIRM,
    weight: 28,
  },
  {
    name: "交通运输",
    facilities: list(
      "县道改扩建工程 国省道连接线工程 农村公路提升工程 客运枢纽工程 大桥及接线工程 货运停车区",
    ),
    department: "交通运输部门",
    team: "交通项目服务专班",
    leader: "副市长（分管交通）",
    funds: PUBLIC,
    weight: 11,
  },
  {
    name: "城市更新",
    facilities: list(
      "老旧小区改造项目 雨污分流改造工程 市政道路工程 停车场项目 安置房项目 口袋公园项目",
    ),
    department: "住房城乡建设部门",
    team: "城建项目服务专班",
    leader: "副市长（分管城建）",
    funds: MIXED,
    weight: 14,
  },
  {
    name: "水利",
    facilities: list("水库除险加固工程 河道综合治理工程 灌区续建配套工程 城乡供水一体化工程"),
    department: "水利部门",
    team: "水利项目服务专班",
    leader: "副市长（分管农业农村）",
    funds: PUBLIC,
    weight: 8,
  },
  {
    name: "农业农村",
    facilities: list(
      "高标准农田建设项目 冷链保鲜设施项目 设施农业示范园 蔬菜基地项目 种苗繁育基地",
    ),
    department: "农业农村部门",
    team: "农业项目服务专班",
    leader: "副市长（分管农业农村）",
    funds: MIXED,
    weight: 8,
  },
  {
    name: "能源",
    facilities: list("农光互补项目 变电站新建工程 储能电站项目 充电设施项目 天然气管网工程"),
    department: "能源部门",
    team: "能源项目服务专班",
    leader: "副市长（分管工业）",
    funds: FIRM,
    weight: 7,
  },
  {
    name: "文化旅游",
    facilities: list("景区基础设施项目 古街保护修缮项目 露营公园项目 文化中心项目"),
    department: "文化旅游部门",
    team: "文旅项目服务专班",
    leader: "副市长（分管文旅）",
    funds: MIXED,
    weight: 6,
  },
  {
    name: "教育卫生",
    facilities: list("小学新建工程 中学扩建工程 医院综合楼项目 养老服务中心 职业学校实训楼"),
    department: "教育和卫生健康部门",
    team: "民生项目服务专班",
    leader: "副市长（分管教育卫生）",
    funds: PUBLIC,
    weight: 8,
  },
  {
    name: "商贸物流",
    facilities: list("冷链物流园 农产品集散中心 商业综合体项目 仓储配送中心"),
    department: "商务部门",
    team: "商贸项目服务专班",
    leader: "副市长（分管商务）",
    funds: FIRM,
    weight: 6,
  },
  {
    name: "生态环保",
    facilities: list("污水处理厂扩建工程 垃圾资源化利用项目 矿山生态修复工程 再生水利用工程"),
    department: "生态环境部门",
    team: "环保项目服务专班",
    leader: "副市长（分管生态环境）",
    funds: MIXED,
    weight: 5,
  },
  {
    name: "数字经济",
    facilities: list("数据中心项目 智慧园区平台 工业互联网平台"),
    department: "数据管理部门",
    team: "数字项目服务专班",
    leader: "副市长（分管工业）",
    funds: FIRM,
    weight: 3,
  },
];

export const COUNTY_LEADERS: readonly string[] = [
  "县（区）委主要负责人",
  "县（区）政府主要负责人",
  "县（区）委分管负责人",
  "县（区）政府分管负责人",
];

export const PHASES = ["", "（二期）", "（三期）", "（四期）"] as const;

export const ISSUE_TEXTS: Readonly<Record<IssueKind, readonly string[]>> = {
  land: ["用地指标未落实，红线内尚有农户未签约", "林地占用手续未批复", "征地补偿款未全部到位"],
  funds: ["银行贷款审批未完成", "专项债券资金未下达", "配套资金缺口较大"],
  approval: ["初步设计未批复", "施工许可证未办理", "环评批复未取得"],
  materials: ["砂石供应紧张，进场不足", "主要设备到货推迟"],
  labour: ["施工人员不足，作业面未全部展开", "专业班组未进场"],
  market: ["产品订单减少，业主放缓投资", "招商主体未确定"],
  other: ["施工临时用电未接通", "管线迁改未完成"],
};

export const RAISED_BY: readonly string[] = [
  "市重点项目办",
  "县（区）重点项目办",
  "督查组",
  "项目单位",
];

export const RED_CARD_OUTCOMES: readonly string[] = [
  "整改到位，已销牌",
  "按期开工，已销牌",
  "调整出年度清单",
];

/** 形象进度. */
export const PROGRESS_TEXTS: Readonly<Record<Stage, readonly string[]>> = {
  preparation: ["正在办理用地手续", "初步设计待批复", "施工招标准备中"],
  started: ["场地平整完成", "基础施工", "主体施工至二层"],
  building: ["主体封顶，正在安装设备", "完成路基工程的八成", "二次结构和管线施工"],
  completed: ["完工，正在验收", "竣工验收合格"],
  production: ["已投产运行", "已交付使用"],
};

export const URGE_TEXTS = {
  down: "请按期整改，逾期将通报",
  up: "请帮助协调解决",
} as const;
