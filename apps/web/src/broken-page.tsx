import { Button } from './design/button.tsx'
import { emergencyNumbers } from './emergency-numbers.ts'

const sentences = {
  en: {
    title: 'Recourse cannot be shown safely now',
    unreachable: 'Its information could not be fetched. Nothing was said or sent. Try again with a connection.',
    broken: 'Its information is damaged or was not signed by those who make it, so none of it is shown. Nothing was said or sent.',
    unverified:
      'This address is not secure (https), so this browser cannot check that its information is ours, and none of it is shown. Open the https address. Nothing was said or sent.',
    fault: 'Something went wrong on our side. What was said here is cleared. Nothing was sent.',
    emergency: 'In danger now: call',
    hotline: 'Canadian Human Trafficking Hotline, day and night, many languages:',
    crisis: 'Suicide crisis helpline, call or text:',
    again: 'Try again',
    code: 'Code',
  },
  fr: {
    title: 'Recours ne peut pas s’afficher en toute sécurité pour l’instant',
    unreachable: 'Ses renseignements n’ont pas pu être obtenus. Rien n’a été dit ni envoyé. Réessayez avec une connexion.',
    broken: 'Ses renseignements sont abîmés ou n’ont pas été signés par ceux qui les préparent : rien n’en est montré. Rien n’a été dit ni envoyé.',
    unverified:
      'Cette adresse n’est pas sûre (https) : ce navigateur ne peut pas vérifier que ses renseignements viennent de nous, et rien n’en est montré. Ouvrez l’adresse en https. Rien n’a été dit ni envoyé.',
    fault: 'Une erreur s’est produite de notre côté. Ce qui a été dit ici est effacé. Rien n’a été envoyé.',
    emergency: 'En danger maintenant : appelez le',
    hotline: 'Ligne d’urgence canadienne contre la traite des personnes, jour et nuit, plusieurs langues :',
    crisis: 'Ligne d’aide en cas de crise de suicide, par téléphone ou texto :',
    again: 'Réessayer',
    code: 'Code',
  },
} as const

/** Which sentence says what happened: what cannot be verified here is not damaged. */
const sentenceFor = (code: string): 'unreachable' | 'fault' | 'unverified' | 'broken' =>
  code === 'unreachable' || code === 'fault' ? code : code === 'cannot-verify-here' ? 'unverified' : 'broken'

/** One calm page in both languages at once, that of the page first, whatever went wrong: what happened, a code, and what to do when a person is waiting. */
export function BrokenPage({ code }: { readonly code: string }) {
  const order = document.documentElement.lang === 'fr' ? (['fr', 'en'] as const) : (['en', 'fr'] as const)
  return (
    <main className="calm-page flow" id="main" tabIndex={-1} data-broken={code}>
      {order.map((language, i) => (
        <section key={language} lang={language} className="card flow-tight">
          <InLanguage language={language} code={code} title={i === 0 ? 'h1' : 'h2'} />
        </section>
      ))}
    </main>
  )
}

function InLanguage({ language, code, title: Title }: { readonly language: keyof typeof sentences; readonly code: string; readonly title: 'h1' | 'h2' }) {
  const words = sentences[language]
  return (
    <>
      <Title className="card-title">{words.title}</Title>
      <p>{words[sentenceFor(code)]}</p>
      <ul className="bare flow-tight">
        <li>
          {words.emergency} <Dial tel={emergencyNumbers.emergency} />
        </li>
        <li>
          {words.hotline} <Dial tel={emergencyNumbers.hotline} />
        </li>
        <li>
          {words.crisis} <Dial tel={emergencyNumbers.crisis} />
        </li>
      </ul>
      <p className="row">
        <Button onClick={() => location.reload()}>{words.again}</Button>
        <small className="soft">
          {words.code}
          {language === 'fr' ? '\u00a0: ' : ': '}
          {code}
        </small>
      </p>
    </>
  )
}

const Dial = ({ tel }: { readonly tel: string }) => (
  <a className="phone" href={`tel:${tel}`}>
    {tel}
  </a>
)
