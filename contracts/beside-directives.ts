/** Words that stand where a directive's id stands in the address of its page: no directive may be called so. */
export const BESIDE_DIRECTIVES: readonly string[] = ['luu-tru', 'moi', 'nhap'];
