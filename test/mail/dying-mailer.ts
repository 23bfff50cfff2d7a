/** A mailer that is killed in the moment after the mail server has said 250 and before the answer is stored. */
import { connect } from '../../prisma/client.ts';
import { createMailer } from '../../worker/mailer/drain.ts';
import { createTransport } from '../../worker/mailer/transport.ts';

const { DATABASE_URL = '', SMTP_URL = '', NOW = '' } = process.env;
const transport = createTransport(SMTP_URL, 'Đôn Đốc <dondoc@vp.example>');
const mailer = createMailer({
  db: connect(DATABASE_URL),
  transport: {
    ...transport,
    async send(letter) {
      const delivery = await transport.send(letter);
      if (delivery.result === 'accepted') process.kill(process.pid, 'SIGKILL');
      return delivery;
    },
  },
  publicUrl: 'https://dondoc.example',
  now: async () => NOW,
});
await mailer.drain();
