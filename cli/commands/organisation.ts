/** `dondoc organisation`: the office's own units and people, in and out; a sample of the country's size. */
import type { Command } from 'commander';
import { nationalSample, PROVINCES } from '../national-sample.ts';

const wholeNumber = (least: number, most: number) => (text: string) => {
  const n = Number(text);
  if (!Number.isInteger(n) || n < least || n > most)
    throw new Error(`“${text}” phải là số nguyên từ ${least} đến ${most}.`);
  return n;
};

const generate = async (options: { provinces: number; out: string; seed: number }): Promise<void> => {
  const { writeCsv } = await import('./organisation/export.ts');
  const { timer } = await import('./organisation/timer.ts');
  const { UNIT_COLUMNS } = await import('../../contracts/table/unit-columns.ts');
  const clock = timer();
  let count = 0;
  function* counted() {
    for (const unit of nationalSample(options)) {
      count += 1;
      yield unit;
    }
  }
  await writeCsv(options.out, UNIT_COLUMNS, counted());
  console.log(
    `Đã ghi ${count} đơn vị mẫu của ${options.provinces} tỉnh, thành phố vào ${options.out} trong ${clock()} giây.`,
  );
};

export const register = (program: Command): void => {
  const organisation = program
    .command('organisation')
    .description('Đơn vị và người: nạp, xuất, sinh cây mẫu');
  organisation
    .command('init')
    .description('Tạo đơn vị cao nhất và tài khoản quản trị đầu tiên của hệ thống còn trống')
    .requiredOption('--code <mã>', 'mã đơn vị cao nhất')
    .requiredOption('--name <tên>', 'tên đơn vị cao nhất')
    .requiredOption('--email <thư>', 'địa chỉ thư của người quản trị')
    .option('--kind <loại>', 'loại đơn vị', 'committee')
    .action(async (options) => (await import('./organisation/init.ts')).init(options));
  organisation
    .command('import')
    .description(
      'Xem trước tệp đơn vị, người (CSV, XLSX) sẽ đổi gì; --apply thì ghi; mã thoát 2 nếu có chỗ sai',
    )
    .argument('<tệp...>', 'một hay nhiều tệp')
    .option('--apply', 'ghi vào cơ sở dữ liệu, tất cả hoặc không gì')
    .option('--passwords <tệp>', 'nơi ghi mật khẩu lần đầu (CSV)')
    .action(async (files, options) => (await import('./organisation/import.ts')).importFiles(files, options));
  organisation
    .command('reorganise')
    .description('Xem trước một việc hợp nhất, tách, đổi tên, chuyển, giải thể; --apply thì thực hiện')
    .argument('<tệp>', 'tệp JSON')
    .option('--apply', 'ghi; các chỉ thị đang chạy được báo ngay khi tiến trình xử lý đang chạy')
    .action(async (file, options) =>
      (await import('./organisation/reorganise.ts')).reorganise(file, options),
    );
  organisation
    .command('export')
    .description('Xuất đơn vị và người: tên tệp .xlsx thì một sổ, .csv thì hai tệp')
    .argument('<tệp>', 'nơi ghi')
    .action(async (file) => (await import('./organisation/export.ts')).exportTo(file));
  organisation
    .command('password')
    .description('Đặt lại mật khẩu của một chức danh; các phiên đang mở của người ấy kết thúc')
    .argument('<mã>', 'mã chức danh')
    .action(async (post) => (await import('./organisation/password.ts')).newPassword(post));
  organisation
    .command('generate')
    .description('Sinh cây đơn vị mẫu cỡ cả nước (CSV)')
    .option('--provinces <số>', 'số tỉnh, thành phố', wholeNumber(1, PROVINCES), PROVINCES)
    .option('--seed <số>', 'hạt giống: cùng số thì cùng cây', wholeNumber(0, 2 ** 31), 1)
    .requiredOption('--out <tệp>', 'nơi ghi')
    .action(generate);
};
