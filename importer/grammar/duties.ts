/** Verbs that give work, and words by which a clause is recognised as one. */
import { fold } from '../text/fold.ts';

/** Folded beginnings of what is to be done. */
export const VERBS =
  `thông xe|khánh thành|thông tuyến|hợp long|mở thầu|đưa vào|tuyển sinh|phổ biến|thông báo|đảm bảo|chuẩn bị|công bố|phân bổ|nâng cao|chuyển|ngăn chặn|chấn chỉnh|điều chỉnh|chọn|
 lựa chọn|phòng chống|phòng, chống|tổ chức|sửa chữa|báo cáo|phân công|tăng cường|cung cấp|cấp|yêu cầu|củng cố|
 căn cứ|nghiên cứu|cử|tích cực|phê duyệt|theo dõi|biểu dương|tuyên dương|bồi dưỡng|hướng dẫn|dọn|sử dụng|
 tận dụng|áp dụng|ứng dụng|dự|tham dự|xây dựng|lồng ghép|tham gia|bàn giao|giao|đánh giá|giảm|giữ|gửi|thực hiện|
 có kế hoạch|có ý kiến|có văn bản|có biện pháp|có giải pháp|có phương án|có hình thức|phát huy|tập huấn|ban hành|phát hành|tiến hành|vận hành|cụ thể hóa|số hóa|thu hút|định hướng|họp|
 thu hồi|phối hợp|tổng hợp|in|công khai|kê khai|triển khai|tạo điều kiện|thống kê|ký|đăng ký|sơ kết|tổng kết|
 định kỳ|làm|quản lý|xử lý|sao lưu|lập|thành lập|xác minh|tham mưu|nhấn mạnh|đẩy mạnh|là đầu mối|đổi mới|mở|
 nghe|đề nghị|trước ngày|phòng ngừa|chịu trách nhiệm|có trách nhiệm|nhân|chậm nhất|thống nhất|tiếp nhận|nhập|
 cập nhật|nêu|hàng năm|hằng năm|nắm|kết nối|phun|phát|khắc phục|giải quyết|kiên quyết|hàng quý|hằng quý|
 trong quý|mở rộng|nhân rộng|vệ sinh|ra soát|rà soát|biên soạn|bổ sung|bám sát|giám sát|khảo sát|phát sóng|
 mua sắm|hoàn thiện|giới thiệu|đối thoại|hoàn thành|khai thác|hàng tháng|hằng tháng|truyền thông|thăm|
 khen thưởng|cụ thể|kịp thời|thông tin|tiếp|trực tiếp|kiện toàn|quyết toán|thanh quyết toán|kiểm tra|thanh tra|
 thẩm tra|tuần tra|điều tra|đấu tranh|trao|treo|phát triển|quán triệt|tập trung|tuyên truyền|phụ trách|chủ trì|
 duy trì|trình|bố trí|trang trí|khẩn trương|trả|trồng|hỗ trợ|lưu trữ|trực|quan tâm|nghiêm túc|tăng|đầu tư|
 cải tạo|tạo|đào tạo|đăng tải|biên tập|diễn tập|học tập|tặng|tiếp tục|tự|động viên|viết|nạo vét|cổ vũ|
 thường xuyên|đề xuất|xem xét|niêm yết|phản ánh|góp ý|kiểm điểm|đánh|đôn|đưa|chỉ đạo|lãnh đạo|đạt|bảo đảm|
 phấn đấu|chỉ định|giám định|quy định|quyết định|thẩm định|xác định|đôn đốc|cân đối|hợp đồng|chủ động|huy động|
 phát động|vận động|trả lời|nộp|nhận|mời|chấm|soạn thảo|dự thảo|tích hợp|tư vấn|tháo gỡ|giải ngân|thu gom|thu|cải thiện|
 rút kinh nghiệm|nhắc nhở|xử phạt|phân loại|phân tích|tuyển|phục vụ|bảo vệ|giữ gìn|đón|bầu|bình xét|xét|công nhận|
 chi trả|cam kết|in ấn|nâng cấp|lắp đặt|thiết kế|khởi công|nghiệm thu|thanh toán|tiêm|khám|đảm nhận|đỡ đầu|kết nghĩa|
 thay thế|sắp xếp|bổ nhiệm|luân chuyển|quy hoạch|kết nạp|tham vấn|lấy ý kiến|tiếp thu|hoàn chỉnh|hoàn trả|cắm|vớt|
 khoanh vùng|di dời|sơ tán|ứng phó|ứng trực|cứu trợ|quyên góp|ủng hộ|trích|nghiên cứu|tìm hiểu|dự báo|cảnh báo|đo|
 ghi nhận|ghi hình|thể chế hóa|kiểm đếm|kiểm kê|bồi thường|cưỡng chế|cho phép|ngừng|tạm dừng|đình chỉ|phân cấp|ủy quyền|
 kiến nghị|đối chiếu|trao đổi|liên hệ|đăng|đưa tin|phản hồi|khuyến khích|kêu gọi|hưởng ứng|mít tinh|ra quân|ra mắt|cho học sinh|chốt chặn|chốt|tiêu úng|bình chọn|chia sẻ|thử nghiệm|nâng|hạ|tính toán|đồng bộ|kiểm soát|kiềm chế|kích hoạt`
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
/** Work that is given, as against bearing that is asked for. */
const GIVEN =
  /^(?:(?:chủ động|tiếp tục|kịp thời|tích cực)(?:,? (?:chủ động|tích cực))? )?(?:chủ trì|có trách nhiệm|chịu trách nhiệm|phối hợp|tham mưu|giám sát|kiểm tra|tổ chức|xây dựng|hướng dẫn|rà soát|chỉ đạo|theo dõi|bố trí|hoàn thành|cập nhật|đưa|mở|lập|ban hành)(?!\p{L})/u;
export const isGivenWork = (clause: string): boolean => GIVEN.test(fold(clause.trim()));

/** "…; trình … trước ngày": the deadline is that of what is handed in. */
export const handsIn = (clause: string): boolean =>
  /^(?:và\s+)?(?:trình|gửi(?! (?:bản )?báo cáo)|đề xuất)(?!\p{L})/u.test(fold(clause.trim()));

/** Obligations about what people think or feel: extracted, and proposed as context (ADR on what is not followed). */
const MOOD =
  /tư tưởng (?:cán bộ|trong cán bộ|,|của|chính trị trong)|tình hình tư tưởng|diễn biến tư tưởng|tâm tư|nguyện vọng|tâm trạng|dư luận|suy thoái|tự diễn biến|lệch lạc|tự chuyển hóa|biểu hiện lệch lạc|thái độ|niềm tin/u;
export const isAboutMood = (clause: string): boolean => MOOD.test(fold(clause));
