import { funds, money, share, totalLine, treasury } from './generate-funds.js';
import { between, type Random } from './random.js';

/** A department with some of the tables that rules about staff and 三公 look into, and the report of the year before. */
export function department(seed: number, next: Random): string {
  const year = between(next, 2021, 2025);
  const posts = between(next, 40, 400);
  const staff = posts - between(next, 1, 12);
  const retired = between(next, 13, 60);
  const rate = share(staff, posts, 100);
  const before = { budget: between(next, 90_000, 300_000), left: between(next, 100, 900) };
  const own = between(next, 90_000, 300_000);
  // Enough that the rate does not round to full marks.
  const kept = between(next, 320, 2_000);
  const [budget, spent] = [own + before.left, own + before.left - kept];
  const basic = Math.round(spent * (0.4 + next() * 0.2));
  const pay = Math.round(basic * 0.7);
  const aid = Math.round(spent * 0.05);
  const goods = spent - pay - aid - 500;
  const hosts = [between(next, 300, 500), between(next, 100, 250), between(next, 260, 299)] as const;
  const cars = [between(next, 900, 1500), between(next, 300, 700), between(next, 720, 899)] as const;
  const row = (at: number) => money((hosts[at] ?? 0) + (cars[at] ?? 0) + ([300, 100, 200][at] ?? 0));
  const office = between(next, 3_000, 9_000);
  const parts = [Math.round((spent - basic) / 3), spent - basic - Math.round((spent - basic) / 3)] as const;
  const fundLines = (
    total: number,
    carried: number,
    used: number,
  ) => `    行 年度资金总额  ${money(total)}  ${money(total)}  ${money(used)}
    -  当年财政拨款  ${money(total - carried)}  ${money(total - carried)}  ${money(used - carried)}
    -  上年结转资金  ${money(carried)}  ${money(carried)}  ${money(carried)}
    -  其他资金  0  0  0`;
  const variant = Math.floor(seed / 5) % 3;
  const hasStaffTable = variant === 2 && seed % 2 === 0;
  const staffTable = `  表 人员 人\n    列 编制 在职 离退休 控制率\n    行 合计  ${posts}  ${staff}  ${retired}  ${rate}%\n`;
  // Tables that belong together; a third of the reports has each, and one third the report of the year before.
  const tables = [
    `  表 支出 万元
    行 决算总支出  ${money(spent)}
    行 基本支出  ${money(basic)}
    行 项目支出  ${money(spent - basic)}

  表 经济分类 万元
    行 支出合计  ${money(spent)}
    行 工资福利支出  ${money(pay)}
    行 商品和服务支出  ${money(goods)}
    行 对个人和家庭的补助  ${money(aid)}
    行 资本性支出  5.00

  勾稽 支出.决算总支出 = 资金.年度资金总额.全年执行数 "两处支出应相等"
`,
    `  表 三公 万元
    列 预算数 决算数 上年决算数
    行 三公经费  ${row(0)}  ${row(1)}  ${row(2)}
    行 公务接待费  ${hosts.map(money).join('  ')}
    行 公务用车购置及运行费  ${cars.map(money).join('  ')}
    行 因公出国（境）费  3.00  1.00  2.00

  表 公用 万元
    列 预算数 决算数
    行 公用经费  ${money(office)}  ${money(office - between(next, 10, 900))}
`,
    `${hasStaffTable ? staffTable : ''}  表 明细 万元
    列 预算数 支出数
    行 项目支出合计  ${money(spent - basic + 900)}  ${money(spent - basic)}
    -  巡查  ${money(parts[0] + 400)}  ${money(parts[0])}
    -  维护  ${money(parts[1] + 500)}  ${money(parts[1])}
`,
  ];
  const score = Math.round(Number(share(spent, budget, 10)) * 100) + 9000;
  const lastYear = `报告 生成${seed}上年 "整体支出绩效报告表"
  表式 长沙部门整体

  部门：岚桥县第${seed}局
  年度：${year - 1}

  资金 万元
${fundLines(before.budget, 0, before.budget - before.left)}

`;
  return `${variant === 0 ? lastYear : ''}报告 生成${seed} "整体支出绩效报告表"
  表式 长沙部门整体
${variant === 0 ? `  上年 生成${seed}上年\n` : ''}
  部门：岚桥县第${seed}局
  年度：${year}${hasStaffTable ? '' : `\n  人员编制：${posts}，实有人数：${staff}`}

  资金 万元
${fundLines(budget, before.left, spent)}

  年度目标
    预期 从紧安排支出，办好第${seed}局的日常工作
    完成 日常工作全部办完，支出控制在预算内

  一级 产出指标 50
    二级 数量指标
      指标 下乡调研 | 全局干部下乡调研次数
        目标 ≥24次  完成 25次  分值 20  得分 20
    二级 质量指标
      指标 在职人员控制率
        目标 ≤100%  完成 ${rate}%  分值 10  得分 10
      指标 政府采购执行率
        目标 =100%  完成 100%  分值 5  得分 5
    二级 时效指标
      指标 决算报送时间
        目标 ${year}年3月底前  完成 ${year}年3月${between(next, 2, 25)}日  分值 5  得分 5
    二级 成本指标
      指标 三公经费 | 从严控制“三公”经费，各项比上年全面下降
        目标 ≤${row(0)}万元  完成 ${row(1)}万元  分值 10  得分 10
  一级 效益指标 30
    二级 社会效益指标
      指标 来信办结率
        目标 ≥95%  完成 97.5%  分值 15  得分 15
    二级 可持续影响指标
      指标 制度建设
        目标 修订内控制度  完成 修订内控制度七项并印发  分值 15  得分 15
  一级 满意度指标 10
    二级 服务对象满意度指标
      指标 来访群众满意度
        目标 ≥90%  完成 93%  分值 10  得分 10

${tables[variant]}
  总分 100 得分 ${money(score)} 等级 优
`;
}

