/** A ward of Gia Lai whose name the copy of its plan has lost; below its advisory bodies all is made up. */
import type { Sample } from './tree.ts';

export const giaLai: Sample = {
  folder: 'gia-lai',
  name: 'Đảng bộ phường, tỉnh Gia Lai',
  mailDomain: 'gialai.example',
  root: { code: 'DUP', name: 'Đảng ủy phường (mẫu)' },
  bodies: [
    { code: 'BXDD', name: 'Ban Xây dựng đảng Đảng ủy', kind: 'advisoryBody' },
    { code: 'VPDU', name: 'Văn phòng Đảng ủy', kind: 'advisoryBody' },
    { code: 'UBKT', name: 'Ủy ban Kiểm tra Đảng ủy', kind: 'advisoryBody' },
  ],
  bases: [
    { name: 'Đảng bộ các cơ quan phường', tags: ['agency'], cells: 3 },
    { name: 'Đảng bộ Công an phường', tags: ['agency', 'police'], cells: 2 },
    { name: 'Đảng bộ các trường học', tags: ['school'], cells: 3 },
    { name: 'Đảng bộ Công ty Cà phê', tags: ['enterprise', 'stateEnterprise'], cells: 2 },
    { name: 'Đảng bộ các doanh nghiệp tư nhân', tags: ['enterprise', 'privateEnterprise'], cells: 2 },
  ],
  directCells: [
    { name: 'Chi bộ Quân sự', tags: ['agency'] },
    { name: 'Chi bộ Trạm Y tế', tags: ['agency'] },
    { name: 'Chi bộ Hợp tác xã', tags: ['enterprise'] },
    { name: 'Chi bộ Tổ dân phố số 1', tags: ['residential'] },
    { name: 'Chi bộ Tổ dân phố số 2', tags: ['residential'] },
    { name: 'Chi bộ Tổ dân phố số 3', tags: ['residential'] },
    { name: 'Chi bộ Làng số 1', tags: ['residential'] },
    { name: 'Chi bộ Làng số 2', tags: ['residential'] },
  ],
  lookFirst: ['BXDD'],
  members: 9,
  specialistsOf: ['BXDD', 'VPDU', 'UBKT'],
};
