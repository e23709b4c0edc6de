import type { Site } from '../../schema/settings.ts';

type Subscribe = NonNullable<Site['subscribe']>;

/** An HTML form with which a reader subscribes. */
export interface SubscribeForm {
  action: string;
  /** Name of the field of the address. */
  field: string;
  /** What the form sends besides. */
  hidden: Record<string, string>;
  /** Name of a field that people leave empty, by which the provider recognizes bots. */
  trap: string | null;
}

/**
 * The form that a provider takes, with the fields of the form that it offers for embedding;
 * listmonk's is static/public/templates/subscription-form.html in github.com/knadh/listmonk.
 */
export function subscribeForm(subscribe: Subscribe): SubscribeForm {
  switch (subscribe.provider) {
    case 'buttondown':
      return {
        action: `https://buttondown.com/api/emails/embed-subscribe/${subscribe.username}`,
        field: 'email',
        hidden: { embed: '1' },
        trap: null,
      };
    case 'mailchimp': {
      const { searchParams } = new URL(subscribe.url);
      const trap = `b_${searchParams.get('u')}_${searchParams.get('id')}`;
      return { action: subscribe.url, field: 'EMAIL', hidden: {}, trap };
    }
    case 'listmonk':
      return {
        action: `${subscribe.url.replace(/\/+$/, '')}/subscription/form`,
        field: 'email',
        hidden: { l: subscribe.list },
        trap: 'nonce',
      };
    case 'form':
      return { action: subscribe.url, field: subscribe.field, hidden: {}, trap: null };
  }
}
