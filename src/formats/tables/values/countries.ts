/** ISO 3166-1: the code of three letters, then that of two. */
const THREE_TWO =
  'AFGAF ALAAX ALBAL DZADZ ASMAS ANDAD AGOAO AIAAI ATAAQ ATGAG ARGAR ARMAM ABWAW AUSAU AUTAT AZEAZ BHSBS BHRBH BGDBD BRBBB BLRBY ' +
  'BELBE BLZBZ BENBJ BMUBM BTNBT BOLBO BESBQ BIHBA BWABW BVTBV BRABR IOTIO BRNBN BGRBG BFABF BDIBI CPVCV KHMKH CMRCM CANCA CYMKY ' +
  'CAFCF TCDTD CHLCL CHNCN CXRCX CCKCC COLCO COMKM COGCG CODCD COKCK CRICR CIVCI HRVHR CUBCU CUWCW CYPCY CZECZ DNKDK DJIDJ DMADM ' +
  'DOMDO ECUEC EGYEG SLVSV GNQGQ ERIER ESTEE SWZSZ ETHET FLKFK FROFO FJIFJ FINFI FRAFR GUFGF PYFPF ATFTF GABGA GMBGM GEOGE DEUDE ' +
  'GHAGH GIBGI GRCGR GRLGL GRDGD GLPGP GUMGU GTMGT GGYGG GINGN GNBGW GUYGY HTIHT HMDHM VATVA HNDHN HKGHK HUNHU ISLIS INDIN IDNID ' +
  'IRNIR IRQIQ IRLIE IMNIM ISRIL ITAIT JAMJM JPNJP JEYJE JORJO KAZKZ KENKE KIRKI PRKKP KORKR KWTKW KGZKG LAOLA LVALV LBNLB LSOLS ' +
  'LBRLR LBYLY LIELI LTULT LUXLU MACMO MDGMG MWIMW MYSMY MDVMV MLIML MLTMT MHLMH MTQMQ MRTMR MUSMU MYTYT MEXMX FSMFM MDAMD MCOMC ' +
  'MNGMN MNEME MSRMS MARMA MOZMZ MMRMM NAMNA NRUNR NPLNP NLDNL NCLNC NZLNZ NICNI NERNE NGANG NIUNU NFKNF MKDMK MNPMP NORNO OMNOM ' +
  'PAKPK PLWPW PSEPS PANPA PNGPG PRYPY PERPE PHLPH PCNPN POLPL PRTPT PRIPR QATQA REURE ROURO RUSRU RWARW BLMBL SHNSH KNAKN LCALC ' +
  'MAFMF SPMPM VCTVC WSMWS SMRSM STPST SAUSA SENSN SRBRS SYCSC SLESL SGPSG SXMSX SVKSK SVNSI SLBSB SOMSO ZAFZA SGSGS SSDSS ESPES ' +
  'LKALK SDNSD SURSR SJMSJ SWESE CHECH SYRSY TWNTW TJKTJ TZATZ THATH TLSTL TGOTG TKLTK TONTO TTOTT TUNTN TURTR TKMTM TCATC TUVTV ' +
  'UGAUG UKRUA AREAE GBRGB USAUS UMIUM URYUY UZBUZ VUTVU VENVE VNMVN VGBVG VIRVI WLFWF ESHEH YEMYE ZMBZM ZWEZW';

const BY_THREE = new Map(THREE_TWO.split(' ').map((pair) => [pair.slice(0, 3), pair.slice(3)]));
const TWO = new Set(BY_THREE.values());

/** Names that people use and the Unicode data do not, folded. */
const OTHER_NAMES: readonly (readonly [name: string, code: string])[] = [
  ['usa', 'US'],
  ['united states of america', 'US'],
  ['uk', 'GB'],
  ['great britain', 'GB'],
  ['england', 'GB'],
  ['dprk', 'KP'],
  ['rok', 'KR'],
  ['russian federation', 'RU'],
  ['turkey', 'TR'],
  ['czech republic', 'CZ'],
  ['viet nam', 'VN'],
  ['burma', 'MM'],
  ['uae', 'AE'],
  ['hong kong', 'HK'],
  ['macao', 'MO'],
];

const folded = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim();

function namesOf(): Map<string, string> {
  const english = new Intl.DisplayNames(['en'], { type: 'region' });
  const official = [...TWO].map((code) => [folded(english.of(code) ?? code), code] as const);
  return new Map([...official, ...OTHER_NAMES]);
}

let names: Map<string, string> | undefined;

/** The code of two letters for a country: by code of two or three letters in any case, or by English name. Undefined for everything else. */
export function countryOf(text: string): string | undefined {
  const upper = text.toUpperCase();
  if (TWO.has(upper)) return upper;
  const byThree = BY_THREE.get(upper);
  if (byThree !== undefined || text.length < 2 || text.length > 60) return byThree;
  names ??= namesOf();
  return names.get(folded(text));
}
