"""The code lists of EN 16931 that an invoice's own words are checked against.

Lists: ISO 3166-1 (BT-40), EAS as Peppol uses it (BT-34), VATEX of CEF (BT-121), UN/ECE 20 (BT-130).
"""

_COUNTRIES = (
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR "
    "BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ "
    "EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW "
    "GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY "
    "KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV "
    "MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY "
    "QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG "
    "TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM "
    "ZW "
)
COUNTRIES = frozenset(_COUNTRIES.split())

_ELECTRONIC_ADDRESS_SCHEMES = (
    "0002 0007 0009 0060 0088 0096 0097 0106 0130 0135 0142 0151 0183 0184 0188 0190 0191 0192 "
    "0195 0196 0198 0199 0200 0201 0204 0208 0209 0210 0211 0216 0218 0221 0225 0230 0235 0240 "
    "0242 0244 0245 0246 0248 9910 9913 9914 9915 9918 9919 9920 9922 9923 9924 9925 9926 9927 "
    "9928 9929 9930 9931 9932 9933 9934 9935 9936 9937 9938 9939 9940 9941 9942 9943 9944 9945 "
    "9946 9947 9948 9949 9950 9951 9952 9953 9957 9959 "
)
ELECTRONIC_ADDRESS_SCHEMES = frozenset(_ELECTRONIC_ADDRESS_SCHEMES.split())

_EXEMPTION_CODES = (
    "VATEX-EU-79-C VATEX-EU-132 VATEX-EU-132-1A VATEX-EU-132-1B VATEX-EU-132-1C VATEX-EU-132-1D "
    "VATEX-EU-132-1E VATEX-EU-132-1F VATEX-EU-132-1G VATEX-EU-132-1H VATEX-EU-132-1I "
    "VATEX-EU-132-1J VATEX-EU-132-1K VATEX-EU-132-1L VATEX-EU-132-1M VATEX-EU-132-1N "
    "VATEX-EU-132-1O VATEX-EU-132-1P VATEX-EU-132-1Q VATEX-EU-135-1 VATEX-EU-143 VATEX-EU-143-1A "
    "VATEX-EU-143-1B VATEX-EU-143-1C VATEX-EU-143-1D VATEX-EU-143-1E VATEX-EU-143-1F "
    "VATEX-EU-143-1FA VATEX-EU-143-1G VATEX-EU-143-1H VATEX-EU-143-1I VATEX-EU-143-1J "
    "VATEX-EU-143-1K VATEX-EU-143-1L VATEX-EU-144 VATEX-EU-146-1E VATEX-EU-159 VATEX-EU-309 "
    "VATEX-EU-148 VATEX-EU-148-A VATEX-EU-148-B VATEX-EU-148-C VATEX-EU-148-D VATEX-EU-148-E "
    "VATEX-EU-148-F VATEX-EU-148-G VATEX-EU-151 VATEX-EU-151-1A VATEX-EU-151-1AA VATEX-EU-151-1B "
    "VATEX-EU-151-1C VATEX-EU-151-1D VATEX-EU-151-1E VATEX-EU-G VATEX-EU-O VATEX-EU-IC "
    "VATEX-EU-AE VATEX-EU-D VATEX-EU-F VATEX-EU-I VATEX-EU-J VATEX-EU-153 "
)
EXEMPTION_CODES = frozenset(_EXEMPTION_CODES.split())

_UNITS = {
    "C62": "pcs pc piece pieces kpl kappale kappaletta st styck unit units one ea each x",
    "HUR": "h hour hours hrs t tunti tuntia tim timme timmar",
    "MIN": "min minute minutes minuutti minuuttia minut minuter",
    "DAY": "d day days pv pvä päivä päivää vrk dag dagar dygn",
    "WEE": "wk week weeks vk viikko viikkoa vecka veckor",
    "MON": "month months kk kuukausi kuukautta mån månad månader",
    "ANN": "year years v vuosi vuotta år",
    "KMT": "km kilometre kilometres kilometer kilometers kilometri kilometriä",
    "E48": "session sessions krt kerta kertaa tapaaminen tapaamista istunto istuntoa käynti "
    "käyntiä gång gånger tillfälle tillfällen time times visit visits service",
    "IE": "person persons people participant participants hlö henkilö henkilöä osallistuja "
    "osallistujaa personer deltagare",
    "SET": "set sets sarja sarjaa serie serier series",
    "LS": "lump lump-sum erä urakka klumpsumma project projekti projekt",
}

_UNIT_CODES = (
    "ACT ANN C62 CMT DAY E48 E51 EA GRM H87 HUR IE KGM KMT KWH LS LTR MIN MON MTK MTQ MTR NMP "
    "P1 PR QAN SEC SET TNE WEE XPP"
)
UNIT_CODES = frozenset(_UNIT_CODES.split())


def unit_code(text: str) -> str | None:
    """Return the code of a unit by its code or by its name in any of the three languages."""
    if text.upper() in UNIT_CODES and (text.isupper() or text.upper() not in _BY_NAME.values()):
        return text.upper()
    return _BY_NAME.get(text.casefold().rstrip("."))


_BY_NAME = {name: code for code, names in _UNITS.items() for name in names.split()}
