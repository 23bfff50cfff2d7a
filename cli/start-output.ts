/** What `npm start` says. */
import type { SampleLogin } from './start-sample.ts';

export class Progress {
  readonly #total: number;
  #at = 0;

  constructor(total: number) {
    this.#total = total;
  }

  async step<T>(title: string, work: () => Promise<T>): Promise<T> {
    this.#at++;
    const began = performance.now();
    const result = await work();
    const seconds = ((performance.now() - began) / 1000).toFixed(1).replace('.', ',');
    console.log(`[${this.#at}/${this.#total}] ${title}: sẵn sàng (${seconds} giây)`);
    return result;
  }

  note(line: string): void {
    console.log(`      ${line}`);
  }
}

export interface Addresses {
  web: string;
  mailbox: string | undefined;
  temporal: string | undefined;
  data: string;
}

export function printAddresses(addresses: Addresses, logins: readonly SampleLogin[]): void {
  const lines = [
    ['Trang web', addresses.web],
    ['Tài liệu API', `${addresses.web}/api/reference`],
    ['Hộp thư', addresses.mailbox],
    ['Temporal', addresses.temporal],
    ['Dữ liệu', addresses.data],
  ];
  console.log('\nĐôn Đốc đang chạy.');
  for (const [name, value] of lines) if (value) console.log(`  ${name?.padEnd(14)}${value}`);
  if (logins.length > 0) {
    console.log('\nTài khoản mẫu (dữ liệu thử, không dùng cho việc thật):');
    for (const { role, email, password } of logins) console.log(`  ${role.padEnd(34)}${email}   ${password}`);
  }
  console.log('\nDừng bằng Ctrl-C.');
}
