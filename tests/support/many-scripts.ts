import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { aCapture, aDocument, aProvision } from './builders.ts';
import { readContent, TOY } from './content.ts';

export interface ScriptSample {
  readonly name: string;
  readonly language: string;
  readonly title: string;
  /** One paragraph of a policy, which a provision quotes whole. */
  readonly text: string;
  /** Subsets of the serif that the page of the capture needs beside `latin`; none for a script that the fonts lack. */
  readonly subsets: readonly string[];
  readonly direction: 'ltr' | 'rtl';
}

/** The same small policy in the scripts that people read. */
export const SCRIPTS: readonly ScriptSample[] = [
  {
    name: 'french',
    language: 'fr',
    title: 'Règles de confidentialité',
    text: 'Nous gardons vos lettres pendant trente jours, même après la fermeture du compte.',
    subsets: [],
    direction: 'ltr',
  },
  {
    name: 'polish',
    language: 'pl',
    title: 'Polityka prywatności',
    text: 'Przechowujemy Twoje listy przez trzydzieści dni, także po zamknięciu konta.',
    subsets: ['latin-ext'],
    direction: 'ltr',
  },
  {
    name: 'russian',
    language: 'ru',
    title: 'Политика конфиденциальности',
    text: 'Мы храним ваши письма тридцать дней, в том числе после закрытия учётной записи.',
    subsets: ['cyrillic'],
    direction: 'ltr',
  },
  {
    name: 'greek',
    language: 'el',
    title: 'Πολιτική απορρήτου',
    text: 'Κρατάμε τα γράμματά σας τριάντα ημέρες, και μετά το κλείσιμο του λογαριασμού.',
    subsets: ['greek'],
    direction: 'ltr',
  },
  {
    name: 'vietnamese',
    language: 'vi',
    title: 'Chính sách quyền riêng tư',
    text: 'Chúng tôi lưu giữ thư của bạn trong ba mươi ngày, kể cả sau khi đóng tài khoản.',
    subsets: ['vietnamese'],
    direction: 'ltr',
  },
  {
    name: 'arabic',
    language: 'ar',
    title: 'سياسة الخصوصية',
    text: 'نحتفظ برسائلك مدة ثلاثين يوما، حتى بعد إغلاق الحساب.',
    subsets: [],
    direction: 'rtl',
  },
  {
    name: 'hebrew',
    language: 'he',
    title: 'מדיניות הפרטיות',
    text: 'אנו שומרים את המכתבים שלכם שלושים יום, גם לאחר סגירת החשבון.',
    subsets: [],
    direction: 'rtl',
  },
  {
    name: 'japanese',
    language: 'ja',
    title: 'プライバシーポリシー',
    text: '当社は、アカウントの閉鎖後も、お客様の手紙を三十日間保管します。',
    subsets: [],
    direction: 'ltr',
  },
  {
    name: 'korean',
    language: 'ko',
    title: '개인정보 처리방침',
    text: '당사는 계정을 닫은 뒤에도 회원님의 편지를 삼십 일 동안 보관합니다.',
    subsets: [],
    direction: 'ltr',
  },
  {
    name: 'chinese',
    language: 'zh-Hans',
    title: '隐私政策',
    text: '即使您关闭账户,我们仍会将您的信件保留三十天。',
    subsets: [],
    direction: 'ltr',
  },
  {
    name: 'thai',
    language: 'th',
    title: 'นโยบายความเป็นส่วนตัว',
    text: 'เราเก็บจดหมายของคุณไว้สามสิบวัน แม้หลังจากปิดบัญชีแล้ว',
    subsets: [],
    direction: 'ltr',
  },
  {
    name: 'hindi',
    language: 'hi',
    title: 'गोपनीयता नीति',
    text: 'खाता बंद होने के बाद भी हम आपके पत्र तीस दिनों तक रखते हैं।',
    subsets: [],
    direction: 'ltr',
  },
];

/** Page of the capture that {@link writeManyScripts} writes for a sample. */
export const captureAddress = ({ name }: ScriptSample): string => `/platform/scripts/${name}/`;
/** Page of the provision that quotes it. */
export const provisionAddress = (sample: ScriptSample): string =>
  `${captureAddress(sample)}letters/`;

/** Writes the toy archive with a document in each script beside its own. */
export function writeManyScripts(folder: string): void {
  const documents = SCRIPTS.map((sample, index) => {
    const { name, language, title, text } = sample;
    const number = String(index + 1).padStart(2, '0');
    const provision = aProvision({
      id: `TA-P-0009${number}`,
      slug: 'letters',
      passages: [text],
      fields: { title },
    });
    return aDocument({
      platform: 'scripts',
      slug: name,
      id: `TA-D-009${number}`,
      fields: { title, language },
      files: [aCapture({ text: [`# ${title}`, text] }), provision],
    });
  });
  for (const files of [readContent(TOY), ...documents]) {
    for (const [path, content] of Object.entries(files)) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }
}
