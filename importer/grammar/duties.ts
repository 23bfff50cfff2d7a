/** Verbs that give work, and words by which a clause is recognised as one. */
import { fold } from '../text/fold.ts';

/** Folded beginnings of what is to be done. */
export const VERBS =
  `chủ trì|chủ động|phối hợp|tham mưu|tham gia|xây dựng|ban hành|tổ chức|triển khai|hướng dẫn|kiểm tra|giám sát|đôn đốc|theo dõi|tổng hợp|báo cáo|quán triệt|tuyên truyền|phổ biến|lãnh đạo|chỉ đạo|thực hiện|
 có trách nhiệm|chịu trách nhiệm|tập trung|đăng tải|góp ý|bố trí|bảo đảm|đảm bảo|nắm|thẩm định|rà soát|cập nhật|cung cấp|biên soạn|biên tập|phát hành|phát động|phát huy|vận động|động viên|cổ vũ|mở|treo|tiếp tục|tiếp nhận|
 tăng cường|đẩy mạnh|nâng cao|thường xuyên|định kỳ|kịp thời|định hướng|lồng ghép|lập|trình|đề xuất|giao|phân công|thành lập|kiện toàn|củng cố|sơ kết|tổng kết|đánh giá|lựa chọn|sử dụng|khai thác|quản lý|niêm yết|công khai|
 đưa|thống nhất|hoàn thành|hoàn thiện|chuẩn bị|cụ thể hóa|học tập|nghiên cứu|tiến hành|duy trì|khắc phục|xử lý|giải quyết|hỗ trợ|quan tâm|khen thưởng|biểu dương|nhân rộng|đề nghị|yêu cầu|gửi|chỉ định|đầu tư|huy động|ứng dụng|
 thông tin|thông báo|tập huấn|bồi dưỡng|đào tạo|kiểm điểm|số hóa|đối thoại|tiếp|thu hút|giám định|ký|đăng ký|thống kê|lưu trữ|bàn giao|điều tra|khảo sát|mở rộng|vệ sinh|tuyên dương|phản ánh|xác định|có kế hoạch|nhân|tạo|đôn|thẩm tra|công bố|phê duyệt|cấp|ra soát|phấn đấu|chấn chỉnh|căn cứ|cụ thể|phát sóng|phát|viết|in|trang trí|thăm|tặng|truyền thông|đổi mới|phụ trách|trực tiếp|khẩn trương|nghiêm túc|tích cực|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|trước ngày|chậm nhất|trong quý|quyết định|quy định|làm|là đầu mối|tham dự|họp|chọn|cử|phun|tự|kết nối|sao lưu|nghe|dọn|trực|hợp đồng|mua sắm|kiên quyết|thu hồi|dự|thanh tra|tuần tra|ngăn chặn|phòng ngừa|đấu tranh|phòng, chống|phòng chống|giới thiệu|trao|phát triển|xem xét|cân đối|tạo điều kiện|điều chỉnh|bổ sung|nêu|đánh|áp dụng|giữ|tận dụng|vận hành|kết nối|phân bổ|quyết toán|thanh quyết toán|tăng|giảm|đạt|trồng|nạo vét|sửa chữa|cải tạo|diễn tập|chuyển|trả|nhập|kê khai|xác minh|bám sát|nhấn mạnh`
    .split('|')
    .map((verb) => verb.trim());
const MODALS =
  '(?:(?:phải|cần|có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|được giao|tiếp tục|chủ động|kịp thời|tích cực|thường xuyên|khẩn trương|nghiêm túc)[\\s,]+)*';
const STARTS = new RegExp(`^${MODALS}(?:${VERBS.join('|')})(?![\\p{L}])`, 'u');

/** Whether a clause (its subject taken off) begins with something to do. */
export const beginsWithDuty = (clause: string): boolean => STARTS.test(fold(clause.trim()));

/** Goes on with what was said before it; any other duty after a semicolon is a task of its own. */
const GOES_ON =
  /^(?:và\s+|đồng thời,?\s+|đồng thời\s+)?(?:đẩy mạnh|tăng cường|nâng cao|phối hợp|chủ động|bám sát|chịu trách nhiệm|trình|gửi|đề xuất|góp phần|bảo đảm|đảm bảo|gắn|nhất là|hỗ trợ|kịp thời|thường xuyên|coi|không|tránh)(?![\p{L}])/u;
export const isConcrete = (clause: string): boolean =>
  beginsWithDuty(clause) && !GOES_ON.test(fold(clause.trim()));
/** "…; trình … trước ngày": the deadline is that of what is handed in. */
export const handsIn = (clause: string): boolean =>
  /^(?:và\s+)?(?:trình|gửi|đề xuất)(?!\p{L})/u.test(fold(clause.trim()));

/** Obligations about what people think or feel: extracted, and proposed as context (ADR on what is not followed). */
const MOOD =
  /tư tưởng (?:cán bộ|trong cán bộ|,|của|chính trị trong)|tình hình tư tưởng|diễn biến tư tưởng|tâm tư|nguyện vọng|tâm trạng|dư luận|suy thoái|tự diễn biến|tự chuyển hóa|biểu hiện lệch lạc|thái độ|niềm tin/u;
export const isAboutMood = (clause: string): boolean => MOOD.test(fold(clause));
