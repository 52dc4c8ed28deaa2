"""The words of which labels are made, by what they mean, in the languages of trade papers.

`lexicon` knows labels whole; this table knows their parts, so that a label that no lexicon has ("Dispatch reference",
"Foreign port of lading", "Gesamtgewicht brutto") can be understood from its words. A word may have several meanings.
Words are folded: small, without accents; Chinese, Japanese and Korean ones are parts of longer runs, and so are the
parts of German compounds. Source: the labels of `lexicon` and `lexicon_abroad`, taken apart.
"""

from __future__ import annotations

from typing import Final

MEANINGS: Final[dict[str, str]] = {
    # --- what a label asks for -------------------------------------------------------------------------
    "number": "rif no nos nr nbr num number numbers nummer nro numero numeros n ref refs reference references referenz id "
    "identifier zeichen 号 号码 编号 编码 单号 번호 番号 号数 no号",
    "date": "date dated dates day datum tag fecha data tarih dt 日期 日 时间 年月日 일자 날짜 일 日付",
    "country": "country countries land territory region nation pays pais paese ulke 国 国家 国别 地区 국가 국",
    "port": "port airport seaport harbour harbor hafen flughafen puerto porto aeroport aeropuerto haven limani 港 港口 口岸 "
    "机场 항 항구 空港",
    "place": "place point location ort lieu lugar luogo 地 地点 地址 장소 场所",
    "weight": "weight weights wt wgt mass gewicht masse poids peso gew 重 重量 중량 质量",
    "unit_kg": "kg kgs kilo kilos kilogram kilograms 千克 公斤",
    "count": "number quantity qty count anzahl nombre nbre cantidad quantidade numero no nos 数 数量 个数 수 수량 개수",
    "amount": "amount amt value sum price betrag wert summe preis montant valeur importe importo valor 金额 总价 货值 价 금액 价值",
    "currency": "currency wahrung devise moneda moeda valuta 币制 币种 货币 통화",
    "total": "totaal total totals grand overall aggregate gesamt insgesamt totale toplam 总 共 合计 总计 共计 총 합계 合 计",
    # --- papers ----------------------------------------------------------------------------------------
    "invoice": "factuur faktuur invoice invoices inv rechnung rechnungs faktura facture factura fattura fatura 发票 인보이스 송장 インボイス",
    "order": "order orders contract contracts agreement po sc pos purchase bestellung bestell auftrag auftrags vertrag vertrags "
    "commande pedido ordine orden contrat contrato contratto indent confirmation 合同 合约 订单 订货单 契约 계약 주문 契約 注文 协议",
    "packing": "slip packing paklijst pakbon packliste packlisten colisage dispatch despatch lieferschein 装箱单 箱单 装箱 포장명세서",
    "lading": "bl bol hbl mbl obl lading waybill seawaybill konnossement connaissement 提单 提运单 海运单 선하증권",
    "airway": "awb hawb mawb airwaybill air 空运单 运单",
    "certificate": "certificate certificates cert zertifikat certificat certificado 证书 证明书 证明 产地证 증명서",
    "licence": "licence licences license licenses lic permit authorisation authorization genehmigung autorisation 许可证 许可 허가",
    "declaration": "declaration entry entrysummary mrn 报关单 报关 신고",
    "document": "document documents consignment doc docs paper list record beleg 单 单据 单证 文件 문서",
    "credit": "lc credit letterofcredit 信用证 신용장",
    "booking": "booking 订舱",
    "report": "report test analysis lab inspection 报告 检验 检测",
    # --- journeys --------------------------------------------------------------------------------------
    "loading": "loading load loaded lading departure depart embarkation embarked shipment ship origin export exit dispatch "
    "despatch despatched dispatched sailing lade verlade abgangs abgang chargement embarquement carga embarque imbarco carico expedition salida "
    "装货 装船 装运 起运 启运 始发 离境 出口 装 起 出境 선적 출발 적재 船積 積出",
    "discharge": "目的口岸 抵达口岸 discharge discharging discharged unloading unlading unload arrival destination entry unlade losch entlade bestimmungs "
    "ziel dechargement debarquement descarga destino desembarque scarico sbarco destinazione arrivee 卸货 卸船 卸 目的 到达 指运 抵达 到港 抵运 양하 도착 목적 "
    "양륙 荷揚 仕向",
    "transit": "transhipment transshipment transit via 中转 转运 经停",
    "receipt": "receipt acceptance received 收货 接货",
    "delivery": "lieferten geliefert lieferanschrift lieferadresse delivering delivery deliver delivered lieferung liefer livraison entrega consegna 交货 送货 交付 인도 배송",
    "destination": "destination destin dest bestimmungs ziel destino destinazione 目的 运抵 最终目的 目的地 목적",
    "final": "final ultimate end last 最终 终 최종 最終",
    "origin": "origin originating manufacture manufactured made produced production ursprung ursprungs herkunfts herkunft "
    "origine origen origem provenance 原产 产 生产 制造 원산 原産",
    "vessel": "vessel ship mv ms ss steamer schiff navire buque navio nave craft 船 船名 船舶 船只 선박 선명 本船",
    "voyage": "voyage voy trip reise viaje 航次 航 항차 航海",
    "flight": "flight flug vuelo vol 航班 편명",
    "carriage": "carriage conveyance transport transportation means mode route routing 运输 工具 方式 路线 운송",
    "container": "container containers cntr cntrs ctnr conteneur contenedor equipment 集装箱 货柜 柜 箱 컨테이너 コンテナ",
    "seal": "seal seals plombe precinto 封 封号 封志 铅封 封条 봉인 씰",
    "shipped": "shipped board onboard laden sailed sailing 已装船 装船 开航 출항",
    # --- parties ---------------------------------------------------------------------------------------
    "seller": "shpr cnor speditore afzender verkoper leverancier satici gonderen ihracatci 付货人 付货 出货人 寄件人 seller shipper exporter consignor vendor supplier sender beneficiary absender versender verkaufer lieferant "
    "exporteur ausfuhrer expediteur exportateur fournisseur vendeur vendedor exportador proveedor remitente venditore "
    "esportatore mittente shipfrom 卖方 卖家 发货人 托运人 出口商 出口人 供方 供应商 发货方 发货 托运 送货人 发送 송하인 수출자 판매자 매도인 荷送人 輸出者",
    "buyer": "abnehmer besteller afnemer klant koper alici musteri buyer purchaser customer customers client importer applicant invoicee messrs soldto billto kunde kunden kaufer "
    "rechnungsempfanger acheteur comprador cliente importateur importador acquirente 买方 买家 客户 进口商 购方 需方 购货 매수인 구매자 수입자 買主 輸入者",
    "consignee": "cnee ontvanger geadresseerde consignee consignees receiver recipient shipto empfanger warenempfanger destinataire destinatario "
    "consignatario 收货人 收货方 收件人 收件 收 수하인 수화인 荷受人",
    "notify": "notify notified notification notifier 通知 被通知 통지 着荷通知",
    "maker": "manufacturer producer maker mill hersteller fabricant fabricante produttore 生产商 制造商 厂家 生产厂 生产厂家 제조사 제조자 제조원",
    "user": "user enduser endverwender 用户 使用",
    "agent": "agent agents forwarder broker declarant representative carrier carriers agency filer surety bond spediteur 代理 承运人 货代 报关人",
    "bank": "bank swift iban account acct bic 银行 开户行 账号 은행",
    "person": "payee payees beneficiarys 单位 name names firm company party parties person 名称 全称 方 人 성명 명",
    "address": "address addresses anschrift adresse direccion indirizzo street city 地址 住址 주소",
    "say": "words 大写",
    # --- qualities -------------------------------------------------------------------------------------
    "net": "net nett netto neto nw eigen liquido 净 순 正味",
    "gross": "gross brutto brut bruto lordo gw roh 毛 총 总毛",
    "tare": "tare tara 皮重",
    "packages": "packages package pkgs pkg packs colis colli kolli bultos packstucke cartons ctns pieces pcs cases pallets drums "
    "bags bundles crates units volumes gebinde 件 箱 桶 包装 包 托 件数 포장 梱包",
    "kind": "kind kinds type types art 种类 类 种",
    "volume": "measurement measurements volume cube cubic cbm meas 体积 尺码 立方 용적",
    "terms": "terms term incoterm incoterms conditions condition basis bedingung bedingungen kondition termes condiciones "
    "termini 条款 术语 条件 方式 조건",
    "trade": "trade trading sale sales shipping price 贸易 价格 成交 交易 무역 取引",
    "payment": "payment pay paid remittance zahlung zahlungs paiement pago pagamento 付款 支付 结算 结汇 付汇 결제",
    "due": "due payable owing zahlbar zahlender zahlen payer pagar pagare chargeable entered declared 应付",
    "expiry": "valid validity until expiry expires expiration expire through gultig bis 有效 有效期 截止 至 유효",
    "issue": "issue issued issuing issuance prepared drawn executed ausstellung ausgestellt emission emitted released 签发 出具 开具 "
    "开 制 制单 发 签 发证 开单 开票 填制 填发 작성 발행 発行",
    "declare": "declaration declared summary submission accepted 申报 신고",
    "other": "combined other others foreign local actual service svc sales commercial proforma additional andere autres otras special 其他",
    "our": "ns our ours unser unsere notre nuestro nostro internal",
    "your": "uw vs your yours ihr ihre votre su vostro",
    "tax": "tax vat eori gst tva iva ust duty fiscal reg registration 税 纳税 统一社会信用 사업자",
    "phone": "tel telephone phone fax email mail website web mobile contact attn attention 电话 传真 邮箱 联系 전화",
    "freight": "freight charges charge insurance fracht fret flete 运费 保费 杂费 운임",
    "goods": "goods cargo commodity commodities merchandise product products item items material ware waren marchandise marchandises mercancia "
    "merce contents 货物 商品 品名 货 物项 물품 상품 貨物",
    "text": "description descriptions particulars details information remarks remark notes note instructions statement special marks mark "
    "signature signed stamp seal endorsements authorised authorized signatory 备注 说明 签章 签字 盖章 规格 型号 描述",
    "page": "page sheet pages seite blatt 页",
    "code": "code codes hs tariff hts htsus customs office 海关 税则 税号",
    "each": "each per unit single 单",
    "corresponding": "related corresponding relevant associated under covering 对应 相关 关联 所属 有关",
    "export_": "export exported exportation ausfuhr 出口 수출",
    "import_": "import imported importation einfuhr 进口 수입",
    "from": "from von de da 自 由 从",
    "at": "at",
    "to": "to a an aan zu al nach para 至 往",
    "bill": "vendido vendu venduto fatturato gefactureerd bill bills billing billed invoiced sold charge facture facturer facturar berechnet",
    "send": "geleverd verzonden spedito ship shipping shipped consigned consign deliver delivered send sent forward livre enviar",
}

_SILENT: Final = "fob cif cfr on of the and & und et y e o or for in at by as with if than du des wir we 另 請 la le les del della den der die das dem des l d s i ie eg  see clause only applicable when complete full line is sequence original originals first 及 和 与 的 或 之 填 请 및 과 와 의"
SILENT: Final = frozenset(_SILENT.split())
"""Words that say nothing of what a label asks for."""
