export const app = {
  name: 'Đôn Đốc',
  skip: 'Tới nội dung chính',
  failed: (status: number) =>
    `Máy chủ không làm được việc này (mã ${status}). Hãy thử lại; nếu vẫn vậy, báo quản trị.`,
  offline:
    'Không nối được tới máy chủ. Kiểm tra mạng rồi bấm “Thử lại”; nội dung đang ghi vẫn còn trên máy này.',
  retry: 'Thử lại',
  back: 'Quay lại',
  loading: 'Đang tải…',
  close: 'Đóng',
  cancel: 'Thôi',
  notFound: 'Không có trang này.',
  notFoundWay: 'Đường dẫn có thể đã cũ. Hãy mở lại từ danh sách Chỉ đạo hoặc ô tìm ở trên.',
  crashed: 'Trang này gặp lỗi khi hiển thị. Hãy tải lại; nếu vẫn vậy, báo quản trị.',
  reload: 'Tải lại trang',
  print: 'In trang này',
  excel: 'Tải Excel',
  csv: 'Tải CSV',
};
