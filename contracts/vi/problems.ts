/** Words for what the API itself answers; what the rules forbid stands in `refusals.ts`. */
export const PROBLEM_WORDS = {
  INVALID: { title: 'Yêu cầu chưa đúng', detail: 'Hãy sửa các mục được nêu rồi gửi lại.' },
  UNAUTHENTICATED: {
    title: 'Chưa đăng nhập',
    detail: 'Phiên làm việc đã hết hoặc chưa có; hãy đăng nhập lại.',
  },
  WRONG_PASSWORD: {
    title: 'Không đăng nhập được',
    detail: 'Địa chỉ thư hoặc mật khẩu không đúng; hãy kiểm tra và thử lại.',
  },
  TOO_MANY_TRIES: {
    title: 'Thử sai quá nhiều lần',
    detail: 'Tài khoản này tạm khóa đăng nhập; hãy đợi 10 phút rồi thử lại, hoặc nhờ quản trị viên.',
  },
  READ_ONLY: {
    title: 'Chỉ được xem',
    detail:
      'Vai kiểm tra, giám sát xem được mọi điều trong nhánh và không thay đổi gì; việc này do đơn vị hoặc văn phòng làm.',
  },
  OFFICE_ONLY: {
    title: 'Việc của văn phòng',
    detail: 'Chỉ văn phòng của cấp ban hành làm được; hãy liên hệ văn phòng.',
  },
  AUDITOR_ONLY: {
    title: 'Dành cho người kiểm tra, giám sát',
    detail: 'Chỉ người kiểm tra, giám sát và quản trị của nhánh xem được những lần bị từ chối.',
  },
  ADMINISTRATOR_ONLY: {
    title: 'Việc của quản trị',
    detail: 'Chỉ người quản trị của nhánh làm được; hãy liên hệ quản trị.',
  },
  PASSWORD_MUST_CHANGE: {
    title: 'Phải đổi mật khẩu',
    detail: 'Mật khẩu này do quản trị cấp; hãy đổi mật khẩu rồi mới dùng tiếp.',
  },
  PLAN_CHANGED: {
    title: 'Cây đơn vị đã đổi',
    detail: 'Có người vừa thay đổi sau khi đồng chí xem trước, nên chưa ghi gì; hãy xem trước lại.',
  },
  REORGANISATION_DONE: {
    title: 'Không còn rút được',
    detail: 'Việc sắp xếp này đã có hiệu lực hoặc đã rút; hãy tải lại trang để xem.',
  },
  TOO_MANY_ACCOUNTS: {
    title: 'Quá nhiều tài khoản mới',
    detail:
      'Mỗi lần nhiều nhất 1.000 tài khoản mới trên trang web; hãy chia tệp, hoặc nhờ người vận hành chạy “dondoc organisation import”.',
  },
  OTHER_ORIGIN: {
    title: 'Yêu cầu từ trang khác',
    detail:
      'Yêu cầu không đi từ trang của phần mềm nên không được thực hiện; hãy mở lại phần mềm và thử lại.',
  },
  NOT_FOUND: {
    title: 'Không tìm thấy',
    detail: 'Không có, hoặc không thuộc nhánh của đồng chí; hãy kiểm tra lại đường dẫn.',
  },
  DIRECTIVE_EXISTS: {
    title: 'Mã chỉ thị đã có',
    detail: 'Đã có chỉ thị mang mã này; hãy đặt mã khác trong tệp.',
  },
  NOT_CHECKED: {
    title: 'Chưa soát',
    detail: 'Dự thảo chưa được soát, hoặc đã sửa sau khi soát; hãy ghi việc soát trước rồi mới ký.',
  },
  DRAFT_STEP_TAKEN: {
    title: 'Đã ghi rồi',
    detail: 'Bước này đã ghi cho đúng bản dự thảo này; hãy tải lại trang để xem.',
  },
  DRAFT_CHANGED: {
    title: 'Dự thảo vừa đổi',
    detail: 'Có người vừa sửa hoặc phát hành dự thảo này, nên chưa ghi gì; hãy tải lại trang rồi làm lại.',
  },
  DRAFT_SET_ASIDE: {
    title: 'Dự thảo đã bỏ',
    detail: 'Dự thảo này đã bỏ vào lưu trữ nên chưa ghi gì; hãy lấy lại dự thảo rồi làm tiếp.',
  },
  LEAD_MISSING: {
    title: 'Có việc chưa có đơn vị chủ trì',
    detail: 'Hãy nêu đơn vị chủ trì của từng việc, hoặc ghi việc ấy chỉ là bối cảnh, rồi phát hành lại.',
  },
  FORM_NEEDED: {
    title: 'Phải nộp theo mẫu',
    detail: 'Văn bản có mẫu riêng cho báo cáo này; hãy điền mẫu rồi nộp.',
  },
  FORM_NOT_ASKED: {
    title: 'Việc này không nộp theo mẫu',
    detail: 'Chỉ báo cáo, sơ kết, kiểm điểm, tổng kết có mẫu; hãy nộp bằng lời hoặc tệp.',
  },
  FORM_OLD: {
    title: 'Mẫu đã cũ',
    detail: 'Mẫu báo cáo đã có phiên bản mới, nên chưa ghi gì; hãy tải lại mẫu, phần đã gõ được giữ.',
  },
  FORM_CONTRADICTS: {
    title: 'Số liệu mâu thuẫn',
    detail: 'Các con số trong báo cáo không khớp nhau, nên chưa ghi gì; hãy sửa các ô được nêu rồi nộp lại.',
  },
  FORM_INCOMPLETE: {
    title: 'Báo cáo chưa đủ',
    detail: 'Có ô còn thiếu hoặc ghi chưa đúng, nên chưa ghi gì; hãy sửa các ô được nêu rồi nộp lại.',
  },
  NUMBER_TAKEN: {
    title: 'Số này đã dùng',
    detail: 'Cơ quan này đã ban hành một văn bản mang số ấy; hãy lấy số khác.',
  },
  ALREADY_ISSUED: {
    title: 'Chỉ thị đã phát hành',
    detail: 'Chỉ thị này đã được phát hành; hãy mở trang chỉ thị để xem tiến độ.',
  },
  NOT_A_SUCCESSOR: {
    title: 'Không thay thế được bằng chỉ đạo ấy',
    detail:
      'Chỉ đạo thay thế phải là một chỉ đạo khác, cùng cơ quan ban hành và đang thực hiện; hãy phát hành chỉ đạo mới trước rồi ghi việc thay thế.',
  },
  TREE_CHANGED: {
    title: 'Tổ chức đã sắp xếp lại',
    detail:
      'Từ khi chỉ đạo kết thúc, các đơn vị thực hiện đã được sắp xếp lại nên không mở lại được; hãy ban hành văn bản mới, có thể bắt đầu từ văn bản này.',
  },
  NOT_ISSUED: { title: 'Chỉ thị chưa phát hành', detail: 'Chỉ thị còn là dự thảo; hãy phát hành trước.' },
  NOT_OPENED: {
    title: 'Chỉ thị chưa tới đơn vị',
    detail: 'Chỉ thị đang được chuyển xuống đơn vị này; hãy thử lại sau ít phút.',
  },
  ANSWER_UNKNOWN: {
    title: 'Chưa có câu trả lời',
    detail: 'Chưa biết việc đã ghi hay chưa; hãy bấm gửi lại, phần mềm không ghi hai lần.',
  },
  ENGINE_AWAY: {
    title: 'Phần mềm đang bận',
    detail: 'Bộ máy điều phối chưa trả lời; hãy thử lại sau ít phút.',
  },
  FILE_REFUSED: {
    title: 'Không nhận tệp này',
    detail: 'Chỉ nhận PDF, Word (docx), Excel (xlsx), ảnh PNG hoặc JPEG, văn bản txt, xét theo nội dung tệp.',
  },
  PLAN_REFUSED: {
    title: 'Không đọc được văn bản này',
    detail: 'Tệp bị từ chối vì lý do được nêu; không có gì được lưu. Hãy làm theo lời chỉ rồi gửi lại.',
  },
  TABLE_REFUSED: {
    title: 'Bảng sửa chưa được nạp',
    detail: 'Có chỗ chưa đúng nên chưa sửa gì trên màn hình; hãy sửa trong bảng rồi nạp lại.',
  },
  FILE_TOO_LARGE: {
    title: 'Tệp quá lớn',
    detail: 'Mỗi tệp nhiều nhất 20 MB, mỗi lần nhiều nhất 10 tệp; hãy nén hoặc chia nhỏ.',
  },
  CALENDAR_CHANGED_MEANWHILE: {
    title: 'Lịch vừa được đổi',
    detail: 'Có người đã đổi lịch sau khi trang này mở; hãy tải lại trang, xem bản mới rồi sửa lại.',
  },
  CALENDAR_SAME: {
    title: 'Lịch không khác',
    detail: 'Không có ngày nào khác với bản đang dùng; hãy sửa ít nhất một ngày.',
  },
  WORK_PASSING: {
    title: 'Việc đang chuyển sang đơn vị khác',
    detail:
      'Cây đơn vị vừa đổi, việc của đơn vị kết thúc còn đang đến đơn vị nhận, nên chưa ghi gì; hãy đợi ít phút rồi sửa đổi lại.',
  },
  AS_OF_TOO_WIDE: {
    title: 'Nhánh quá rộng để xem lại',
    detail: 'Xem “như tại ngày” dựng lại từ từng sự kiện; hãy chọn một nhánh nhỏ hơn.',
  },
  UNKNOWN_POST: {
    title: 'Không cử được chức danh này',
    detail:
      'Chỉ cử được chức danh của chính đơn vị có vai “Cán bộ phụ trách” hoặc “Người đứng đầu”; cần người khác thì nhờ quản trị thêm vai trước.',
  },
  NOT_PARTNERS: {
    title: 'Không ghép sinh hoạt với đơn vị này được',
    detail: 'Chỉ ghép với đơn vị cùng cấp trên trực tiếp, còn hoạt động; hãy chọn lại đơn vị ghép.',
  },
  NOT_SUBORDINATES: {
    title: 'Có mục giao cho đơn vị không trực thuộc',
    detail: 'Kế hoạch chỉ giao việc cho cấp dưới trực tiếp; hãy chọn lại đơn vị ở các mục được nêu.',
  },
  NOT_REQUIREMENTS: {
    title: 'Có mục ghi yêu cầu không có trong văn bản',
    detail: 'Hãy chọn yêu cầu trong danh sách của văn bản ở các mục được nêu.',
  },
  NOT_SUBSTITUTE: {
    title: 'Không được làm thay',
    detail:
      'Hôm nay không có giấy ủy quyền nào của chức danh ấy cho đồng chí; hãy thôi làm thay, hoặc nhờ người ủy quyền ghi giấy mới.',
  },
  NOT_IN_PLACE: {
    title: 'Không làm được khi đang làm thay',
    detail:
      'Ủy quyền và bàn giao phải do chính chức danh ấy hoặc văn phòng ghi; hãy thôi làm thay rồi làm lại.',
  },
  DELEGATION_TO_SELF: {
    title: 'Không thể tự ủy quyền cho mình',
    detail: 'Người ủy quyền và người được ủy quyền là một; hãy chọn chức danh khác.',
  },
  DELEGATION_DAYS: {
    title: 'Thời gian ủy quyền chưa đúng',
    detail:
      'Ngày cuối phải từ hôm nay trở đi, không trước ngày đầu và cách ngày đầu không quá một năm; hãy sửa lại hai ngày.',
  },
  ASSIGNMENT_DAYS: {
    title: 'Ngày phân công chưa đúng',
    detail: 'Phân công bắt đầu muộn nhất một năm nữa; hãy sửa lại ngày.',
  },
  ASSIGNMENT_LATER: {
    title: 'Đã có phân công ghi từ ngày muộn hơn',
    detail:
      'Phân công ghi sau phải bắt đầu từ ngày của phân công đã ghi trở đi; hãy xem danh sách đã ghi và sửa ngày.',
  },
  ASSIGNMENT_SAME: {
    title: 'Phân công không đổi',
    detail: 'Chức danh đang theo dõi đúng các đơn vị này; hãy chọn thêm hoặc bớt đơn vị rồi ghi lại.',
  },
  DELEGATION_POST: {
    title: 'Không ủy quyền được giữa hai chức danh này',
    detail:
      'Người ủy quyền phải là người có việc để làm thay; người kiểm tra, giám sát và chức danh đã rời nhiệm vụ không làm thay được. Hãy chọn chức danh khác.',
  },
  DELEGATION_TWICE: {
    title: 'Đã có người làm thay trong những ngày ấy',
    detail:
      'Mỗi chức danh mỗi lúc chỉ có một người làm thay; hãy kết thúc ủy quyền cũ trước hoặc chọn ngày khác.',
  },
  DELEGATION_CHAIN: {
    title: 'Không ủy quyền lại',
    detail:
      'Người được chọn cũng đang ủy quyền cho người khác, hoặc người ủy quyền đang làm thay người khác trong những ngày ấy; hãy kết thúc ủy quyền kia trước, hoặc chọn người khác.',
  },
  DELEGATION_ENDED: {
    title: 'Ủy quyền đã kết thúc',
    detail: 'Ủy quyền này đã kết thúc từ trước; hãy tải lại trang để xem.',
  },
  HAND_OVER_UNTOLD: {
    title: 'Chưa bàn giao xong',
    detail:
      'Còn chỉ đạo chưa ghi được việc bàn giao; hãy bấm lại sau ít phút, việc đã ghi không bị ghi hai lần.',
  },
  HAND_OVER_GONE: {
    title: 'Chức danh đã rời nhiệm vụ',
    detail: 'Chức danh này đã bàn giao xong; hãy tải lại trang để xem.',
  },
  NOT_NEWCOMERS: {
    title: 'Danh sách đã đổi',
    detail:
      'Có đơn vị đã vào diện, đã kết thúc hoặc không thuộc cấp ban hành, nên chưa ghi gì; hãy tải lại danh sách rồi chọn lại.',
  },
  NO_POLICY: {
    title: 'Chưa có quy định xếp loại',
    detail: 'Không có bản quy định nào áp dụng cho kỳ này; quản trị nạp tệp quy định xếp loại rồi làm lại.',
  },
  POLICY_OLD: {
    title: 'Bảng chấm đã cũ',
    detail:
      'Điểm chấm theo một bản quy định khác bản đang áp dụng cho kỳ này, nên chưa ghi gì; hãy tải lại trang rồi chấm lại theo bản ấy.',
  },
  POLICY_FAULTY: {
    title: 'Quy định chưa đúng',
    detail:
      'Tiêu chí, mức hoặc giới hạn trong tệp không khớp nhau, nên chưa nạp gì; hãy sửa các mục được nêu rồi nạp lại.',
  },
  POLICY_TAKEN: {
    title: 'Bản này đã có',
    detail: 'Bản quy định đã nạp thì không sửa được; hãy tăng số bản trong tệp rồi nạp lại.',
  },
  SUPERIOR_NOT_IN: {
    title: 'Thiếu cấp trên trực tiếp',
    detail:
      'Có đơn vị mà cấp trên trực tiếp chưa vào diện thực hiện; hãy chọn cả cấp trên ấy, hoặc bỏ đơn vị này.',
  },
  NOT_CLOSED_YET: {
    title: 'Chỉ đạo chưa kết thúc',
    detail: 'Tổng kết và lưu trữ chỉ làm khi chỉ đạo đã kết thúc; hãy kết thúc chỉ đạo trước.',
  },
  CLOSING_UNDER_WAY: {
    title: 'Đang kết thúc ở các đơn vị',
    detail: 'Còn đơn vị chưa ghi xong việc kết thúc, nên số liệu chưa đứng yên; hãy thử lại sau ít phút.',
  },
  CLOSING_CHANGED: {
    title: 'Có người vừa ghi trước',
    detail: 'Tổng kết hoặc lưu trữ vừa có bước mới, nên chưa ghi gì; hãy tải lại trang rồi làm lại.',
  },
  FINAL_REVIEW_MISSING: {
    title: 'Chưa có tổng kết',
    detail:
      'Chưa có bản tổng kết nào được ký cho đúng những gì đã ghi; hãy ghi bản tổng kết với số và ngày rồi mới lưu trữ.',
  },
  DIRECTIVE_ARCHIVED: {
    title: 'Chỉ đạo đã lưu trữ',
    detail:
      'Chỉ đạo đã lưu trữ chỉ xem được; cần làm tiếp thì văn phòng đưa ra khỏi lưu trữ, có lý do, trước.',
  },
  NOT_ARCHIVED: {
    title: 'Chỉ đạo không ở trong lưu trữ',
    detail: 'Chỉ đạo này chưa lưu trữ, hoặc đã được đưa ra; hãy tải lại trang để xem.',
  },
  ARCHIVE_TOO_LARGE: {
    title: 'Hồ sơ quá lớn',
    detail:
      'Hồ sơ lưu trữ lớn hơn mức tải về được; hãy nhờ người vận hành chạy “dondoc audit archive” để ghi ra thư mục.',
  },
  UNEXPECTED: {
    title: 'Phần mềm gặp lỗi',
    detail: 'Việc chưa thực hiện được; hãy thử lại, nếu vẫn lỗi thì báo quản trị viên kèm mã dưới đây.',
  },
} as const satisfies Record<string, { title: string; detail: string }>;

export type ProblemCode = keyof typeof PROBLEM_WORDS;
