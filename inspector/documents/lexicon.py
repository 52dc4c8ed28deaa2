"""The words under which trade papers print their fields, in English and Chinese, by role.

A role is what a label means before it is known on which paper it stands: `invoice_no` becomes the field
`number` on an invoice and `invoice_number` elsewhere (see `DocumentKind.roles`). A role with a slash fills
two fields from one cell. Roles that begin with an underscore are labels of no field of ours: knowing them
ends the value of the label before. Phrases are compared without case, spaces and punctuation.
Source: labels of the UN Layout Key (UNECE Recommendation 1), the official forms (GACC 报关单 2018 No. 60,
RCEP and Form E certificates, IATA air waybill), and common commercial usage.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from inspector.documents.lexicon_abroad import COLUMNS_ABROAD, LABELS_ABROAD
from inspector.documents.lexicon_trade import LABELS_TRADE

_LABELS: Final[dict[str, str]] = {
    # --- numbers ---------------------------------------------------------------------------------------
    "invoice_no": "belongs to invoice|for invoice|to invoice|invoice no|invoice number|invoice nbr|invoice num|invoice #|inv no|inv number|inv #|invoice ref|"
    "invoice reference|invoice|our invoice|our invoice no|commercial invoice no|commercial invoice number|"
    "c/i no|ci no|tax invoice no|proforma invoice no|proforma no|p/i no|invoice id|inv|inv ref|"
    "发票号|发票号码|发票编号|商业发票号|形式发票号|发票no",
    "invoice_date": "invoice date|inv date|date of invoice|date of the invoice|invoice dated|发票日期|开票日期",
    "invoice_no/invoice_date": "number and date of invoice|number and date of invoices|invoice no and date|"
    "invoice no & date|invoice number and date|invoice number(s) and date|invoice number(s) and date of invoice(s)|"
    "invoice number & date|inv no & date|no and date of invoice|no & date of invoice|number date of invoice|"
    "invoice no date|invoice number date|发票号码及日期|发票号及日期|发票号和日期|发票编号和日期",
    "packing_no": "装箱单据号|包装单号|箱单号|箱单编号|箱单号码|packing list no|packing specification no|weight note no|packing list number|p/l no|pl no|packing no|p/l number|packing list ref|"
    "装箱单号|装箱单编号|装箱单号码",
    "packing_no/packing_date": "p/l no & date|p/l no and date|p/l no / date|no & date of p/l|no and date of p/l|packing list no & date|packing list no and date|packing list no / date|number and date of packing list|no & date of packing list|箱单号及日期|装箱单号及日期|装箱单号/日期|箱单号/日期",
    "packing_date": "packing list date|p/l date|pl date|packing date|date of packing|装箱日期",
    "bl_no": "international waybill/b/l no|waybill/b/l no|waybill / bill of lading no|b/l no|b/l number|bl no|bl number|bill of lading no|bill of lading number|hb/l no|hbl no|h/bl no|"
    "house b/l no|b/l|b/l #|b/l ref|waybill no|swb no|swb|sea waybill no|house bill no|bill no|提单号|提单号码|提单编号|提运单号|提运单号码|海运提单号|分提单号",
    "master_bl_no": "mb/l no|mbl no|m b/l no|master b/l no|ocean b/l no|master bill no|master bill of lading no|总提单号|主提单号",
    "awb_no": "awb no|awb number|air waybill no|air waybill number|awb|hawb no|hawb|"
    "house air waybill no|house awb no|house waybill no|空运单号|航空运单号|运单号|运单号码|空运提单号|分运单号|航空分运单号",
    "master_awb_no": "mawb no|mawb|master air waybill no|master awb no|master waybill no|主运单号|总运单号|航空主运单号|航空总运单号",
    "certificate_no": "检验单号|报告单号|检验报告编号|检测报告编号|检验编号|质检单号|证号|certificate no|certificate number|cert no|certificate serial no|"
    "c/o no|co no|certificate ref|certificate reference|证书号|证书号码|证书编号|编号|"
    "原产地证号|原产地证书号|证明书编号|报告编号|report no|report number|coa no|analysis no|test report no|lab report no",
    "declaration_no": "海关编号|报关单号|报关单编号|报关单号码|customs declaration no|declaration no|declaration number|"
    "customs no|customs reference no|entry no|customs entry no",
    "_pre_entry": "预录入编号|预录入号|pre-entry no|pre entry number|预录入编号no",
    "licence_no": "export licence no|export license no|export licence|export license|licence no|license no|"
    "licence number|license number|export licence number|export license number|export permit no|permit no|"
    "dual-use export licence no|dual use licence no|dual-use licence no|dual-use items export licence no|"
    "export control licence no|许可证号|许可证|出口许可证|出口许可证号|两用物项许可证号|两用物项出口许可证|许可证编号|出口许可证编号|"
    "许可证号码|出口许可证号码|两用物项和技术出口许可证号|两用物项出口许可证号",
    "licence_expiry": "licence valid until|license valid until|valid until|validity|expiry date|date of expiry|"
    "expiration date|valid to|valid through|licence expiry|license expiry|expires|expires on|expiry|validity of licence|"
    "有效期至|有效期|有效截止日期|有效期限|许可证有效期|许可证有效截止日期|有效截至",
    "contract_no": "your purchase order|your purchase order no|your po|your po no|cust po|cust po no|contract no and date|contract no & date|s/c no & date|s/c no and date|order no and date|order no & date|p/o no & date|order ref|合同号及日期|合同编号及日期|订单号及日期|sales note|sales note no|indent no|indent|confirmation no|order confirmation no|确认书号|销售确认书号|销货确认书号|成交确认书号|contract no|contract number|contract|s/c no|sc no|s/c|sales contract no|sales contract|"
    "purchase order no|purchase order|p/o no|p/o|po|po no|po number|p.o. number|order no|order number|order|order ref|"
    "customer po|customer po/contract|customer order|customer po contract|po/contract|your order|your order no|"
    "buyer's order no|order reference|contract/po reference|contract / po reference|contract/po|contract/order no|"
    "contract ref|sales confirmation no|sales order|so no|buyer's reference|contract no/po no|"
    "合同号|合同编号|合同协议号|合同号码|合同|订单号|订单编号|销售合同号|采购订单号|合约号",
    "export_references": "export references|export reference|shipper's ref|shipper's reference|shipper reference|"
    "reference numbers|reference|references|forwarding agent references|optional shipping information|"
    "参考号|reference information|shippers reference no|reference no|reference number|"
    "ref no|ref number|ref. no",
    "our_ref": "our ref|our reference|our ref no|our no|our number|ref|ref.",
    "_your_ref": "your ref|your reference|your ref no",
    "doc_no/date": "ref no / date|ref no & date|ref no and date|reference no / date|reference / date|reference & date|ref / date|no & date|no and date|no / date|number and date|number & date|number / date|document no / date|document no & date|nr und datum|nr / datum|nummer und datum|n et date|numero et date|numero y fecha|numero e data|编号/日期|编号及日期|单号/日期|单号及日期|单据号/日期|号码及日期|번호 및 일자|번호및일자",
    "doc_no": "serial no|serial number|document nr|beleg-nr|beleg nr|belegnummer|beleg-nr. / document no|list no|list number|document no|document number|no|number|nr|nbr|doc no|号码|单号|no.",
    # --- dates -----------------------------------------------------------------------------------------
    "date": "制单日|开单日期|出票日期|签署日期|填制日期|list date|date|dated|issue date|date of issue|issued on|issued|issue dt|date issued|document date|日期|签发日期|"
    "制单日期|出具日期|开具日期|单据日期|发证日期|date of issuance|issuing date|date of issue of b/l|b/l issue date|date of b/l issue",
    "place/date": "place and date of issue|place & date of issue|place date of issue|place/date of issue|"
    "place and date|place & date|date and place of issue|date & place|place of issue and date|"
    "executed on date at place|executed on|executed on (date) at (place)|executed on (date)|place of b/l issue date|place of issue|place of issue of b/l|place of b/l issue|"
    "place date and signature|place and date of issue of b/l|dated at|issued at|签发地点和日期|签发地点及日期|签单地点和日期",
    "onboard_date": "预计开船日|预计开船日期|开船日期|预计离港日|shipped on board date|shipped on board|laden on board|on board date|date laden on board|"
    "laden on board the vessel|on board|date shipped on board|shipped on board the vessel|clean on board|"
    "date of shipment|shipment date|sailing date|date of sailing|on or about|sailing on or about|sailing on/about|sailing on|sailing on about|"
    "装船日期|已装船日期|装运日期|开航日期|shipped on board date (local time)|date shipped|etd|s.o.b. date|sob date|onboard date|onboard",
    "flight/date": "requested flight/date|flight/date|flight / date|flight date|flight no/date|flight no & date|"
    "flight and date|航班/日期|航班日期",
    "flight": "flight|flight no|flight number|航班|航班号",
    "export_date": "预计出口日|预计出口日期|出口日期|export date|date of export|date of exportation",
    "import_date": "进口日期|import date",
    "declared_date": "申报日期|declaration date|date of declaration",
    "departure_date": "departure date|date of departure",
    "test_date": "date of test|test date|date of analysis|analysis date|tested on|检验日期|检测日期|分析日期|化验日期",
    "revision_date": "revision date|date of revision|revised|date of revision/issue|修订日期|编制日期|sds date|date prepared|最后修订日期",
    "production_date": "production date|date of manufacture|manufacturing date|mfg date|生产日期|manufactured",
    "_form_no": "表单编号|表格编号|表单号|记录编号|表号|文件编号|form no|form number|template no|formular-nr|formblatt|formblatt-nr|formulaire no|modulo no|서식번호|様式番号",
    "_ec_no": "ec no|ec number|ec-no|ec nr|eg-nr|einecs|einecs no|einecs nr|ec/einecs|欧共体编号|ec编号|index no|index nr|reach no|reach registration no",
    # --- parties ---------------------------------------------------------------------------------------
    "seller": "shipper information|exporter information|付货人|出货人|寄件人|销售单位|供货单位|出卖人|受益人|销方|付货人名称及地址|收发货人|seller|shipper|exporter|consignor|vendor|supplier|sold by|shipper/exporter|exporter/shipper|"
    "seller/exporter|seller / exporter|shipper / exporter|exporter / seller|seller/shipper|beneficiary|"
    "shipper's name and address|shipper name and address|shipper name & address|shipper's name & address|exporter's name and address|"
    "goods consigned from|products consigned from|consigned from|sender|sent by|despatched by|shipped by|from exporter|exporter's business name|"
    "shipper exporter complete name and address|exporter name and address|seller's name and address|"
    "卖方|发货人|境外发货人|境内收发货人|出口商|出口人|托运人|境内发货人|供货商|供应商|供方|销售方|出口方|售货方|发货单位|经营单位|出口经营者|发货方|销货方",
    "buyer/consignee": "inv to / consignee|invoice to / consignee|bill to / consignee|sold to / consignee|buyer/consignee|consignee/buyer|buyer & consignee|buyer and consignee|sold to / ship to|bill to / ship to|sold to & ship to|bill to & ship to|sold and shipped to|sold to and shipped to|invoice & delivery address|客户/收货人|买方/收货人|收货人/买方|买方及收货人|买方兼收货人",
    "buyer": "inv to|客户抬头|国外买方|sold-to|sold-to party|bill-to|bill-to party|sold to information|bill to information|importer information|购买单位|采购单位|订货单位|付款方|购入方|买货人|承买人|buyer|sold to|bill to|billed to|invoice to|messrs|m/s|customer|purchaser|importer|"
    "buyer if not consignee|buyer/importer|importer/buyer|buyer / importer|for account and risk of|for account & risk of|account of|"
    "for account and risk of messrs|for account & risk of messrs|to messrs|on account of|invoicee|applicant|client|"
    "买方|买受人|购货方|进口商|购买方|需方|客户|客户名称|抬头|采购方|进口方|购方|购货单位",
    "consignee": "shp to|国外收货方|国外收货人|国外收货单位|外方收货人|境外收货方|国外客户|外商名称|ship to information|consignee information|收货人名称及地址|goods recipient|recipient of goods|we delivered to|delivered to|wir lieferten an|lieferung an|geliefert an|livre a|entregado a|consegnato a|consigned to order of|consigned to the order of|to the order of|consignee or order|ship-to party|consignee|consigned to|ship to|ship to/consignee|ship to / consignee|deliver to|delivery to|"
    "delivery address|goods consigned to|products consigned to|consignee/importer|importer/consignee|consignee / importer|receiver|recipient|"
    "consignee's name and address|consignee name and address|consignee name & address|consignee's name & address|consignee if not to order|"
    "consignee (if to order so indicate)|ship-to|shipped to|ship to party|consignee complete name and address|"
    "consignee not negotiable unless consigned to order|"
    "收货人|境外收货人|境外收发货人|收货方|收货单位|收件人|境内收货人|送货地址|进口商和最终用户|最终收货人|收货人名称",
    "notify": "另请通知|并通知|到货通知人|通知单位|通知人名称及地址|notify party|notify|also notify|notify address|notify parties|1st notify party|party to be notified|"
    "notify party name and address|notify party complete name and address|"
    "通知人|通知方|被通知人|通知当事人|被通知方",
    "addressee": "致",
    "issuer": "issued by|drawn by|出单人|开票单位|制单单位",
    "principal": "auftraggeber|auftraggeber / principal|principal|委托单位|委托方|委托人|委托单位名称|送检单位|送样单位|送检方|受检单位|donneur d'ordre|mandant|"
    "committente|solicitante|opdrachtgever|zleceniodawca|의뢰자|의뢰인|依頼者|依頼元",
    "producer": "company name|company|supplier name|name of supplier|manufacturer/supplier|supplier details|企业名称|公司名称|供应商名称|producer|manufacturer|maker|mfr|manufactured by|produced by|producer's name and address|"
    "manufacturer name|supplier/manufacturer|mill|生产商|制造商|生产厂家|生产企业|生产销售单位|生产单位|制造厂|生产者|生产厂|厂家",
    "end_user": "end user|end-user|final user|ultimate consignee|最终用户|最终用户名称|最终用户及用途|消费使用单位",
    "_agent": "issuing carrier's agent name and city|issuing carrier's agent|carrier's agent|forwarding agent|"
    "agent's iata code|for delivery apply to|for delivery of goods please apply to|delivery agent|freight forwarder|"
    "申报单位|代理报关|for delivery to|issuing authority|issuing body|发证机关|签证机关|forwarding agent and reference|agent|报关人员",
    # --- places ----------------------------------------------------------------------------------------
    "loading_port": "ship from|shp from|shipping from|loaded from|装船口岸|起运站|装运港口|起飞站|发货港|出运口岸|load|loading|port of loading|loading port|pol|port of shipment|port of departure|airport of departure|"
    "airport of departure and requested routing|airport of departure (addr of first carrier) and requested routing|"
    "shipped from|from|departure|place of loading|port of export|point of origin|port of embarkation|departure airport|"
    "loading at|port of exit|exit port|port loading|loaded at|loaded on board at|loading place|shipped at|port of origin|origin port|port of export/loading|port of receipt|from port|load port|port/place of loading|port of lading|shipment from|place of shipment|airport of loading|"
    "装货港|起运港|装运港|启运港|起运地|装船港|离境口岸|始发站|始发港|起飞机场|装运口岸|起运口岸|启运地|出运港|装货地|始发地|出口口岸",
    "loading_port/discharge_port": "from / to|from to|from and to|pol/pod|pol / pod|port of loading / port of discharge|loading port / discharge port|port of loading / discharge|loading/discharge port|loading / discharge|von / nach|von nach|de / a|起运港/目的港|装运港/目的港|装货港/卸货港|启运港/目的港|起运地/目的地|起讫港|起讫地点|起运港至目的港",
    "customs_port": "报关口岸|申报口岸|clearance port",
    "discharge_port": "目的口岸|卸货口岸|到货口岸|抵达口岸|到达口岸|目的港口|卸货港口|到达站|抵运口岸|disch|discharge|port of discharge|discharge port|pod|port of destination|airport of destination|"
    "destination port|port of unloading|unloading port|port of arrival|destination airport|discharging port|"
    "place of discharge|airport of discharge|port discharge|discharged at|to be discharged at|unloaded at|discharging at|unloading at|final port|to port|disport|shipped to port|port of entry|arrival|"
    "目的港|卸货港|指运港|到达港|目的地港|目的站|目的机场|抵运港|到货港|卸货地|卸港",
    "to_place": "to|destination|至|运至|目的地|到|dest",
    "delivery_place": "place of delivery|place of delivery/final destination|final place of delivery|"
    "place of delivery by on-carrier|交货地|交货地点",
    "final_destination": "destination finale|pays de destination finale|country of delivery|delivery country|country of end user|end user country|country of import|import country|final destination|country of destination|country of final destination|"
    "country / region of destination|country/region of destination|country region of destination|ultimate destination|"
    "country of ultimate destination|destination country|dest country|importing country|exported to|these goods are exported to|goods are exported to|"
    "country, group of countries or territory of destination|country, group of countries or territory of|destination of goods|"
    "运抵国|运抵国(地区)|运抵国地区|最终目的国|最终目的地|最终目的国(地区)|目的国|目的国家|抵运国|目的国/地区|进口国|进口国(地区)|到达国",
    "_receipt": "place of receipt|pre-carriage by|pre carriage by|precarriage by|place of receipt by pre-carrier|"
    "收货地|前程运输|place of acceptance",
    "transshipment_port": "port of transshipment|transshipment port|transhipment port|transshipment at|via|"
    "port of transhipment|t/s port|transit port|中转港|转运港|经停港|途经",
    "route": "versand / dispatch|versand/dispatch|way|route|routing|shipment|transport route|means of transport and route|means of transportation and route|"
    "transport details|means of transport & route|means of transport and route as far as known|"
    "means of transport and route if known|means of transport and route (as far as known)|shipping route|"
    "运输路线|运输方式和路线|运输方式及路线|route of transport|voyage details",
    "origin_country": "country, group of countries or territory in which the products are considered as originating|produced in|were produced in|goods origin|country of origin|origin|country of origin of goods|country / region of origin|origin of goods|"
    "country/region of origin|country region of origin|goods origin|made in|country of manufacture|"
    "rcep country of origin|producing country|product of|ctry of origin|"
    "原产国|原产地|原产国(地区)|原产国地区|产地|原产国/地区|制造国|生产国|产国",
    "_trade_country": "贸易国|贸易国(地区)|贸易国地区|trading country|出境关别|申报地海关|进境关别|境内货源地|备案号|"
    "监管方式|征免性质|运输方式|包装种类|运费|保费|杂费|随附单证及编号|特殊关系确认|价格影响确认|支付特许权使用费确认|"
    "自报自缴|报关人员证号|海关批注及签章|经停港|征免|公式定价确认|暂定价格确认|入境口岸|货物存放地点|启运国|启运国地区",
    # --- carriage --------------------------------------------------------------------------------------
    "vessel": "vsl|vsl name|ship via|shipped via|vessel|vessel name|ocean vessel|name of vessel|m/v|mv|ship|per|per vessel|ship name|"
    "carrying vessel|export carrier|export carrier vessel|exporting carrier|"
    "vessel/flight|vessel / aircraft|vessel / aircraft etc|vessel/aircraft etc|vessel/aircraft|"
    "vessel's name / aircraft etc|vessel's name/aircraft etc|vessel's name/aircraft flight number, etc|vessel flight no|"
    "vessel's name / aircraft flight number|vessel's name/aircraft flight number|"
    "conveyance|vessel (flight)|shipped per|船名|船舶名称|运输工具|船名/航班|运输工具名称|海运船名",
    "vessel/voyage": "vessel/voyage|vessel/voy|vessel / voy|vessel / voyage|vessel & voyage|vessel and voyage|vessel voyage|"
    "ocean vessel/voyage|ocean vessel / voyage no|vessel/voyage no|vessel / voyage no|vessel and voyage no|vessel & voy no|"
    "vessel/voy no|vessel / voy no|vessel voy no|ocean vessel/voy no|ocean vessel voyage|vessel name/voyage no|vessel name & voyage|vsl/voy|vsl & voy|m.v. / voy|"
    "船名航次|船名/航次|船名及航次|运输工具名称及航次号|运输工具名称|船名、航次|船名航次号|船名/航次号",
    "voyage": "voyage|voyage no|voy no|voyage number|voy|航次|航次号",
    "container_numbers": "equipment|equipment number|loaded into|loaded in container|container no|container number|container|containers|container nos|container(s)|container no(s)|"
    "cntr no|ctnr no|container ref|container nr|cont no|container numbers|equipment no|cntr|"
    "箱号|柜号|集装箱号|集装箱号码|集装箱标箱数及号码|货柜号|集装箱",
    "container_numbers/seal_numbers": "container/seal|container / seal|container no / seal no|container/seal no|"
    "container & seal no|container no & seal no|container no. seal no|container and seal numbers|"
    "container no seal no marks|container no / seal no / marks|container no seal no marks and numbers|"
    "container/seal no/marks & nos|集装箱号/封号|箱号/封号|柜号/封号|箱号封号",
    "seal_numbers": "seal|seal no|seal number|seal nos|封号|铅封号|封条号|seal #",
    "incoterm": "incoterm|incoterms|terms of delivery|delivery terms|trade terms|price terms|price term|terms|"
    "term of delivery|trade term|terms of delivery and payment|terms of sale|incoterms 2020|delivery term|shipment terms|"
    "terms of trade|成交方式|贸易条款|贸易术语|价格条款|贸易条件|交货条件|价格条件|成交条款|交易条件|贸易方式条款",
    "currency": "币别|结算币种|结算货币|currency|currency code|invoice currency|币制|币种|货币|货币单位|ccy",
    "booking_no": "booking no|booking number|booking ref|订舱号",
    "_payment": "payment|terms of payment|payment terms|payment term|payment conditions|mode of payment|method of payment|付款|付款方式|付款条件|支付方式|结算方式",
    "bank": "bank info|bank account info|收款账户|收款账号|收款银行及账号|收汇银行|remit wire to|wire to|please remit to|remit funds to|wire transfer to|payee's bank|payees bank|remit to|remittance to|pay to|payment to|payable to account|bank connection|收款行|收款人开户行|开户行及账号|开户银行及账号|beneficiary bank|bank|bank details|our bank|bank information|banking details|开户行|银行|收款银行|银行信息|swift|swift code",
    # --- totals ----------------------------------------------------------------------------------------
    "total_amount": "总值合计|total due|net to pay|小写|价税合计|价税合计小写|合计小写|金额小写|小写金额|final amount|amount in figures|total in figures|应付总额|应付金额|invoice total|total amount|grand total|total invoice value|total value|total invoice amount|"
    "amount due|total due|invoice value|total price|invoice amount|total payable|total usd|total eur|total cny|"
    "total fob value|total cif value|total invoice|total (usd)|amount in figures|invoice grand total|total sum|gross amount|balance due|"
    "总金额|总值|发票总额|总价|合计金额|总计金额|发票总值|金额合计|发票金额|货值|总额|total for this invoice",
    "total_net": "nt wt|net kg|lot weight|net weight|total net weight|n.w|nw|net wt|net|total net|net mass|net weight kgs|net kgs|n/w|total n.w|"
    "nett weight|nett|net weight total|total net mass|total nett weight|"
    "净重|总净重|净重千克|净重(千克)|净重合计|合计净重|净重公斤|净重kg",
    "total_gross": "said to weigh|said to weigh in all|weighing in all|grs wt|grs weight|gr wt|gr weight|total grs wt|gross kg|actual gross weight|gross weight|total gross weight|g.w|gw|gross wt|gross|total gross|gross mass|gross weight kgs|"
    "gross kgs|g/w|total g.w|gross weight total|total gross mass|cargo weight|cargo gross weight|"
    "毛重|总毛重|毛重千克|毛重(千克)|毛重合计|合计毛重|毛重公斤|毛重kg",
    "total_net/total_gross": "net weight / gross weight|net weight/gross weight|net / gross weight|net/gross weight|"
    "n.w. / g.w|n.w/g.w|net/gross|nett/gross weight|weight net/gross|net and gross weight|净重/毛重|weights net/gross",
    "total_gross/total_net": "gross weight / net weight|gross weight/net weight|gross / net weight|gross/net weight|g.w/n.w|"
    "gross/net|weight gross/net|毛重/净重|毛/净重|毛重/净重(千克)|gross and net weight",
    "total_packages": "pckgs|pckgs total|no of pckgs|pkgs total|shipping units|handling units|transport units|logistic units|load units|number of colli|total shipping units|total items|packages in all|total packages|packages|no of packages|number of packages|total pkgs|pkgs|packing|total no of packages|"
    "total number of packages|packages total|no of pkgs|total cartons|total ctns|cartons|no of pieces|no of pieces rcp|pieces|"
    "total pieces|total pallets|total drums|no of cartons|package count|number of pieces|packaging|number and kind of packages|no. and kind of packages|"
    "total bags|total bundles|total cases|total boxes|total packages and kind|packed in|quantity of packages|colli|total colli|total crates|"
    "件数|总件数|包装件数|总箱数|箱数|合计件数|包装|件数合计|件数及包装|总包装件数|包装数量",
    "total_volume": "measurement|total measurement|volume|total volume|cbm|meas|total cbm|cubic meters|vol|m3|"
    "total cubic|total meas|measurements|体积|总体积|尺码|体积合计|体积(立方米)|总尺码|体积立方米",
    "total_packages_words": "total number of containers or packages (in words)|total number of containers or packages|"
    "total no of containers or packages in words|say|total number of packages in words|say total|大写|件数大写",
    # --- goods, safety, analysis -----------------------------------------------------------------------
    "product": "material text|material description|short text|nature of goods|nature and quantity of goods|particulars of goods|details of cargo|product|product name|name of product|material|commodity|name of goods|goods|sample|sample name|product identifier|"
    "trade name|commodity name|description of goods|description|chemical name|substance name|substance|goods description|material name|"
    "name of commodity|item name|product description|identification of the substance|product designation|"
    "产品名称|品名|样品名称|货物名称|商品名称|中文名称|化学品中文名称|化学品中文名|化学品名称|物项名称|产品|中文名|名称|英文名称|化学品英文名|产品名",
    "hs_code": "hs code|h.s. code|hs|h.s|hs no|tariff code|tariff no|commodity code|customs tariff no|hs tariff|"
    "商品编码|海关编码|商品编号|税号|税则号|海关商品编码|customs code|海关商品编号",
    "cas_number": "cas registry|cas-rn|cas registry number|cas no / ec no|cas登录号|cas|cas no|cas number|cas nr|cas #|cas rn|cas registry no|cas号|cas编号|cas登记号|化学文摘号",
    "un_number": "un number or id number|un number / id number|un-nummer|un-nr|numero onu|n onu|onu|un no|un number|un|un/id no|un nr|un-no|un-number|un id|联合国编号|联合国危险货物编号|un编号|un号|联合国编号(un no.)|危险货物编号",
    "purity": "质量分数|含量范围|浓度范围|质量浓度|主成分|主成分含量|mass fraction|weight fraction|concentration range|content %|concentration|浓度|purity|assay|grade|purity grade|minimum purity|content|纯度|含量|品级|等级|主含量|规格等级",
    "batch_number": "charge / batch|lot identification|charge / lot|批次编号|产品批号|生产批次|batch no|batch number|batch|lot no|lot number|lot|heat no|cast no|charge no|批号|炉号|批次|批次号|生产批号",
    "quantity": "delivered qty|delivered quantity|quantity delivered|delivery quantity|qty delivered|shipped quantity|masse / mass|mass|quantity|qty|total quantity|lot size|batch quantity|数量|总数量|批量|代表数量",
    "marks": "marks|shipping marks|shipping mark|marks and numbers|marks & nos|marks & numbers|marks and nos|"
    "case mark|marks nos|marks/nos|唛头|标记唛码|唛码|标记|运输标志|标记唛码及备注|标记及号码",
    "remarks": "remarks|remark|notes|note|special instructions|additional information|备注|附注|说明|备注事项",
    "credit_code": "统一信用代码|统一社会信用代码|uscc|credit code|unified social credit code|社会信用代码",
    "_tax_id": "tax id|vat no|vat number|cnpj|eori|tax no|tax registration no|tel|fax|phone|e-mail|email|mobile|attn|contact|电话|传真|邮箱|联系人|地址|address|website|web|tel no|tel/fax|phone no|phone number|telephone|telephone no|fax no|"
    "shipper phone no|consignee phone no|notify party phone no|zip code|postal code",
    "_page": "page|page no|页码|页码/页数|页数|run|time|sheet",
    "_freight": "number & sequence of original b(s)/l|number and sequence of original b(s)/l|no of original b(s)/l|no. of original b(s)/l|original b(s)/l|no of original bs/l|freight|freight & charges|freight and charges|freight payable at|no of original b/l|no of original bills of lading|"
    "number of original b/l|number of originals|no of originals|declared value for carriage|declared value for customs|amount of insurance|"
    "accounting information|handling information|wt/val|other|chargeable weight|rate|rate charge|rate/charge|total charge|prepaid|collect|"
    "weight charge|prepaid weight charge collect|by first carrier|chgs code|currency chgs|signed as agent for the carrier|"
    "signature|authorised signature|authorized signature|for and on behalf of|declaration|declaration by the exporter|certification|"
    "for certifying authority use only|for official use|for official use only|signed for the carrier|as carrier|seller's seal|"
    "卖方签章|签章|盖章|signed as agent|for the carrier|signed by|declaration of the exporter|certified true and correct|exporter's declaration",
    "_purpose": "end use|use|purpose|intended use|最终用途|用途|贸易方式|trade mode|mode of transport|transport mode|收款方式|商品用途|付汇方式|外汇收取方式",
}

_COLUMNS: Final[dict[str, str]] = {
    "item": "item|items|项目",
    "number": "no|art|art.|article no|item no|ln|line|#|seq|pos|position|item number|s/n|sn|sl no|nr|line no|sr no|pos no|"
    "项号|序|序号|编号|行号|项次|项",
    "marks": "marks|marks & nos|marks and numbers|marks and nos|marks & numbers|shipping marks|shipping mark|mark|"
    "marks / nos|marks nos|case mark|marks and numbers on packages|container no / seal no / marks|container no seal no marks|"
    "marks numbers|marks/numbers|marks and no|唛头|标记唛码|唛码|标记|唛头及号码|标记及号码",
    "container": "container / seal|container/seal|container|container no|container no / seal no|container no/seal no|container & seal|container and seal no|箱号|柜号|箱号/封号|container/seal no",
    "package_range": "c/s no|c/s nos|cs no|pkg no|case no|carton no|ctn no|c/no|package no|pkg nos|carton nos|ctn nos|箱号范围|件号|pallet no|drum no|c/n|cases no|package nos|no. of case",
    "description": "said to contain|contents of packages|商品|designation|designation of goods|denomination|description|cargo as declared by shipper|cargo declared by shipper|as declared by shipper|goods as declared|cargo|description of cargo|goods|what|description of goods|goods description|item description|full description of goods|"
    "particulars|goods|contents|commodity|product|product description|nature of goods|nature of cargo|nature and quantity of goods|articles|commodity & specification|"
    "nature and quantity of goods incl dimensions or volume|particulars furnished by shipper|"
    "kind of packages description of goods|kind of packages; description of goods|number and kind of packages description of goods|"
    "number and kind of packages; description of goods|number and kind of packages and description of goods|"
    "number and type of packages description of goods|number, type of packages, description of goods|"
    "number and type of packages, description of products|number and type of packages description of products|"
    "description of packages and goods|product name|name of commodity|commodity description|description and specification|"
    "description of commodity|name of goods|material|article|commodity and specification|description of products|full description|"
    "details of goods|goods details|item / description|item and description|name and specification|description of merchandise|merchandise|"
    "description / specification|goods name|cargo description|"
    "品名|货物品名|货物品名及数量|货物品名和数量|货物名称及数量|品名及数量|品名和数量|货物名称|商品名称|货名|商品名称及规格型号|品名及规格|货物描述|名称|品名规格|商品描述|货物名称及规格|货描|品名及规格型号|商品名称、规格型号|货物品名|物项名称|"
    "货物名称及规格型号|产品名称|品名与规格|中文品名|英文品名|品名(中文)|品名(英文)|中英文品名|中文货名|英文货名|商品中文名称|货物中文名称|申报品名|"
    "报关品名|中文名称|英文名称|申报名称",
    "specification": "申报要素|规格申报要素|要素内容|申报要素内容|申报要素明细|specification|spec|specs|model|grade|type/model|model no|size|model / spec|规格|型号|规格型号|specifications|等级",
    "hs_code": "hs code|h.s. code|hs|h.s|tariff|tariff code|tariff no|commodity code|hs no|customs code|hts|hts code|"
    "hs tariff|hs code 6 digit|hs code (6 digit)|hs code of the goods|hs number|code|hs tariff no|customs tariff no|hscode|"
    "商品编号|商品编码|海关编码|税号|税则号列|编码|商品hs|hs编码|税则号|海关商品编号|hs code商品编码",
    "quantity": "how many|pieces / quantity|pieces/quantity|pcs/qty|qty/unit|qty / unit|quantity / unit|quantity/unit|quantity|qty|qnty|q'ty|qty shipped|quantity shipped|qty pcs|quantity (pcs)|qty.|quantities|weight or quantity|"
    "quantity (gross weight)|quantity(gross weight), value (fob) where rvc applied|gross weight or other quantity|"
    "quantity gross weight value fob where rvc applied|quantity gross weight|gross weight or other quantity and value fob|"
    "gross weight or other quantity and value (fob)|quantity or weight|quantity/weight|qty um|quantity of goods|"
    "gross weight net weight or other quantity|gross or net weight or other quantity|gross or net weight or quantity|"
    "gross weight or net weight or other quantity|net weight or other quantity|gross weight or quantity|毛重或其他数量|毛重、净重或其他数量|"
    "毛重或净重或其他数量|quantity and unit|数量|数量及单位|数量单位|数量/单位|成交数量|成交数量及单位|申报数量及单位|申报数量",
    "lawful_quantity": "法定数量|法定数量及单位|法定第一数量|法定第一数量及单位|第一法定数量|第一法定数量及单位|第一数量|lawful quantity|"
    "statutory quantity|legal quantity|quantity in statutory unit|statutory qty",
    "unit": "unit|un|um|u/m|uom|unit of measure|units|单位|计量单位",
    "unit_price": "each|price each|unit price|unit pr|price|price/unit|u/price|price per unit|rate|unit cost|unit value|up|price each|each|unit price usd|u. price|"
    "price usd|unit rate|单价|unit price (usd)|单价(usd)",
    "amount": "line total|amount|total|total amount|value|ext amount|extended amount|ext price|line total|total price|total value|"
    "extension|subtotal|total usd|sum|amount usd|line amount|net amount|line value|goods value|invoice value|金额|总价|总值|总金额|合计|价值|货值",
    "price_stack": "单价/总价/币制|单价总价币制|单价/总价/币制(美元)|单价 总价 币制|unit price/total/currency",
    "currency": "currency|cur|curr|币制|币种|ccy",
    "net_weight_kg": "nett|net weight|n.w|nw|net wt|net|net kgs|net kg|n.w kgs|net weight kgs|n/w|nett weight|net weight kg|net mass|"
    "weight|total net weight|net weight (kgs)|weight kg|nett kgs|n. weight|total n.w|netto|净重|净重千克|净重kgs|净重公斤|净重(kg)",
    "gross_weight_kg": "actual gross weight|gross weight|g.w|gw|gross wt|gross|gross kgs|gross kg|g.w kgs|gross weight kgs|g/w|gross weight kg|"
    "gross mass|cargo weight|total gross weight|gross weight (kgs)|g. weight|brutto|gross weight cargo|毛重|毛重千克|毛重kgs|毛重公斤|毛重(kg)",
    "weights": "net / gross|net/gross|n.w./g.w.|n.w / g.w|nw/gw|n.w./g.w. kgs|net/gross weight|net weight / gross weight|"
    "net / gross weight|weights|净重/毛重|净/毛重|net/gross kgs|net and gross weight|weight net/gross|nett/gross",
    "volume_cbm": "measurement|volume|cbm|meas|m3|measurement cbm|volume cbm|meas cbm|measurements|vol|m³|measurement m3|"
    "volume m3|cubic|cube|cubage|体积|体积立方米|尺码|立方米|体积cbm|体积(立方米)|measure",
    "packages": "packages|packed|no and kind of pkgs|no of packages|no of pkgs|pkgs|number of packages|ctns|cartons|package|no of pieces|"
    "no of pieces rcp|pieces|pcs rcp|no of cartons|qty of packages|no pkgs|quantity of packages|no. of packages|colli|no of ctns|"
    "packages qty|number and kind of packages|no. and kind of packages|drums|pallets|bags|cases|no of cases|no of drums|no of bags|no of pallets|total ctns|"
    "件数|箱数|包装件数|件数及包装|件数/包装|桶数|托数|袋数",
    "package_kind": "kind|type|kind of packages|package type|packing type|type of packages|packing|packaging|包装|包装种类|包装方式|包装类型",
    "dimensions": "dimensions|dimensions cm|size per pkg|size per pkg (cm)|size|dims|dim|carton size|measurement per package|尺寸|外形尺寸|箱规|package size",
    "origin": "origin|country of origin|rcep country of origin|ctry|co|orig|coo|origin country|made in|country|ctry of origin|"
    "原产国|原产地|原产国(地区)|原产国地区|产地",
    "origin_criterion": "origin criterion|origin criteria|origin conferring criterion|criterion|原产地标准|原产地标准(见背页)",
    "destination": "最终目的国|最终目的国(地区)|最终目的国地区|目的国",
    "_source": "境内货源地|征免|domestic source|征免方式",
    "invoice": "number, date of invoice and invoiced value|number date of invoice|invoice number, date and value|number and date of invoice|number and date of invoices|invoice number and date|invoice no and date|"
    "invoice number(s) and date|invoice number(s) and date of invoice(s)|发票号码及日期|发票号及日期|number and date of the invoices|invoice no",
    "_item_code": "commodity item no|commodity item number|commodity item",
    "chargeable": "chargeable weight|chargeable|计费重量|chargeable wt|charged weight|charge weight|chg weight|chg wt|chrg wt|chrgbl wt|chargable weight|计费毛重|收费重量",
    "rate": "rate|rate / charge|rate/charge|rate class|rate charge|charge|费率|运费|运价|运费率|运价类别|等级运价",
    "weight_unit": "kg/lb|kg lb|lb|kg",
    "lot": "lot no|batch no|lot|batch|批号|heat no",
}


def phrases(*tables: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Role → its phrases; those of later tables come last, so that no foreign word takes an English one's place."""
    roles = dict.fromkeys(role for table in tables for role in table)
    return {role: tuple(p for table in tables for p in table.get(role, "").split("|") if p.strip()) for role in roles}


LABELS: Final = phrases(_LABELS, LABELS_ABROAD, LABELS_TRADE)
COLUMNS: Final = phrases(_COLUMNS, COLUMNS_ABROAD)
