type Invented = {
  readonly key: string
  readonly name: string
  readonly city?: string
  readonly privateAddress?: string
  readonly service?: string
  readonly attributes?: string
}

/** A service of an invented list, in the elements that iCarol and OpenCIOC write. */
export const siteOf = ({ key, name, city = 'Clairval', privateAddress = 'Confidential="false"', service = '', attributes = '' }: Invented): string => `
  <Site>
    <Key>${key}</Key><Name>${name}</Name>
    <PhysicalAddress ${privateAddress}><Line1>12 Invented Lane</Line1><City>${city}</City><State>BC</State><ZipCode>V9Z 9Z9</ZipCode><Country>CA</Country></PhysicalAddress>
    <SiteService ${attributes}>
      <Name>${name}</Name><Key>${key}</Key>
      ${service}
    </SiteService>
    <SpatialLocation><Latitude>49.123456</Latitude><Longitude>-123.123456</Longitude></SpatialLocation>
  </Site>`

/** A whole service: phones, hours, languages, who may come, papers, fee, notes of staff. */
export const wholeService = `
      <Description>Helps newcomers with &amp;lt;b&amp;gt;papers&amp;lt;/b&amp;gt; and letters.</Description>
      <Phone TollFree="false" Confidential="false"><PhoneNumber>604-555-0100</PhoneNumber><Description>Office</Description><Type>Voice</Type></Phone>
      <Phone TollFree="false" Confidential="true"><PhoneNumber>604-555-0199</PhoneNumber><Description>Director</Description><Type>Voice</Type></Phone>
      <Phone TollFree="false" Confidential="false"><PhoneNumber>604-555-0111</PhoneNumber><Type>Fax</Type></Phone>
      <URL><Address>www.example.org/papers</Address></URL>
      <Email><Address>papers@example.org</Address></Email>
      <Contact Type="CONTACT_1"><Title>Manager</Title><Name>Invented Person</Name></Contact>
      <TimeOpen><Notes>Mon-Fri 9 am-5 pm</Notes></TimeOpen>
      <Taxonomy><Code>FT-3600</Code></Taxonomy>
      <Taxonomy><Code>{what:'LEGAL AID',who:'Refugees'}</Code></Taxonomy>
      <Languages><Name>English</Name></Languages>
      <Languages><Name>Spanish</Name><Notes>call ahead</Notes></Languages>
      <GeographicAreaServed><City>Hauterive</City><State>BC</State><Country>Canada</Country></GeographicAreaServed>
      <ResourceInfo AvailableForDirectory="true" AvailableForReferral="true" DateLastVerified="2026-05-01"><Contact Type="Source"><Name>Another Invented Person</Name></Contact></ResourceInfo>
      <ApplicationProcess><Step>1</Step><Description>Call first</Description></ApplicationProcess>
      <FeeStructure>None</FeeStructure>
      <DocumentsRequired>Any paper that you have</DocumentsRequired>
      <OtherRequirements>Women and men, refugees first</OtherRequirements>
      <AgeRequirements>18 years and over</AgeRequirements>
      <InternalNote><Notes>Do not print: staff only</Notes></InternalNote>`

/** An invented list: each agency holds the sites given. */
export const listOf = (sites: readonly string[], { agency = '' }: { readonly agency?: string } = {}): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<Source SourceEntity="Invented 211" SchemaVersion="3.0" OriginTimestamp="2026-06-01T05:01:43-05:00" SoftwareVendor="iCarol">
${sites.map((site, i) => `<Agency ${agency}><Key>A${i}</Key><Name>Invented Agency ${i}</Name><AgencyDescription>Invented.</AgencyDescription>${site}</Agency>`).join('\n')}
</Source>`
