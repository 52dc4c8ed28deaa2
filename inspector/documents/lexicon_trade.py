"""More words under which trade papers print their fields, as `lexicon` has them.

Here are the abbreviations of telexes and of the messages of air cargo, the captions of Chinese trading offices and
their software, in both scripts, and those of Vietnamese, Polish, Czech and Russian papers.
Source: Cargo-IMP message identifiers (IATA), the Vietnamese model invoice (Circular 78/2021/TT-BTC), the Polish VAT
act (art. 106e), the Russian model invoice (Decree 1137), and common commercial usage.
"""

from __future__ import annotations

from typing import Final

LABELS_TRADE: Final[dict[str, str]] = {
    "invoice_no": "covering invoice|covering inv|covering comm invoice|covering commercial invoice|covering invoice no|对应发票|"
    "对应发票号|对应发票号码|发票单号|faktura nr|faktura vat nr|faktura eksportowa nr|faktura handlowa nr|faktura proforma nr|"
    "numer faktury|nr faktury|faktura cislo|cislo faktury|so hoa don|hoa don so|инвойс номер|номер инвойса|счет-фактура номер",
    "invoice_date": "开票日|发票日|ngay hoa don|data faktury|дата инвойса",
    "packing_no": "so phieu dong goi|phieu dong goi so|packing list nr",
    "bl_no": "b/l or awb|b/l or awb no|b/l no or awb no|b/l / awb no|b/l/awb|bl/awb|bl/awb no|so van don|van don so|nr konosamentu|"
    "номер коносамента",
    "contract_no": "外销合同|外销合同号|购销合同|购销合同号|贵单编号|贵单号|贵司单号|your p.o|your p.o. no|hop dong so|so hop dong|"
    "zamowienie nr|nr zamowienia|numer zamowienia|wg zamowienia|kontrakt nr|umowa nr|objednavka cislo|cislo objednavky|"
    "номер контракта|договор номер|контракт",
    "licence_no": "监管证件号|监管证件编号|监管证件|giay phep xuat khau|so giay phep|pozwolenie nr|zezwolenie nr",
    "licence_expiry": "有效期截止|有效期截止日|有效期截止日期|有效期止|有效期届满",
    "date": "填表日期|填单日期|制表日期|签发日|出单日|ngay|ngay lap|ngay ky|ngay phat hanh|data wystawienia|datum vystaveni|дата",
    "place/date": "miejsce i data wystawienia|noi va ngay phat hanh|место и дата",
    "seller": "抬头公司|报关抬头|报关抬头公司|抬头单位|shpr|shppr|don vi ban hang|nguoi ban hang|nguoi ban|ben ban|nguoi gui hang|"
    "nha xuat khau|sprzedawca|eksporter|nadawca|zbywca|prodavajici|dodavatel|vyvozce|odesilatel|"
    "продавец|поставщик|грузоотправитель|экспортер|отправитель",
    "buyer": "外商名称|外商|国外客户|国外客户名称|境外客户|境外买方|境外进口商|外方客户|客户全称|客户宝号|宝号|ordered by|"
    "for a/c of|a/c of|for a/c and risk of|for a/c & risk of|nguoi mua hang|don vi mua hang|ten don vi mua hang|"
    "nguoi mua|ben mua|nha nhap khau|nabywca|kupujacy|zamawiajacy|kupujici|odberatel|покупатель|заказчик|импортер",
    "consignee": "实际收货人|国外收货人|cnee|cnsgnee|nguoi nhan hang|don vi nhan hang|odbiorca|prijemce|грузополучатель|получатель",
    "notify": "ntfy|nfy|ntfy party|ntfy pty|notf pty|ben thong bao|ben duoc thong bao",
    "loading_port": "发运港|发运港口|发货口岸|由 from|dispatched from|despatched from|dispatch from|loaded from|org|"
    "cang xep hang|cang boc hang|cang di|noi di|port zaladunku|miejsce zaladunku|nadanie|порт погрузки|порт отгрузки",
    "discharge_port": "到货港|dst|cang do hang|cang dich|cang den|port wyladunku|port przeznaczenia|miejsce wyladunku|"
    "порт выгрузки|порт назначения",
    "to_place": "至 to|destined for|destined to|bound for|bound to|noi den|przeznaczenie|miejsce przeznaczenia|пункт назначения",
    "route": "ports|dispatch from / to|despatch from / to|dispatched from / to|from / to|from/to|pol/pod|loading / discharge|"
    "port of loading / discharge|port of loading/port of discharge|ports of loading and discharge|"
    "装货港/卸货港|起运港/目的港|装运港/目的港|启运港/目的港",
    "origin_country": "kraj pochodzenia|zeme puvodu|xuat xu|nuoc xuat xu|xuat xu hang hoa|страна происхождения",
    "vessel": "name of ship|srodek transportu|ten tau|phuong tien van tai|付运|судно",
    "vessel/voyage": "vsl|tau/chuyen|ten tau/so chuyen|statek/rejs",
    "flight/date": "flt|flt/date",
    "container_numbers": "so container|so cont|nr kontenera|numer kontenera|номер контейнера",
    "seal_numbers": "so seal|so chi|so niem phong|nr plomby|номер пломбы",
    "incoterm": "price basis|dieu kien giao hang|dieu kien thuong mai|warunki dostawy|dodaci podminky|условия поставки",
    "_payment": "收付条件|付款办法|结算条件|hinh thuc thanh toan|phuong thuc thanh toan|dieu kien thanh toan|forma platnosci|"
    "sposob zaplaty|termin platnosci|warunki platnosci|platebni podminky|условия оплаты",
    "currency": "结算币别|币别|结算币种|结算货币|dong tien|loai tien|loai tien te|waluta|mena|валюта",
    "bank": "收款银行账户|收款账户|银行账户|银行资料|bank account|bank a/c|so tai khoan|ngan hang|rachunek bankowy|"
    "numer rachunku|konto bankowe|bankovni spojeni|банк|банковские реквизиты",
    "total_amount": "tong cong|tong cong tien thanh toan|tong so tien|tong tien thanh toan|tong tri gia|do zaplaty|"
    "razem do zaplaty|kwota do zaplaty|celkem k uhrade|итого к оплате|всего к оплате|总值及币别",
    "sum_amount": "cong tien hang|tien hang|wartosc netto razem",
    "total_net": "ntwt|nt wt|net wgt|net wght|trong luong tinh|khoi luong tinh|masa netto|waga netto|hmotnost netto|"
    "вес нетто|масса нетто",
    "total_gross": "grwt|gr wt|gr wgt|grs wt|grs wgt|gross wgt|gross wght|trong luong ca bi|khoi luong ca bi|masa brutto|"
    "waga brutto|hmotnost brutto|вес брутто|масса брутто",
    "total_packages": "nbr pkgs|ttl pkgs|tong so kien|so kien|liczba opakowan|ilosc opakowan|liczba kolli|количество мест|число мест",
    "total_volume": "cube|total cube|cubage|msmt|measmt|m'ment|the tich|objetosc|kubatura|объем",
    "product": "commodity declared|goods declared|material declared|ten hang|ten hang hoa|nazwa towaru|nazwa wyrobu|"
    "наименование товара",
    "hs_code": "ma hs|ma so hs|kod cn|kod hs|kod celny|код тн вэд",
    "quantity": "so luong|ilosc|количество",
    "credit_code": "税号18位|纳税人识别号|纳税识别号|经营者代码|经营单位代码|收发货人代码|企业代码",
    "_tax_id": "ma so thue|mst|dia chi|dien thoai|nip|nip / vat id|regon|adres|adr|loc|инн|кпп|адрес|телефон",
    "_name": "nam",
    "_form_no": "工作编号|业务编号|作业号|操作编号|mau so|ky hieu|our file|our file no",
    "_trade_country": "外包装|运输包装|业务类型|发运方式|汇率|ty gia|kurs|exchange rate|ex rate",
    "_delivery_date": "order date|date of order|po date|p.o. date|contract date|date of contract|date of supply|data sprzedazy|data dostawy",
    "remarks": "表头备注|单据备注|ghi chu|uwagi|примечание",
    "_freight": "frt|frt term|frt terms|freight term|per pro|ssr|oci",
    "onboard_date": "obd|obd date|o.b.d|on brd date|ngay xep hang|data zaladunku|дата отгрузки",
}
"""Role → phrases; they come last, so that none takes the place of one that `lexicon` has."""