/** Under a form of its own, with marking criteria, dates and other losses. */
export function graded(seed: number, next: Random): string {
  const year = between(next, 2020, 2025);
  const fund = funds(next, treasury, 3);
  const cut = between(next, 40, 90);
  return `表式 评分${seed}
  金额单位 万元
  字段 年度 年份 必填
  字段 部门 文本 必填
  字段 填报日期 日期
  字段 发布日期 日期
  字段 参加人数 整数
  字段 存在问题 长文
  资金 分值 10
    列 年初预算数 全年预算数 全年执行数 分值 执行率 得分
    行 年度资金总额
    -  当年财政拨款
    -  上年结转资金
    -  其他资金
    计分 比例
  年度目标
    预期
    完成
  指标
    列 一级 二级 三级 目标 完成 分值 得分 解释 标准
    列 得分率 = 得分 / 分值 * 100%
    一级 管理指标 50
      二级 制度指标 30
      二级 执行指标 20
    一级 产出指标 40
      二级 数量指标
  总分 100
  等级 优 90，良 80，中 60，差 0
  规则 weight-single 关闭

报告 生成${seed}
  表式 评分${seed}

  年度：${year}
  部门：岚桥县第${seed}所
  填报日期：${year + 1}-02-${between(next, 10, 28)}，发布日期：${year + 1}-04-${between(next, 10, 28)}
  参加人数：${between(next, 20, 90)}
  存在问题：宣传不够，${between(next, 2, 9)}个村没有走到

  资金 万元
${fund.lines.join('\n')}

  年度目标
    预期 全年走访${cut}个村，每村座谈一次
    完成 走访${cut - 2}个村，其余下年走访

  一级 管理指标 50
    二级 制度指标
      指标 财务制度
        目标 健全  完成 健全并执行  分值 30  得分 30
        标准 制度健全得12分；执行到位得10分；记录完整得8分
    二级 执行指标
      指标 资料归档率
        目标 =100%  完成 100%  分值 10  得分 10
      指标 内部检查
        目标 ≥${cut}次  完成 ${cut}次  分值 10  得分 10
  一级 产出指标 40
    二级 数量指标
      指标 走访村数
        目标 ≥${cut}个  完成 ${cut - 2}个  分值 20  得分 ${share(cut - 2, cut, 20)}
        解释 两个村遇雨路断，下年补走访
      指标 座谈人次
        目标 ≥${cut * 3}人次  完成 ${cut * 3 + 4}人次  分值 20  得分 20

${totalLine(Math.round((Number(fund.score) + Number(share(cut - 2, cut, 20))) * 100) + 7000)}
`;
}

/** 湖北: no parts of the funds, goals with points of their own. */
export function province(seed: number, next: Random): string {
  const year = between(next, 2020, 2025);
  const budget = between(next, 20_000, 900_000);
  const spent = budget - between(next, 10, Math.floor(budget / 15));
  const goal = between(next, 20, 300);
  const score = Math.round(Number(share(spent, budget, 20)) * 100) + 8000;
  return `报告 生成${seed} "项目自评表"
  表式 湖北项目自评

  年度：${year}，填报日期：${year + 1}-03-${between(next, 10, 28)}
  项目名称：第${seed}批技能培训
  主管部门：岚桥县就业局，实施单位：岚桥县培训所
  项目类别：部门预算项目

  资金 万元
    行 年度财政资金总额  ${money(budget)}  ${money(spent)}  执行率 ${share(spent, budget, 100)}%  得分 ${share(spent, budget, 20)}

  年度目标 培训 分值 50
    预期 在八个乡镇培训技能人员${goal}人
    完成 ${goal + 3}人参加培训，全部结业

  一级 产出指标
    二级 数量指标
      指标 培训人数
        目标 ≥${goal}人  完成 ${goal + 3}人  得分 20
      指标 开班期数
        目标 ≥12期  完成 12期  得分 20
    二级 时效指标
      指标 结业时间
        目标 ${year}年10月底前  完成 ${year}年10月${between(next, 3, 27)}日  得分 10

  年度目标 就业 分值 30
    预期 学员和企业满意，多数学员就业
    完成 学员认可，企业也愿意招用

  一级 效益指标
    二级 社会效益指标
      指标 就业人数
        目标 ≥${goal - 10}人  完成 ${goal - 8}人  得分 20
  一级 满意度指标
    二级 服务对象满意度指标
      指标 学员满意度
        目标 ≥90%  完成 94%  得分 10

  总分 100 得分 ${money(score)}
`;
}
