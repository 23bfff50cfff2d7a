/**
 * Nouns with which the name of a unit begins, perhaps counted ("các", "mỗi"). Folded, in no order. What a name goes on with
 * stands in unit-rests.ts; a verb in small letters ends it: "Ban Tổ chức" before "tham mưu".
 */
import { phrases } from './phrase-list.ts';
export const HEADS =
  phrases(`tổ công nghệ số cộng đồng|tổ công nghệ số|tổ dân vận|tổ đề án|tổ tuyên truyền|tổ thu gom|tổ tư vấn|tổ tiết kiệm|tổ hợp tác|tổ an ninh|tổ thư ký|tổ công đoàn|tổ biên tập|tổ xung kích|đội xung kích|đội dân quân|tổ bảo vệ an ninh|tiểu học|trung học cơ sở|trung học phổ thông|mầm non|tổ tự quản cộng đồng|
 ấp|ban|bản|báo|bcđ|bch|bhxh|bộ|btv|cục|cụm|đài|đoàn|đội|hđnd|hội|khóm|khối|mttq|ngành|phòng|phường|
 quỹ|sở|thôn|thuế|tổ|trạm|trường|trưởng|ubkt|ubmttq|ubnd|viện|vpđu|vụ|xã|ban đảng|bảo tàng|bệnh viện|
 bí thư|bộ phận|bộ trưởng|bưu điện|cán bộ|cấp ủy|chi bộ|chi cục|chi đoàn|chi hội|chi ủy|chính quyền|
 chủ hộ|chủ tịch|chuyên viên|công an|công chức|công đoàn|công ty|cơ quan|cơ sở|doanh nghiệp|đại biểu|
 đảng bộ|đảng đoàn|đảng ủy|đảng viên|đặc khu|địa phương|điện lực|đoàn thể|đoàn tncs|đội ngũ|đồng chí|
 đơn vị|già làng|giám đốc|hải quan|hệ thống|hiệp hội|hiệu phó|hiệu trưởng|học viện|hội đồng|hội lhpn|
 kế toán|khu phố|lãnh đạo|lực lượng|mặt trận|ngân hàng|người dân|nhà máy|nhà trường|nhân viên|
 phòng khám|quân sự|tập đoàn|tập thể|thành đoàn|thanh tra|thành ủy|thành viên|thủ trưởng|thư ký|
 thứ trưởng|thư viện|thường trực|tiểu ban|tỉnh đoàn|tỉnh ủy|tòa án|tổ chức|tổ đảng|tổ trưởng|tổng cục|
 trạm trưởng|trung tâm|trung ương|trưởng ban|trường học|trưởng phòng|trưởng thôn|ủy ban|ủy viên|
 văn phòng|viễn thông|xí nghiệp|ban bầu cử|ban bí thư|ban chấp hành|ban chỉ đạo|ban dân vận|
 ban điều hành|ban giám đốc|ban giám hiệu|ban giám sát|ban kinh tế|ban nội chính|ban pháp chế|
 ban quản lý|ban thanh tra|ban thường trực|ban thường vụ|ban tổ chức|ban tuyên giáo|ban văn hóa|
 ban vận động|báo cáo viên|bộ chính trị|cấp ủy viên|câu lạc bộ|chánh văn phòng|chủ cơ sở|chủ đầu tư|
 cộng tác viên|cổng thông tin|đài phát thanh|đài truyền hình|đài truyền thanh|đảng ủy viên|
 đoàn thanh niên|đội quản lý|đồn biên phòng|hạt kiểm lâm|hộ gia đình|hội khuyến học|hội nông dân|
 hợp tác xã|khu dân cư|người đứng đầu|nhà văn hóa|phó bí thư|phó chủ tịch|phó hiệu trưởng|thuế cơ sở|
 tổ bầu cử|tổ chức đảng|tổ công tác|tổ dân phố|tổ giúp việc|tổ hòa giải|tổ tự quản|tổng công ty|
 trạm y tế|tuyên truyền viên|ban tiếp công dân|ban xây dựng đảng|bảo hiểm xã hội|báo và phát thanh|
 bộ đội biên phòng|cơ quan thường trực|hội chữ thập đỏ|hội cựu chiến binh|hội đồng nhân dân|
 hội người cao tuổi|kho bạc nhà nước|kiểm toán nhà nước|liên đoàn lao động|mặt trận tổ quốc|
 người có uy tín|quản lý thị trường|tập thể lãnh đạo|tòa án nhân dân|tổ chức chính trị|
 tổ chức đoàn thể|ủy ban kiểm tra|ban chỉ huy quân sự|ban công tác mặt trận|bộ chỉ huy quân sự|
 hội liên hiệp phụ nữ|liên minh hợp tác xã|thi hành án dân sự|tổ chức cơ sở đảng|
 văn phòng hđnd và ubnd|viện kiểm sát nhân dân|báo và phát thanh, truyền hình|
 đài phát thanh và truyền hình|văn phòng hội đồng nhân dân và ủy ban nhân dân|
 cấp bộ đoàn|cấp bộ hội|cơ sở đoàn|đoàn cơ sở|hội cơ sở|đoàn kiểm tra|tổ giám sát|đoàn công tác|tổ kiểm tra|đoàn giám sát|tổ khảo sát|đoàn thanh tra|đoàn khảo sát|
 khoa|ban chính sách, chiến lược|chủ nhiệm|tỉnh|quận|cá nhân|huyện|cảng vụ|thị xã|liên hiệp|chính phủ|thủ đô|thủ tướng|thị trấn|bộ tư lệnh|thành phố|quốc hội|
 xã đoàn|phường đoàn|người trực|người phụ trách|trưởng ấp|phó chủ nhiệm|nhà thiếu nhi|trưởng khóm|vườn quốc gia|phó thủ tướng|trưởng khu phố|công ty cổ phần|tổ đại biểu|
 cơ quan, tổ chức, đơn vị|cơ quan, đơn vị|cơ quan, đơn vị, địa phương|cơ quan, địa phương, đơn vị|đơn vị, địa phương|sở, ngành|ban, ngành|phòng, ban|sở, ban, ngành|cụm thi đua|khối thi đua|ban cán sự đảng|bộ phận một cửa|
 thủ tướng chính phủ|cổng dịch vụ công|trang thông tin|đoàn đại biểu quốc hội|hội nạn nhân chất độc da cam|
 bộ phận tiếp nhận và trả kết quả|công ty trách nhiệm hữu hạn|bộ chỉ huy bộ đội biên phòng|
 báo và đài phát thanh, truyền hình|đài phát thanh, truyền hình|cơ quan thông tấn, báo chí`);

