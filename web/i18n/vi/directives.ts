export const directives = {
  title: 'Chỉ đạo',
  about: 'Các chỉ thị, nghị quyết, kế hoạch đang triển khai trong nhánh.',
  create: 'Tạo từ tệp',
  archive: {
    open: 'Lưu trữ',
    title: 'Chỉ đạo đã lưu trữ',
    about:
      'Các chỉ đạo đã kết thúc, đã tổng kết và đưa vào lưu trữ: chỉ xem, không ghi thêm. Dự thảo đã bỏ cũng ở đây, lấy lại được.',
    empty:
      'Chưa có chỉ đạo nào trong lưu trữ. Khi một chỉ đạo kết thúc, văn phòng ký tổng kết rồi đưa vào lưu trữ; chỉ đạo sẽ hiện ở đây.',
    back: 'Các chỉ đạo đang triển khai',
  },
  empty:
    'Chưa có chỉ đạo nào. Văn phòng tạo bản dự thảo từ tệp, xem trước tác động rồi phát hành; chỉ đạo sẽ hiện ở đây.',
  late: (late: number, units: number) =>
    late === 0
      ? `${units} đơn vị, không đơn vị nào quá hạn`
      : `${late} trong ${units} đơn vị có việc quá hạn`,
  next: (day: string) => `hạn gần nhất ${day}`,
  issued: (day: string, ahead: boolean) => `${ahead ? 'dự kiến ban hành' : 'ban hành'} ${day}`,
  noNumber: 'chưa có số',
  setAside: 'Dự thảo đã bỏ',
  held: 'Đang giữ thư',
  newTitle: 'Tạo chỉ đạo từ tệp',
  newAbout:
    'Chọn tệp JSON của chỉ đạo. Phần mềm kiểm tra toàn bộ tệp và liệt kê mọi chỗ chưa đúng một lần; chưa có gì được phát hành.',
  choose: 'Chọn tệp',
  chooseHint: 'Kéo tệp .json vào đây hoặc bấm để chọn.',
  notJson:
    'Tệp này không đọc được như JSON. Hãy mở lại bằng trình soạn thảo, sửa dấu phẩy, ngoặc rồi chọn lại.',
  notObject: 'Tệp phải là một nhóm mục { … }; hãy xem mẫu ở examples/bach-dang/directive.json.',
  wrong: (n: number) => `Tệp có ${n} chỗ chưa đúng. Sửa rồi chọn lại tệp:`,
  wholeFile: 'toàn tệp',
  checking: 'Đang kiểm tra tệp…',
};
