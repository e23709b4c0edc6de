// Outlook ignores the padding of a `div`, but not the margins of headings and paragraphs.
const TITLE =
  'margin:16px 0 2px;padding-top:16px;border-top:1px solid #e2ddd2;font:bold 19px/25px Georgia,serif';
const QUIET = 'margin:0 0 4px;color:#625d54;font-size:14px;line-height:20px';
const PLAIN = 'color:#1d1b18;text-decoration:none';

/**
 * The look of a digest in MJML (documentation.mjml.io). `{{name}}` is where a text goes. What
 * stands between `<!--name-->` and `<!--/name-->` is a part that a message may have any number of
 * times.
 *
 * Every style stands at its element, because Gmail drops the styles of the head from a message that
 * is forwarded. The head only has the colours for a dark screen, which cannot stand elsewhere.
 * There are no images, fonts or scripts, so nothing tells anyone that the message was read.
 */
export const TEMPLATE = `
<mjml lang="{{language}}" dir="ltr">
  <mj-head>
    <mj-title>{{title}}</mj-title>
    <mj-preview>{{preheader}}</mj-preview>
    <mj-attributes>
      <mj-all font-family="-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif" />
      <mj-text color="#1d1b18" font-size="16px" line-height="24px" padding="0 20px" />
      <mj-section padding="0" />
    </mj-attributes>
    <mj-raw>
      <meta name="robots" content="noindex">
      <meta name="description" content="{{preheader}}">
      <meta name="color-scheme" content="light dark">
      <meta name="supported-color-schemes" content="light dark">
    </mj-raw>
    <mj-style>
      :root { color-scheme: light dark; supported-color-schemes: light dark; }
      a:hover { text-decoration: underline !important; }
      @media (prefers-color-scheme: dark) {
        body, .ground { background-color: #16171b !important; }
        .ground div, .ground h1, .ground h2, .ground p, .ground a { color: #e8e5de !important; }
        .ground .quiet { color: #a5a198 !important; }
        .ground .accent { color: #ff9a7b !important; }
        .line { border-color: #33353c !important; }
      }
    </mj-style>
  </mj-head>
  <mj-body background-color="#fbfaf7" width="640px" css-class="ground">
    <mj-section>
      <mj-column padding="24px 0 0">
        <mj-text>
          <p class="quiet" style="${QUIET}">
            <a class="accent" href="{{home}}" style="color:#a02c16;text-decoration:none">{{from}}</a>
          </p>
          <h1 style="margin:4px 0;font:bold 26px/32px Georgia,serif">{{heading}}</h1>
          <p class="quiet" style="${QUIET}">{{lead}}</p>
        </mj-text>
      </mj-column>
    </mj-section>
    <mj-section>
      <mj-column>
        <mj-text>
          <!--paper--><h2 class="line" dir="auto" style="${TITLE}"><a href="{{url}}" style="${PLAIN}">{{title}}</a></h2>
          <!--facts--><p class="quiet" style="${QUIET}">{{facts}}</p><!--/facts-->
          <!--paragraph--><p dir="auto" style="margin:0 0 4px">{{text}}</p><!--/paragraph--><!--/paper-->
        </mj-text>
        <mj-raw><!--left--></mj-raw>
        <mj-text padding="16px 20px 0"><a class="accent" href="{{url}}" style="color:#a02c16">{{text}}</a></mj-text>
        <mj-raw><!--/left--></mj-raw>
      </mj-column>
    </mj-section>
    <mj-section>
      <mj-column padding="16px 0 24px">
        <mj-text>
          <div class="line" style="border-top:1px solid #e2ddd2;font-size:0;line-height:16px">&nbsp;</div>
          <!--link--><p style="${QUIET}"><a class="quiet" href="{{url}}" style="color:#625d54">{{label}}</a></p><!--/link-->
        </mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>
`;
