/** A document's name as one says it: "Kế hoạch thực hiện Chỉ thị số …"; a title that begins with its kind is left so. */
export const fullTitle = ({ kind, title }: { kind: string; title: string }): string => {
  const begins = title.charAt(0);
  return begins === begins.toLowerCase() ? `${kind} ${title}` : title;
};
