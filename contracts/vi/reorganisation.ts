/** Words for merging, splitting, renaming, moving and dissolving units. */
import type { ReorganisationFault, ReorganisationFaultCode } from '../../domain/reorganisation/faults.ts';
import type { RequestKind } from '../../domain/reorganisation/request.ts';
import type { Problem } from '../problems.ts';
import { sayDate } from './dates.ts';

export const REORGANISATION_WORDS: Record<RequestKind, string> = {
  merge: 'Hợp nhất, sáp nhập',
  split: 'Chia tách',
  rename: 'Đổi tên',
  move: 'Chuyển cấp trên',
  dissolve: 'Giải thể',
};

const UNITS_NEEDED: Record<string, string> = {
  merge: 'Hợp nhất, sáp nhập cần ít nhất hai đơn vị; hãy chọn thêm.',
  split: 'Chia tách làm với đúng một đơn vị; hãy chọn lại.',
  rename: 'Đổi tên làm với đúng một đơn vị; hãy chọn lại.',
  move: 'Hãy chọn ít nhất một đơn vị để chuyển.',
  dissolve: 'Hãy chọn ít nhất một đơn vị để giải thể.',
};
const HEIRS_NEEDED: Record<string, string> = {
  merge: 'Hợp nhất, sáp nhập cần đúng một đơn vị kế thừa, có sẵn hoặc lập mới; hãy nêu.',
  split: 'Chia tách cần ít nhất hai đơn vị kế thừa; hãy nêu đủ.',
};

/** The name or code before the last word, which is a date. */
const dated = (detail: string, say: (name: string, day: string) => string): string => {
  const at = detail.lastIndexOf(' ');
  return say(detail.slice(0, at), sayDate(detail.slice(at + 1)));
};

const WORDS: Record<ReorganisationFaultCode, (detail: string) => string> = {
  WRONG_NUMBER_OF_UNITS: (kind) => UNITS_NEEDED[kind] ?? '',
  WRONG_NUMBER_OF_HEIRS: (kind) => HEIRS_NEEDED[kind] ?? 'Việc này không có đơn vị kế thừa; hãy bỏ đi.',
  TWICE: (code) => `“${code}” được nêu hai lần; hãy bỏ một.`,
  UNKNOWN_UNIT: (code) =>
    `Không có đơn vị nào mang mã “${code}” trong nhánh của đồng chí; hãy sửa mã hoặc nhờ cấp trên làm.`,
  CODE_TAKEN: (code) => `Mã “${code}” đã có đơn vị dùng; hãy đặt mã khác cho đơn vị mới.`,
  NAME_NEEDED: () => 'Chưa có tên mới; hãy ghi tên.',
  NAME_SAME: () => 'Tên mới trùng tên đang dùng; hãy ghi tên khác.',
  PARENT_NEEDED: () => 'Chưa chọn cấp trên mới; hãy chọn.',
  PARENT_SAME: (code) => `“${code}” đang trực thuộc chính đơn vị này rồi; hãy chọn cấp trên khác.`,
  ROOT_STAYS: () =>
    'Đơn vị cao nhất của cây không thể kết thúc hay chuyển đi; hãy chọn đơn vị khác hoặc để nó làm đơn vị kế thừa.',
  HEIR_IS_ENDING: (code) =>
    `“${code}” kết thúc nên không kế thừa chính mình được. Nếu đơn vị cũ còn lại, hãy thêm đơn vị mới bằng tệp rồi chuyển các đơn vị trực thuộc sang.`,
  NOT_AN_HEIR: (code) => `“${code}” không phải đơn vị kế thừa; hãy chọn trong số các đơn vị kế thừa.`,
  NOT_THERE: (name) => `${name} không tồn tại vào ngày hiệu lực; hãy sửa ngày hoặc chọn đơn vị khác.`,
  EARLIER_CHANGE: (detail) =>
    dated(detail, (name, day) => `${name} đã có thay đổi từ ${day}; ngày hiệu lực phải sau ngày ấy.`),
  CHANGE_WAITING: (name) =>
    `${name} còn một việc sắp xếp đang chờ đến ngày; hãy rút việc ấy hoặc đợi nó có hiệu lực.`,
  CIRCLE: (code) => `Đi ngược lên cấp trên của “${code}” thì gặp lại chính nó; hãy chọn cấp trên khác.`,
  SUPERIOR_ENDS: (code) =>
    `“${code}” kết thúc cùng việc này nên không nhận đơn vị khác; hãy chọn cấp trên khác.`,
  HAS_SUBORDINATES: (name) =>
    `${name} còn trực thuộc đơn vị bị giải thể; hãy chọn cấp trên mới cho đơn vị này trước.`,
  SUBORDINATE_UNASSIGNED: (name) =>
    `Chưa nói ${name} về đâu; hãy chọn cấp trên mới hoặc đơn vị kế thừa chung.`,
  NOT_A_SUBORDINATE: (code) => `“${code}” không trực thuộc đơn vị nào kết thúc; hãy bỏ đi.`,
  NOT_A_POST: (code) => `Không có chức danh “${code}” ở đơn vị kết thúc; hãy bỏ đi.`,
  STEP_UNASSIGNED: (what) =>
    `Việc ${what} chưa có đơn vị làm tiếp; hãy chọn, hoặc nêu đơn vị kế thừa nhận mọi việc còn lại.`,
  DEFAULT_HEIR_NEEDED: () =>
    'Ngày hiệu lực còn ở phía trước, từ nay đến đó có thể có việc mới; hãy nêu đơn vị kế thừa nhận mọi việc không nêu riêng.',
  ENDS_BEFORE_START: (day) => `Kết thúc trước khi bắt đầu ${sayDate(day)}; hãy sửa một trong hai ngày.`,
  ISSUER_CANNOT_END: (directive) =>
    `Đơn vị này là nơi ban hành ${directive} đang triển khai; hãy kết thúc văn bản ấy trước.`,
  OUTSIDE_DIRECTIVE: (directive) =>
    `Nằm ngoài diện thực hiện của ${directive} đang triển khai, nên việc đang làm không có nơi tiếp nhận; hãy chọn đơn vị trong diện ấy.`,
  LEAVES_WITH_OTHERS: (directive) =>
    `Nơi đến nằm ngoài diện thực hiện của ${directive} đang triển khai, mà đơn vị chuyển đi còn cấp dưới đang thực hiện hoặc đang xem xét việc theo văn bản ấy; hãy chuyển từng cấp dưới trước, hoặc chọn nơi đến trong diện ấy.`,
};

export const sayReorganisationFault = ({ path, code, detail = '' }: ReorganisationFault): Problem => ({
  path,
  message: WORDS[code](detail),
});
export const sayReorganisationFaults = (faults: ReorganisationFault[]): string =>
  faults.map((fault) => sayReorganisationFault(fault).message).join(' ');