export const COUNTED =
  phrases(`các|đ/c|mọi|mỗi|những|từng|các đ/c|đồng chí|một số|tất cả|toàn bộ|toàn thể|các đồng chí|tất cả các|
 toàn thể các`);

/** Of these, heads too with a capital and a name of their own: "Bộ Nội vụ", "Thành phố Hà Nội". */
export const CAPITAL_TOO = new Set(
  phrases(`bộ|xã|quận|tỉnh|huyện|phường|thị xã|đặc khu|thị trấn|thành phố|khoa|thủ đô|liên hiệp`),
);

/** Ordinary words too ("tổ chức hội nghị", "xã hội"): heads only after "các", "mỗi" and the like. */
export const COUNTED_ONLY = new Set(
  phrases(`tiểu học|trung học cơ sở|trung học phổ thông|mầm non|
 ấp|bản|bộ|ngành|phường|xã|công chức|cơ sở|đại biểu|đặc khu|địa phương|đội ngũ|đồng chí|hệ thống|
 lực lượng|tập thể|thành viên|tổ chức|hộ gia đình|khoa|tỉnh|quận|huyện|thị xã|cá nhân|thủ đô|thị trấn|liên hiệp|thành phố`),
);

/** Heads that say nothing alone: another body or a name must follow at once ("Lãnh đạo, chỉ đạo" is a duty). */
export const NEEDS_BODY = new Set(phrases(`báo|đài|tổ|trưởng|bộ phận|chính quyền|lãnh đạo|thường trực`));
