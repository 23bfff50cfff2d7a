/** Words that the deadline grammar knows, one of each kind: for whoever has typed something that it does not. */

export interface DeadlineModel {
  /** The kind, as a choice. */
  word: string;
  /** To be corrected by the person; always read as it stands. */
  words: string;
}

/** @param year of the document */
export const deadlineModels = (year: number): DeadlineModel[] => [
  { word: 'Trước một ngày', words: `trước ngày 30/6/${year}` },
  { word: 'Trong một tháng', words: `trong tháng 6/${year}` },
  { word: 'Trong một quý', words: `quý II/${year}` },
  { word: 'Hằng tháng', words: 'trước ngày 25 hằng tháng' },
  { word: 'Hằng quý', words: 'trước ngày 20 của tháng cuối quý' },
  { word: 'Nửa năm một lần', words: '6 tháng một lần' },
  { word: 'Hằng năm', words: 'trước ngày 15/11 hằng năm' },
  { word: 'Sau một sự kiện', words: 'chậm nhất 15 ngày sau hội nghị quán triệt' },
  { word: 'Thường xuyên', words: 'thường xuyên' },
];
